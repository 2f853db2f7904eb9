using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Domain.Tests.Clocks;

/// <summary>March 2026 has no holiday, and Monday the 2nd is day 0.</summary>
public class ClockReadingTests
{
    private static readonly ClockLengths Lengths = ClockLengths.Default(new(2026));
    private static readonly DateOnly Start = new(2026, 3, 2);

    [Fact]
    public void Counts_business_days_after_the_start()
    {
        var reading = Read(Run(ClockKind.Acknowledgement), March(5));

        Assert.Equal((3, 3), (reading.RawElapsed, reading.AdjustedElapsed));
        Assert.Equal((March(9), March(9)), (reading.RawDue, reading.AdjustedDue));
        Assert.False(reading.IsOverdue);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Is_overdue_from_the_day_after_the_due_day(int day, bool overdue) =>
        Assert.Equal(overdue, Read(Run(ClockKind.Acknowledgement), March(day)).IsOverdue);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Was_late_when_done_after_the_due_day_and_is_overdue_no_more(int done, bool late)
    {
        var reading = Read(Run(ClockKind.Acknowledgement, end: March(done)), March(31));

        Assert.Equal((late, false), (reading.WasLate, reading.IsOverdue));
        Assert.Equal(done == 9 ? 5 : 6, reading.RawElapsed);
    }

    [Fact]
    public void An_end_after_the_day_asked_about_has_not_happened()
    {
        var reading = Read(Run(ClockKind.Acknowledgement, end: March(12)), March(11));

        Assert.Null(reading.End);
        Assert.Equal((7, true), (reading.RawElapsed, reading.IsOverdue));
    }

    [Fact]
    public void Leaves_days_in_a_pause_out_of_the_adjusted_count_only()
    {
        var reading = Read(Run(ClockKind.Acknowledgement, pauses: [Pause(4, 6)]), March(10));

        Assert.Equal((6, 3), (reading.RawElapsed, reading.AdjustedElapsed));
        Assert.Equal((March(9), March(12)), (reading.RawDue, reading.AdjustedDue));
    }

    [Fact]
    public void Leaves_a_day_in_two_pauses_out_once()
    {
        var reading = Read(Run(ClockKind.Acknowledgement, pauses: [Pause(5, 10), Pause(4, 6), Pause(5, 5)]), March(12));

        Assert.Equal((8, 3), (reading.RawElapsed, reading.AdjustedElapsed));
        Assert.Equal(March(16), reading.AdjustedDue);
    }

    [Fact]
    public void Stands_still_while_a_pause_goes_on()
    {
        var reading = Read(Run(ClockKind.Acknowledgement, pauses: [Pause(4, null)]), March(20));

        Assert.Equal((14, 1), (reading.RawElapsed, reading.AdjustedElapsed));
        Assert.Equal((true, false), (reading.IsPaused, reading.IsOverdue));
        Assert.Equal(March(26), reading.AdjustedDue);
    }

    [Fact]
    public void A_pause_after_the_due_day_does_not_make_up_for_lateness()
    {
        var reading = Read(Run(ClockKind.Acknowledgement, pauses: [Pause(11, null)]), March(20));

        Assert.Equal(March(9), reading.AdjustedDue);
        Assert.True(reading.IsOverdue);
    }

    [Fact]
    public void A_pause_that_ended_the_day_it_began_takes_nothing()
    {
        var pause = Pause(4, null).ResumedOn(March(4));

        Assert.Equal(2, Read(Run(ClockKind.Acknowledgement, pauses: [pause]), March(4)).AdjustedElapsed);
    }

    [Fact]
    public void A_pause_that_goes_on_takes_nothing_after_the_end() =>
        Assert.Equal(2, Read(Run(ClockKind.Acknowledgement, end: March(4), pauses: [Pause(5, null)]), March(31)).AdjustedElapsed);

    [Fact]
    public void Grants_extensions_of_its_own_clock_from_the_day_they_were_granted()
    {
        ExtensionGrant[] grants = [new(ClockKind.Acknowledgement, 3, March(6)), new(ClockKind.OnoResponse, 20, March(6))];
        var run = Run(ClockKind.Acknowledgement) with { Extensions = grants };

        Assert.Equal(March(9), Read(run, March(5)).AdjustedDue);
        Assert.Equal((5, 8, March(12)), (Read(run, March(6)).RawLength, Read(run, March(6)).AdjustedLength, Read(run, March(6)).AdjustedDue));
        Assert.Equal(March(9), Read(run, March(6)).RawDue);
    }

    [Fact]
    public void Closures_move_the_adjusted_day_and_never_the_raw_one()
    {
        var calendar = BusinessCalendar.Federal.With([new(March(4), "Snow", "By order")], inaugurationDay: false);
        var reading = ClockReading.Of(Run(ClockKind.Acknowledgement), Lengths, calendar, March(6));

        Assert.Equal((4, 3), (reading.RawElapsed, reading.AdjustedElapsed));
        Assert.Equal((March(9), March(10)), (reading.RawDue, reading.AdjustedDue));
    }

    [Fact]
    public void An_abandoned_clock_is_not_overdue_but_counts_on()
    {
        var run = Run(ClockKind.OnoResponse) with { AbandonedOn = March(10) };
        var reading = Read(run, new(2026, 12, 31));

        Assert.False(reading.IsOverdue);
        Assert.Null(reading.NextBoundary);
        Assert.True(reading.RawElapsed > 120);
    }

    [Theory]
    [InlineData(0, Grade.A, 30)]
    [InlineData(30, Grade.A, 30)]
    [InlineData(31, Grade.B, 60)]
    [InlineData(120, Grade.D, 120)]
    public void Names_the_best_grade_still_to_be_had_and_its_last_day(int elapsed, Grade grade, int days)
    {
        var today = BusinessCalendar.Federal.AddBusinessDays(Start, elapsed);
        var boundary = Read(Run(ClockKind.OnoResponse, pauses: [Pause(4, 6)]), today).NextBoundary;

        Assert.Equal(new GradeBoundary(grade, days, BusinessCalendar.Federal.AddBusinessDays(Start, days)), boundary);
    }

    [Fact]
    public void Names_no_grade_when_only_F_is_left_and_none_for_other_clocks()
    {
        Assert.Null(Read(Run(ClockKind.OnoResponse), BusinessCalendar.Federal.AddBusinessDays(Start, 121)).NextBoundary);
        Assert.Null(Read(Run(ClockKind.Completeness), March(5)).NextBoundary);
    }

    [Fact]
    public void Explains_each_day_through_the_due_day()
    {
        var days = ClockReading.DayByDay(
            Run(ClockKind.Acknowledgement, pauses: [Pause(4, 5)]), Lengths, BusinessCalendar.Federal, March(10));

        Assert.Equal(
            ["2 Start 0", "3 Business 1", "4 Paused ", "5 Paused ", "6 Business 2", "7 Weekend ", "8 Weekend ", "9 Business 3", "10 Business 4", "11 Business 5"],
            days.Select(day => $"{day.Day.Day} {day.Kind} {day.Number}"));
        Assert.Equal("lapse", days[2].Code);
    }

    private static ClockReading Read(ClockRun run, DateOnly asOf) => ClockReading.Of(run, Lengths, BusinessCalendar.Federal, asOf);

    private static ClockRun Run(ClockKind clock, DateOnly? end = null, IReadOnlyList<PauseSpan>? pauses = null) =>
        new(clock, Start, end, pauses ?? [], []);

    private static PauseSpan Pause(int from, int? to) =>
        new(March(from), to is { } day ? March(day) : null, "lapse", "Lapse of appropriations");

    private static DateOnly March(int day) => new(2026, 3, day);
}
