using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;

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
}
