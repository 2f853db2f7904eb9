using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Tests.Clocks;

public class ClockDatesTests
{
    private static readonly ClockDates Withdrawn = new(
        ReceivedOn: new(2025, 3, 3),
        ArrivedOn: null,
        AcknowledgedOn: null,
        CompletedOn: null,
        ForwardedOn: new(2025, 3, 5),
        RespondedOn: null,
        ClosedOn: new(2025, 3, 12),
        Source: Sources.Ono,
        OpenInquiryDues: []);

    [Theory]
    [InlineData(ClockKind.Acknowledgement)]
    [InlineData(ClockKind.OnoResponse)]
    public void Nothing_is_overdue_in_a_closed_complaint(ClockKind clock) => Assert.False(Read(Withdrawn, clock).IsOverdue);

    [Fact]
    public void An_acknowledgement_is_not_waited_for_after_the_response()
    {
        var responded = Withdrawn with { ClosedOn = null, RespondedOn = new(2025, 3, 12) };

        Assert.False(Read(responded, ClockKind.Acknowledgement).IsOverdue);
        Assert.True(Read(responded with { RespondedOn = null }, ClockKind.Acknowledgement).IsOverdue);
    }

    [Fact]
    public void The_clock_of_a_reply_belongs_to_its_inquiry() => Assert.Null(Withdrawn.Run(ClockKind.OfficeReply, [], []));

    [Fact]
    public void The_rated_clock_has_not_started_before_ONO_forwards() =>
        Assert.Null((Withdrawn with { ForwardedOn = null }).Run(ClockKind.OnoResponse, [], []));

    [Fact]
    public void Survive_a_mistyped_year_of_long_ago() =>
        Assert.True(Read(Withdrawn with { ReceivedOn = new(203, 3, 3), ClosedOn = null }, ClockKind.Acknowledgement).IsOverdue);

    private static ClockReading Read(ClockDates dates, ClockKind clock) =>
        ClockReading.Of(dates.Run(clock, [], [])!, ClockLengths.Default(new(2025)), BusinessCalendar.Federal, new(2026, 3, 20));
}
