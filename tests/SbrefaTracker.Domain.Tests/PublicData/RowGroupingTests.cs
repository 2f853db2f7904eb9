using CsCheck;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Domain.Tests.PublicData;

public sealed class RowGroupingTests
{
    private static readonly SuppressionRule Ten = new(10);

    private static readonly Gen<DetailedRow[]> Rows =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 8], Gen.Int[0, 3]).Select((action, office, role) => new[] { $"a{action * action / 3}", $"o{office * office / 7}", $"r{role}" })
            .Array[0, 260].Select(all => all.Select((values, i) => new DetailedRow(i, values)).ToArray());

    [Fact]
    public void Each_published_row_is_like_as_many_as_the_threshold() => Rows.Sample(
        rows => Assert.All(
            Coarsen(rows).GroupBy(row => string.Join('|', row.Values.Select(value => value ?? "?"))),
            alike => Assert.True(alike.Count() >= Ten.Threshold, alike.Key)),
        iter: 2000);

    [Fact]
    public void Counting_rows_tells_no_small_count() => Rows.Sample(
        rows =>
        {
            var published = Coarsen(rows);
            for (var place = 0; place < 3 && published.Count > 0; place++)
            {
                foreach (var value in Shown(rows, place))
                {
                    var told = published.Count(row => row.Values[place] == value);
                    Assert.True(told == 0 || !Ten.IsSmall(rows.Count(row => row.Values[place] == value) - told), value);
                }
            }
        },
        iter: 2000);

    /// <summary>The exact bounds of a hidden count do not become narrower by the rows.</summary>
    [Fact]
    public void Rows_tell_nothing_more_of_a_hidden_count() => Rows.Sample(
        rows =>
        {
            var published = Coarsen(rows);
            for (var place = 0; place < 3 && published.Count > 0; place++)
                RowAttack.Withstand(rows, published, place, Hidden(rows, place), Ten);
        },
        iter: 600);

    [Fact]
    public void No_value_is_told_that_the_tables_hide_and_none_is_made_up() => Rows.Sample(
        rows =>
        {
            foreach (var (row, detailed) in Coarsen(rows).Zip(rows))
            {
                for (var place = 0; place < 3; place++)
                    Assert.True(row.Values[place] is null || (row.Values[place] == detailed.Values[place] && Shown(rows, place).Contains(row.Values[place]!)));
            }
        },
        iter: 1000);

    [Fact]
    public void Fewer_rows_than_the_threshold_are_not_published() =>
        Assert.Empty(Coarsen([.. Enumerable.Range(0, 9).Select(i => new DetailedRow(i, ["a", "o", "r"]))]));

    [Fact]
    public void Tells_what_many_have_in_common()
    {
        var published = Coarsen([.. Enumerable.Range(0, 41).Select(i => new DetailedRow(i, ["a", i < 20 ? "o" : "p", i < 10 ? "r" : "s"]))]);

        Assert.Equal(["a", "o", "r"], published[0].Values);
        Assert.Equal(["a", "p", "s"], published[^1].Values);
    }

    private static IReadOnlyList<CoarseRow> Coarsen(IReadOnlyList<DetailedRow> rows) =>
        RowGrouping.Coarsen(rows, [.. Enumerable.Range(0, 3).Select(place => Shown(rows, place))], Ten);

    private static HiddenCells Hidden(IReadOnlyList<DetailedRow> rows, int place) =>
        Suppression.Of([.. rows.GroupBy(row => row.Values[place]).Select(value => new CountedRow(value.Key, [value.Count()]))], Ten)!;

    private static HashSet<string> Shown(IReadOnlyList<DetailedRow> rows, int place)
    {
        var hidden = Hidden(rows, place);
        return [.. rows.Select(row => row.Values[place]).Distinct().Where(value => !hidden.Wholes.Contains(value))];
    }
}
