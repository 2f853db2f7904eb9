using CsCheck;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Domain.Tests.PublicData;

/// <summary>Tries to work hidden counts out of everything that was published, on thousands of tables.</summary>
public sealed class SuppressionAttackTests
{
    private static readonly Gen<long> Count = Gen.Frequency(
        (3, Gen.Const(0L)), (4, Gen.Long[1, 9]), (3, Gen.Long[10, 60]), (1, Gen.Long[100, 900]));

    private static readonly Gen<long> Added = Gen.Frequency(
        (6, Gen.Const(0L)), (2, Gen.Long[1, 9]), (3, Gen.Long[10, 80]));

    private static readonly Gen<SuppressionRule> Rule = Gen.Frequency((4, Gen.Const(10)), (1, Gen.Int[3, 20])).Select(threshold => new SuppressionRule(threshold));

    [Fact]
    public void No_hidden_count_can_be_worked_out_from_one_edition() =>
        Gen.Select(Table(1, 8), Rule).Sample((rows, rule) => Attacks.Withstand([Publish(rows, rule, [])!], rule, onlyAdded: true), iter: 2000);

    [Fact]
    public void No_hidden_count_can_be_worked_out_where_quarters_add_up_as_well() =>
        Gen.Select(Table(4, 6), Rule).Sample((rows, rule) => Attacks.Withstand([Publish(rows, rule, [])!], rule, onlyAdded: true), iter: 2000);

    [Fact]
    public void No_hidden_count_or_change_can_be_worked_out_from_three_editions() =>
        Gen.Select(Table(1, 6), Additions(1, 6), Additions(1, 6), Rule).Sample(
            (rows, first, second, rule) => Attacks.Withstand(Editions(rows, [first, second], rule), rule, onlyAdded: true), iter: 3000);

    [Fact]
    public void No_hidden_count_or_change_can_be_worked_out_from_two_editions_with_quarters() =>
        Gen.Select(Table(4, 5), Additions(4, 5), Rule).Sample(
            (rows, added, rule) => Attacks.Withstand(Editions(rows, [added], rule), rule, onlyAdded: true), iter: 1500);

    [Fact]
    public void The_attack_finds_what_hiding_small_counts_alone_leaves_open()
    {
        CountedRow[] rows = [new("A", [12]), new("B", [3]), new("C", [25])];
        var small = new HashSet<string> { "B" };

        Assert.Equal((3L, (Fraction?)3L), new Attack([new(rows, new(small, small))], onlyAdded: true).BoundsOf(0, new("B", null)));
    }

    [Fact]
    public void The_attack_finds_what_two_editions_give_away()
    {
        CountedRow[] before = [new("A", [20]), new("B", [30])];
        CountedRow[] after = [new("A", [23]), new("B", [30])];
        var nothing = new HiddenCells(new HashSet<string>(), new HashSet<string>());

        Assert.Equal((3L, (Fraction?)3L), new Attack([new(before, nothing), new(after, nothing)], onlyAdded: true).BoundsOfChange(0, 1, new("A", null)));
    }

    [Fact]
    public void Bounds_are_exact()
    {
        // x + y = 10, y + z = 4.
        var bounds = new ExactBounds(3, [(new Dictionary<int, long> { [0] = 1, [1] = 1 }, 10), (new Dictionary<int, long> { [1] = 1, [2] = 1 }, 4)]);

        Assert.Equal((6L, 10L), (bounds.Least(new Dictionary<int, long> { [0] = 1 }), bounds.Most(new Dictionary<int, long> { [0] = 1 })));
        Assert.Equal((0L, 4L), (bounds.Least(new Dictionary<int, long> { [2] = 1 }), bounds.Most(new Dictionary<int, long> { [2] = 1 })));
    }

    internal static Edition? Publish(IReadOnlyList<CountedRow> rows, SuppressionRule rule, IReadOnlyList<Edition> earlier) =>
        Suppression.Of(rows, rule, [.. earlier.Select(edition => edition.Earlier)]) is { } hidden ? new(rows, hidden) : null;

    private static List<Edition> Editions(IReadOnlyList<CountedRow> rows, long[][][] additions, SuppressionRule rule)
    {
        List<Edition> editions = [Publish(rows, rule, [])!];
        foreach (var added in additions)
        {
            rows = [.. rows.Select((row, i) => row with { Parts = [.. row.Parts.Select((part, column) => part + added[i][column])] })];
            if (Publish(rows, rule, editions) is { } next)
                editions.Add(next);
        }

        return editions;
    }

    private static Gen<CountedRow[]> Table(int parts, int most) =>
        Count.Array[parts].Array[1, most].Select(rows => rows.Select((row, i) => new CountedRow($"{(char)('A' + i)}", row)).ToArray());

    private static Gen<long[][]> Additions(int parts, int rows) => Added.Array[parts].Array[rows];
}
