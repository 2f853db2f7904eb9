using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Domain.Tests.PublicData;

public sealed class SuppressionTests
{
    private static readonly SuppressionRule Ten = new(10);

    /// <summary>The example of the guidance: 12, 3 and 25 of 40.</summary>
    [Fact]
    public void Hides_a_small_count_and_one_more_so_that_the_total_does_not_give_it_away()
    {
        var hidden = Hide(("A", [12]), ("B", [3]), ("C", [25]));

        Assert.Equal(["A", "B"], hidden.Wholes.Order());
        Assert.False(hidden.IsWithheld);
    }

    [Fact]
    public void Shows_zeros_and_whatever_is_not_small()
    {
        Assert.Empty(Hide(("A", [12]), ("B", [0]), ("C", [10])).Wholes);
    }

    [Fact]
    public void Hides_no_more_than_small_counts_where_these_are_many_enough_together()
    {
        Assert.Equal(["A", "B", "C"], Hide(("A", [4]), ("B", [5]), ("C", [6]), ("D", [40])).Wholes.Order());
    }

    /// <summary>1 and 2 make 3: with the sum known, none of them could be a 9.</summary>
    [Fact]
    public void Hides_one_more_where_small_counts_are_too_few_together()
    {
        Assert.Equal(["A", "B", "C"], Hide(("A", [1]), ("B", [2]), ("C", [20]), ("D", [40])).Wholes.Order());
    }

    [Fact]
    public void Withholds_a_table_that_has_nothing_to_hide_behind()
    {
        Assert.True(Hide(("A", [3]), ("B", [0])).IsWithheld);
        Assert.True(Hide(("A", [1, 1]), ("B", [0, 1])).IsWithheld);
    }

    [Fact]
    public void Hides_all_parts_of_a_row_with_a_small_one_and_those_of_another()
    {
        var hidden = Hide(("A", [12, 3, 15, 20]), ("B", [30, 30, 30, 30]), ("C", [50, 50, 50, 50]));

        Assert.Empty(hidden.Wholes);
        Assert.Equal(["A", "B"], hidden.Parts.Order());
    }

    [Fact]
    public void Keeps_an_edition_back_that_would_give_a_small_change_away()
    {
        CountedRow[] before = [new("A", [20]), new("B", [30])];
        var first = new EarlierTable(before, Suppression.Of(before, Ten)!);

        Assert.Null(Suppression.Of([new("A", [23]), new("B", [30])], Ten, [first]));
    }

    [Fact]
    public void Hides_a_small_change_behind_a_larger_one()
    {
        CountedRow[] before = [new("A", [20]), new("B", [30]), new("C", [40])];
        var first = new EarlierTable(before, Suppression.Of(before, Ten)!);

        Assert.Equal(["A", "B"], Suppression.Of([new("A", [23]), new("B", [90]), new("C", [40])], Ten, [first])!.Wholes.Order());
    }

    [Fact]
    public void What_was_hidden_stays_hidden()
    {
        CountedRow[] before = [new("A", [3]), new("B", [12]), new("C", [40])];
        var first = new EarlierTable(before, Suppression.Of(before, Ten)!);

        Assert.Equal(["A", "B"], Suppression.Of([new("A", [3]), new("B", [12]), new("C", [80])], Ten, [first])!.Wholes.Order());
        Assert.Equal(["A", "B"], Suppression.Of([new("A", [300]), new("B", [120]), new("C", [80])], Ten, [first])!.Wholes.Order());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1001)]
    public void A_threshold_that_hides_nothing_or_everything_is_refused(int threshold)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SuppressionRule(threshold));
    }

    private static HiddenCells Hide(params (string Key, long[] Parts)[] rows) => Suppression.Of([.. rows.Select(row => new CountedRow(row.Key, row.Parts))], Ten)!;
}
