using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Domain.Tests.Inquiries;

public sealed class ReplyDueTests
{
    // The Friday before Memorial Day.
    private static readonly DateOnly Asked = new(2026, 5, 22);

    [Fact]
    public void Counts_the_days_of_the_rule_and_says_of_each_that_is_skipped_why()
    {
        var due = ReplyDue.Of(Asked, BusinessCalendar.Federal.AddBusinessDays(Asked, 10), BusinessCalendar.Federal, 10);

        Assert.Equal((10, false, false), (due.Count.Days, due.IsLonger, due.IsShorter));
        Assert.Equal(new DateOnly(2026, 6, 8), due.Count.Due);
        Assert.Equal([0, null, null, null, 1], due.Count.DayByDay.Take(5).Select(day => day.Number));
        Assert.Equal((DayKind.Holiday, 10), (due.Count.DayByDay[3].Kind, due.Count.DayByDay[^1].Number!.Value));
    }

    [Fact]
    public void Tells_that_time_was_granted_and_that_the_rule_gave_less_before()
    {
        var due = BusinessCalendar.Federal.AddBusinessDays(Asked, 10);

        Assert.True(ReplyDue.Of(Asked, due, BusinessCalendar.Federal, 5).IsLonger);
        Assert.True(ReplyDue.Of(Asked, due, BusinessCalendar.Federal, 15).IsShorter);
    }

    /// <summary>A day that was set while it was worked on: the last days are there, and do not count.</summary>
    [Fact]
    public void Goes_through_the_due_day_even_when_nobody_works_on_it()
    {
        var due = ReplyDue.Of(Asked, new DateOnly(2026, 5, 31), BusinessCalendar.Federal, 10);

        Assert.Equal((4, new DateOnly(2026, 5, 31)), (due.Count.Days, due.Count.DayByDay[^1].Day));
        Assert.Null(due.Count.DayByDay[^1].Number);
    }
}
