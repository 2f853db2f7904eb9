using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Domain.Tests.Inquiries;

public class ReminderLadderTests
{
    private static readonly DateOnly Asked = new(2026, 3, 2);
    private static readonly DateOnly Due = new(2026, 3, 16);

    /// <summary>The due day is a Monday; the days after it are Tuesday 17, Thursday 19, Monday 23 and Monday 30.</summary>
    [Theory]
    [InlineData("2026-03-02", "")]
    [InlineData("2026-03-06", "")]
    [InlineData("2026-03-09", "before_5")]
    [InlineData("2026-03-12", "before_5")]
    [InlineData("2026-03-13", "before_1")]
    [InlineData("2026-03-15", "before_1")]
    [InlineData("2026-03-16", "before_1")]
    [InlineData("2026-03-17", "late_1")]
    [InlineData("2026-03-18", "late_1")]
    [InlineData("2026-03-19", "late_1 late_3")]
    [InlineData("2026-03-23", "late_1 late_3 late_5")]
    [InlineData("2026-03-30", "late_1 late_3 late_5 late_10")]
    public void Takes_the_latest_step_before_the_day_and_all_after_it(string today, string steps) =>
        Assert.Equal(steps, string.Join(' ', Steps(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Takes_no_step_twice()
    {
        HashSet<string> taken = [];
        List<string> told = [];
        for (var day = Asked; day <= Due.AddDays(40); day = day.AddDays(1))
        {
            foreach (var step in Steps(day, taken))
            {
                told.Add(step);
                taken.Add(step);
            }
        }

        Assert.Equal(ReminderLadder.Codes.Codes, told);
    }

    [Fact]
    public void Says_nothing_on_the_day_an_office_is_asked()
    {
        var brief = new Inquiry { OfficeCode = "2304", AskedBy = "x", AskedOn = Asked, DueOn = Asked.AddDays(1) };

        Assert.Empty(ReminderLadder.Usual.Due(brief, Asked, BusinessCalendar.Federal, new HashSet<string>()));
        Assert.Equal(["before_1"], ReminderLadder.Usual.Due(brief, Asked.AddDays(1), BusinessCalendar.Federal, new HashSet<string>()).Select(step => step.Code));
    }

    [Fact]
    public void Counts_no_weekend_as_lateness()
    {
        var friday = new Inquiry { OfficeCode = "2304", AskedBy = "x", AskedOn = Asked, DueOn = new DateOnly(2026, 3, 13) };

        Assert.Empty(ReminderLadder.Usual.Due(friday, new DateOnly(2026, 3, 15), BusinessCalendar.Federal, new HashSet<string> { "before_1" }));
        Assert.Equal(["late_1"], ReminderLadder.Usual.Due(friday, new DateOnly(2026, 3, 16), BusinessCalendar.Federal, new HashSet<string> { "before_1" }).Select(step => step.Code));
    }

    [Theory]
    [InlineData(5, 1, 1, 3, 5, 10, "")]
    [InlineData(10, 3, 2, 4, 6, 60, "")]
    [InlineData(1, 1, 1, 3, 5, 10, "Second")]
    [InlineData(5, 0, 1, 3, 5, 10, "Second")]
    [InlineData(61, 1, 1, 3, 5, 10, "First")]
    [InlineData(5, 1, 0, 3, 5, 10, "Liaison")]
    [InlineData(5, 1, 3, 3, 5, 10, "OfficeHead")]
    [InlineData(5, 1, 1, 6, 5, 10, "Representative")]
    [InlineData(5, 1, 1, 3, 5, 5, "Commissioner")]
    [InlineData(5, 1, 1, 3, 5, 61, "Commissioner")]
    public void Goes_up_step_by_step_or_is_unfit(int first, int second, int liaison, int head, int representative, int commissioner, string unfit) =>
        Assert.Equal(unfit, string.Join(' ', new ReminderDays(first, second, liaison, head, representative, commissioner).Unfit()));

    [Fact]
    public void Follows_the_days_that_are_set_under_the_same_names()
    {
        var ladder = new ReminderLadder(new ReminderDays(8, 2, 2, 4, 6, 8));
        var inquiry = new Inquiry { OfficeCode = "2304", AskedBy = "x", AskedOn = new DateOnly(2026, 2, 2), DueOn = Due };

        Assert.Equal(["before_5"], ladder.Due(inquiry, new DateOnly(2026, 3, 4), BusinessCalendar.Federal, new HashSet<string>()).Select(step => step.Code));
        Assert.Equal(["before_1"], ladder.Due(inquiry, new DateOnly(2026, 3, 12), BusinessCalendar.Federal, new HashSet<string>()).Select(step => step.Code));
        Assert.Empty(ladder.Due(inquiry, new DateOnly(2026, 3, 17), BusinessCalendar.Federal, new HashSet<string>()));
        Assert.Equal(["late_1"], ladder.Due(inquiry, new DateOnly(2026, 3, 18), BusinessCalendar.Federal, new HashSet<string>()).Select(step => step.Code));
    }

    /// <summary>What is told beforehand is what is done then.</summary>
    [Fact]
    public void Tells_the_day_on_which_each_step_is_taken()
    {
        HashSet<string> taken = [];
        List<(string, DateOnly)> done = [];
        for (var day = Asked.AddDays(1); day <= Due.AddDays(40); day = day.AddDays(1))
        {
            foreach (var step in Steps(day, taken))
            {
                done.Add((step, day));
                taken.Add(step);
            }
        }

        Assert.Equal(done, ReminderLadder.Usual.Ahead(Due, Asked, BusinessCalendar.Federal).Select(ahead => (ahead.Step.Code, ahead.On)));
        Assert.Equal(["late_3", "late_5", "late_10"], ReminderLadder.Usual.Ahead(Due, new DateOnly(2026, 3, 17), BusinessCalendar.Federal).Select(ahead => ahead.Step.Code));
    }

    /// <summary>The due day is Monday, March 16; an interim reply promises March 24, a Tuesday.</summary>
    [Fact]
    public void Counts_the_steps_above_the_office_from_a_later_day_that_it_promised()
    {
        var promised = new DateOnly(2026, 3, 24);
        HashSet<string> taken = [];
        List<(string, DateOnly)> done = [];
        for (var day = Due; day <= Due.AddDays(40); day = day.AddDays(1))
        {
            var inquiry = new Inquiry { OfficeCode = "2304", AskedBy = "x", AskedOn = Asked, DueOn = Due };
            foreach (var step in ReminderLadder.Usual.Due(inquiry, day, BusinessCalendar.Federal, taken, promised).Where(step => step.IsLate))
            {
                done.Add((step.Code, day));
                taken.Add(step.Code);
            }
        }

        Assert.Equal([("late_1", new(2026, 3, 17)), ("late_3", new(2026, 3, 27)), ("late_5", new(2026, 3, 31)), ("late_10", new DateOnly(2026, 4, 7))], done);
        Assert.Equal(done, ReminderLadder.Usual.Ahead(Due, Due, BusinessCalendar.Federal, promised).Select(ahead => (ahead.Step.Code, ahead.On)));
        Assert.Equal(
            ReminderLadder.Usual.Ahead(Due, Asked, BusinessCalendar.Federal), ReminderLadder.Usual.Ahead(Due, Asked, BusinessCalendar.Federal, Due.AddDays(-2)));
    }

    private static IEnumerable<string> Steps(DateOnly today, IReadOnlySet<string>? taken = null) => ReminderLadder.Usual.Due(
        new Inquiry { OfficeCode = "2304", AskedBy = "x", AskedOn = Asked, DueOn = Due }, today, BusinessCalendar.Federal, taken ?? new HashSet<string>()).Select(step => step.Code);
}
