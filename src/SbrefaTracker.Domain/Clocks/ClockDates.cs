using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Clocks;

/// <summary>The dates of a complaint from which its clocks run.</summary>
/// <param name="ReceivedOn">It first reached the government.</param>
/// <param name="ArrivedOn">It arrived at this office; as received when null.</param>
/// <param name="AcknowledgedOn">The filer was told.</param>
/// <param name="CompletedOn">It was found complete.</param>
/// <param name="ForwardedOn">Day 0 of the rated clock.</param>
/// <param name="RespondedOn">The final response.</param>
/// <param name="ClosedOn">It was closed.</param>
/// <param name="Source">How it came; a code of <see cref="Sources"/>.</param>
/// <param name="OpenInquiryDues">The due days of the inquiries that count against an office: it owes a final reply, and may read what it was asked.</param>
public sealed record ClockDates(
    DateOnly ReceivedOn,
    DateOnly? ArrivedOn,
    DateOnly? AcknowledgedOn,
    DateOnly? CompletedOn,
    DateOnly? ForwardedOn,
    DateOnly? RespondedOn,
    DateOnly? ClosedOn,
    string Source,
    IReadOnlyList<DateOnly> OpenInquiryDues)
{
    private DateOnly Arrival => ArrivedOn ?? ReceivedOn;

    /// <summary>ONO forwards, and the rated clock starts, only when a complaint is complete; so forwarded is complete.</summary>
    private DateOnly? Completion => CompletedOn ?? ForwardedOn;

    /// <summary>
    /// Where no forward date was recorded, a complaint of another source than ONO is worked on from the day it was complete,
    /// which is what its forward date means. Figures count recorded dates only.
    /// </summary>
    private DateOnly? RatedStart => ForwardedOn ?? (Source == Sources.Ono ? null : CompletedOn);

    /// <summary>
    /// A clock of the complaint itself; null when it has not started, and for an office's reply, whose clock belongs to the
    /// inquiry.
    /// </summary>
    public ClockRun? Run(ClockKind clock, IReadOnlyList<PauseSpan> pauses, IReadOnlyList<ExtensionGrant> extensions) =>
        clock switch
        {
            ClockKind.Acknowledgement => new(clock, Arrival, AcknowledgedOn, pauses, extensions) { AbandonedOn = FirstEnd },
            ClockKind.Completeness => new(clock, Arrival, Completion, pauses, extensions) { AbandonedOn = FirstEnd },
            ClockKind.OnoResponse when RatedStart is { } start =>
                new(clock, start, RespondedOn, pauses, extensions) { AbandonedOn = ClosedOn },
            _ => null,
        };

    /// <summary>The clock that a complaint waits on as of a day, in the order of its life.</summary>
    public ClockKind? AwaitedAsOf(DateOnly day)
    {
        bool Happened(DateOnly? date) => date <= day;

        if (Happened(ClosedOn) || Happened(RespondedOn))
            return null;
        if (!Happened(AcknowledgedOn))
            return ClockKind.Acknowledgement;
        if (!Happened(Completion))
            return ClockKind.Completeness;
        return OpenInquiryDues.Count > 0 ? ClockKind.OfficeReply : ClockKind.OnoResponse;
    }

    // Nobody waits for an acknowledgement once there is a response.
    private DateOnly? FirstEnd => RespondedOn is null || ClosedOn < RespondedOn ? ClosedOn : RespondedOn;
}
