using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Tests.Clocks;

public class NextDueTests
{
    private static readonly DateOnly Today = new(2026, 3, 20);

    private static readonly ClockDates Received = new(
        ReceivedOn: new(2026, 3, 2),
        ArrivedOn: null,
        AcknowledgedOn: null,
        CompletedOn: null,
        ForwardedOn: null,
        RespondedOn: null,
        ClosedOn: null,
        Source: Sources.Direct,
        OpenInquiryDues: []);

    private static readonly ClockDates Acknowledged = Received with { AcknowledgedOn = new(2026, 3, 4) };
    private static readonly ClockDates Forwarded = Acknowledged with { CompletedOn = new(2026, 3, 6), ForwardedOn = new(2026, 3, 6) };

    [Fact]
    public void Is_the_acknowledgement_first() => Is(ClockKind.Acknowledgement, new(2026, 3, 9), Received);

    [Fact]
    public void Counts_the_acknowledgement_from_the_arrival_at_this_office() =>
        Is(ClockKind.Acknowledgement, new(2026, 3, 17), Received with { ArrivedOn = new(2026, 3, 10) });

    [Fact]
    public void Is_completeness_once_acknowledged() => Is(ClockKind.Completeness, new(2026, 3, 16), Acknowledged);

    [Fact]
    public void Is_the_earliest_reply_while_offices_are_asked() =>
        Is(ClockKind.OfficeReply, new(2026, 3, 25), Forwarded with { OpenInquiryDues = [new(2026, 4, 1), new(2026, 3, 25)] });

    [Fact]
    public void Is_the_response_once_complete() => Is(ClockKind.OnoResponse, new(2026, 4, 17), Forwarded);

    [Fact]
    public void Takes_what_was_forwarded_as_complete() =>
        Is(ClockKind.OnoResponse, new(2026, 4, 17), Forwarded with { CompletedOn = null, Source = Sources.Ono });

    [Fact]
    public void Counts_the_response_from_completeness_where_no_forward_date_was_recorded() =>
        Is(ClockKind.OnoResponse, new(2026, 4, 17), Forwarded with { ForwardedOn = null });

    [Fact]
    public void Is_nothing_for_a_complaint_of_ONO_that_it_has_not_forwarded() =>
        Assert.Null(Next(Forwarded with { ForwardedOn = null, Source = Sources.Ono }));

    [Fact]
    public void Is_nothing_once_responded_or_closed()
    {
        Assert.Null(Next(Received with { RespondedOn = new(2026, 3, 19) }));
        Assert.Null(Next(Received with { ClosedOn = new(2026, 3, 19) }));
    }

    [Fact]
    public void A_date_after_the_day_asked_about_has_not_happened() =>
        Is(ClockKind.OnoResponse, new(2026, 4, 17), Forwarded with { RespondedOn = Today.AddDays(1) });

    [Fact]
    public void Is_moved_by_pauses_and_extensions_and_says_that_it_still_moves()
    {
        var next = NextDue.Of(
            Forwarded,
            ClockLengths.Default(new(2026)),
            BusinessCalendar.Federal,
            [new(new(2026, 3, 16), null, "lapse", "Lapse of appropriations")],
            [new(ClockKind.OnoResponse, 10, new(2026, 3, 18))],
            Today);

        Assert.Equal(new NextDue(ClockKind.OnoResponse, BusinessCalendar.Federal.AddBusinessDays(new(2026, 3, 6), 45), MovesDaily: true), next);
    }

    private static void Is(ClockKind clock, DateOnly due, ClockDates dates) =>
        Assert.Equal(new NextDue(clock, due, MovesDaily: false), Next(dates));

    private static NextDue? Next(ClockDates dates) =>
        NextDue.Of(dates, ClockLengths.Default(new(2026)), BusinessCalendar.Federal, [], [], Today);
}
