using CsCheck;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Domain.Tests.PublicData;

namespace SbrefaTracker.Domain.Tests.Narratives;

/// <summary>Tries to work hidden counts out of the figures together with the narratives that were published beside them.</summary>
public sealed class NarrativeCountsTests
{
    private const int Year = 2025;

    private static readonly Gen<long> Count = Gen.Frequency((2, Gen.Const(0L)), (4, Gen.Long[1, 9]), (3, Gen.Long[10, 40]));
    private static readonly Gen<long> Added = Gen.Frequency((5, Gen.Const(0L)), (2, Gen.Long[1, 9]), (2, Gen.Long[10, 40]));
    private static readonly SuppressionRule Rule = new(SuppressionRule.UsualThreshold);

    [Fact]
    public void Narratives_tell_no_hidden_count() =>
        Gen.Select(Table(1), Added.Array[1].Array[5], Gen.Int[0, 10_000].Array[0, 40]).Sample((rows, added, picks) => Withstand(rows, added, picks), iter: 1500);

    [Fact]
    public void Narratives_tell_no_hidden_count_where_quarters_add_up_as_well() =>
        Gen.Select(Table(4), Added.Array[4].Array[5], Gen.Int[0, 10_000].Array[0, 40]).Sample((rows, added, picks) => Withstand(rows, added, picks), iter: 700);

    [Fact]
    public void The_attack_finds_what_a_second_narrative_of_a_hidden_count_would_tell()
    {
        CountedRow[] rows = [new("A", [12]), new("B", [3]), new("C", [9]), new("D", [25])];
        var edition = SuppressionAttackTests.Publish(rows, Rule, [])!;

        Assert.Equal(1L, new Attack([edition], onlyAdded: true, AtLeast(1)).BoundsOf(0, new("B", null)).Least);
        Assert.Equal(2L, new Attack([edition], onlyAdded: true, AtLeast(2)).BoundsOf(0, new("B", null)).Least);

        static Dictionary<string, long> AtLeast(long narratives) => new(StringComparer.Ordinal) { ["B"] = narratives };
    }

    [Fact]
    public void A_second_one_is_published_only_where_the_count_is_told()
    {
        var (told, hidden) = (new CountedIn(Year, PublicTables.Action, "PEN"), new CountedIn(Year, PublicTables.Office, "2304"));
        var before = new HashSet<CountedIn> { told, hidden };

        Assert.Equal([hidden], NarrativeCounts.ToldBy([told, hidden], Shown, before));
        Assert.Empty(NarrativeCounts.ToldBy([told, hidden], Shown, new HashSet<CountedIn>()));
        Assert.Empty(NarrativeCounts.ToldBy([hidden with { FiscalYear = Year + 1 }], Shown, before));
        Assert.Equal([hidden], NarrativeCounts.ToldBy([hidden], _ => CountShown.Unknown, new HashSet<CountedIn>()));

        CountShown Shown(CountedIn cell) => cell == told ? CountShown.Told : CountShown.Hidden;
    }

    private static void Withstand(CountedRow[] rows, long[][] added, int[] picks)
    {
        List<Edition> editions = [SuppressionAttackTests.Publish(rows, Rule, [])!];
        CountedRow[] later = [.. rows.Select((row, i) => row with { Parts = [.. row.Parts.Select((part, column) => part + added[i % added.Length][column])] })];
        if (SuppressionAttackTests.Publish(later, Rule, editions) is { } next)
            editions.Add(next);
        Attacks.Withstand(editions, Rule, onlyAdded: true, Narratives(rows, editions, picks));
    }

    // Whoever comes first is published first; each complaint of the first edition has one story at most.
    private static Dictionary<string, long> Narratives(CountedRow[] rows, List<Edition> editions, int[] picks)
    {
        var waiting = rows.SelectMany(row => Enumerable.Repeat(row.Key, (int)row.Whole)).ToList();
        var (taken, published) = (new HashSet<CountedIn>(), new Dictionary<string, long>(StringComparer.Ordinal));
        CountShown Shown(CountedIn cell) => editions.Any(edition => edition.Hidden.IsWithheld) || editions[^1].Of(new(cell.Key, null)) == 0 ? CountShown.Unknown
            : editions.All(edition => !edition.Hides(new(cell.Key, null))) ? CountShown.Told : CountShown.Hidden;
        foreach (var pick in picks)
        {
            if (waiting.Count == 0)
                break;
            var key = waiting[pick % waiting.Count];
            var cell = new CountedIn(Year, PublicTables.Office, key);
            if (NarrativeCounts.ToldBy([cell], Shown, taken).Count > 0)
                continue;
            waiting.Remove(key);
            taken.Add(cell);
            published[key] = published.GetValueOrDefault(key) + 1;
        }

        return published;
    }

    private static Gen<CountedRow[]> Table(int parts) => Count.Array[parts].Array[1, 5].Select(rows => rows.Select((row, i) => new CountedRow($"{(char)('A' + i)}", row)).ToArray());
}
