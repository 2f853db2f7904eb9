using CsCheck;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Domain.Tests.Grades;

public class WaitingTimeTests
{
    [Fact]
    public void Is_the_lower_median_when_all_are_answered()
    {
        Assert.Equal(3, Median([1, 3, 4], []));
        Assert.Equal(3, Median([1, 3, 4, 9], []));
        Assert.Equal(0, Median([0], []));
    }

    /// <summary>The sample of Kaplan and Meier's own kind: answered 6, 6, 6, 7, 10, 13, 16, 22, 23; open at 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35: 23.</summary>
    [Fact]
    public void Agrees_with_the_well_known_trial_of_remissions() =>
        Assert.Equal(23, Median([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]));

    [Fact]
    public void Counts_open_ones_until_they_were_last_looked_at()
    {
        Assert.Null(Median([5], [10, 10]));
        Assert.Equal(5, Median([5], [3, 3]));
        Assert.Null(Median([5], [5, 5]));
        Assert.Equal(7, Median([5, 7], [5, 5]));
    }

    [Fact]
    public void Is_none_without_an_answer()
    {
        Assert.Null(Median([], []));
        Assert.Null(Median([], [120]));
    }

    [Fact]
    public void Never_falls_when_an_open_one_waits_longer() =>
        Gen.Select(Gen.Int[0, 60].Array[0, 30], Gen.Int[0, 60].Array[1, 30], Gen.Int[0, 30]).Sample((answered, open, longer) =>
        {
            var (before, after) = (Median(answered, open), Median(answered, [open[0] + longer, .. open[1..]]));
            return after is null || before <= after;
        });

    private static int? Median(int[] answered, int[] open) => WaitingTime.Median(Counts(answered), Counts(open));

    private static long[] Counts(int[] days)
    {
        var counts = new long[days.DefaultIfEmpty(-1).Max() + 1];
        foreach (var day in days)
            counts[day]++;
        return counts;
    }
}
