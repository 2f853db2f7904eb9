using CsCheck;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Tests.Calendar;

namespace SbrefaTracker.Domain.Tests.Clocks;

public class RedatingTests
{
    private static readonly ClockLengths Lengths = ClockLengths.Default(new(2026));
    private static readonly ClockRun Reply = new(ClockKind.OfficeReply, new(2025, 12, 15), null, [], []);

    [Fact]
    public void Shows_what_a_closure_did()
    {
        var closed = BusinessCalendar.Federal.With([new(new(2025, 12, 24), "Closed", "By order")], inaugurationDay: false);

        Assert.Equal(
            new Redating(ClockKind.OfficeReply, new(2025, 12, 30), new(2025, 12, 31)),
            Redating.ByCalendar(Reply, Lengths, BusinessCalendar.Federal, closed, new(2025, 12, 18)));
    }

    [Fact]
    public void Shows_that_a_closure_did_nothing()
    {
        var closed = BusinessCalendar.Federal.With([new(new(2026, 6, 2), "Closed", "By order")], inaugurationDay: false);

        Assert.False(Redating.ByCalendar(Reply, Lengths, BusinessCalendar.Federal, closed, new(2025, 12, 18)).IsMoved);
    }

    [Fact]
    public void Shows_what_a_corrected_date_did() =>
        Assert.Equal(
            new Redating(ClockKind.OfficeReply, new(2025, 12, 30), new(2025, 12, 29)),
            Redating.ByCorrection(Reply, Reply with { Start = new(2025, 12, 12) }, Lengths, BusinessCalendar.Federal, new(2025, 12, 18)));

    [Fact]
    public void An_office_gets_as_many_business_days_as_before()
    {
        var closed = BusinessCalendar.Federal.With([new(new(2025, 12, 24), "Closed", "By order")], inaugurationDay: false);

        var moved = Redating.OfInquiry(new(2025, 12, 15), new(2025, 12, 30), BusinessCalendar.Federal, closed);

        Assert.Equal(new Redating(ClockKind.OfficeReply, new(2025, 12, 30), new(2025, 12, 31)), moved);
        Assert.Equal(moved with { OldDue = moved.NewDue, NewDue = moved.OldDue }, Redating.OfInquiry(new(2025, 12, 15), moved.NewDue, closed, BusinessCalendar.Federal));
    }

    [Fact]
    public void A_new_closure_never_shortens_an_office_s_time_and_taking_it_back_restores_it() =>
        Gen.Select(CalendarGen.Calendar, CalendarGen.Closure.Array[1, 20], CalendarGen.Day, Gen.Int[1, 60]).Sample((before, closures, asked, days) =>
        {
            var after = before.With(closures, inaugurationDay: false);
            var due = before.AddBusinessDays(asked, days);
            var moved = Redating.OfInquiry(asked, due, before, after);
            return moved.NewDue >= due && after.IsBusinessDay(moved.NewDue) && Redating.OfInquiry(asked, moved.NewDue, after, before).NewDue == due;
        });

    [Fact]
    public void A_due_day_that_became_a_day_off_is_not_brought_forward()
    {
        var closed = BusinessCalendar.Federal.With([new(new(2025, 12, 24), "Closed", "By order")], inaugurationDay: false);

        Assert.False(Redating.OfInquiry(new(2025, 12, 15), new(2025, 12, 24), closed, BusinessCalendar.Federal).IsMoved);
    }
}
