using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Participation;

/// <summary>The condition a request to take part in somebody's event is in.</summary>
public enum ParticipationState
{
    Received,

    /// <summary>The ethics checklist is gone through, and it is weighed who should speak.</summary>
    Vetting,

    /// <summary>It was decided who represents the agency. The organizer does not know yet.</summary>
    Approved,

    Declined,

    /// <summary>The organizer has the letter, and may use the agency's name from now on.</summary>
    Confirmed,

    /// <summary>Whoever speaks has what they need to speak with one voice.</summary>
    Briefed,

    Held,

    /// <summary>It was written down what came of it.</summary>
    Closed,

    /// <summary>The organizer does not ask any more, or the event is not held.</summary>
    Withdrawn,
}

/// <summary>
/// Somebody asks the agency to take part in an event of theirs. Days are those of the agency's zone. Whom to write to lies beside the record, and is deleted some time after the end.
/// </summary>
public sealed class ParticipationRequest : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public ParticipationState State { get; set; }

    /// <summary><c>PR-YYYY-NNNNN</c>: the fiscal year of receipt and a running number.</summary>
    public string Reference { get; init; } = "";

    public DateOnly ReceivedOn { get; init; }

    /// <summary>A code of <see cref="ParticipationChannels"/>.</summary>
    public string Channel { get; init; } = "";

    /// <summary>The office that was asked directly and referred it here; null when nobody was.</summary>
    public string? ReferredBy { get; init; }

    /// <summary>The language in which the organizer is written to: a code of <c>Languages</c>.</summary>
    public string Language { get; init; } = "";

    public string Organization { get; set; } = "";

    /// <summary>A code of <see cref="OrganizationKinds"/>.</summary>
    public string OrganizationKind { get; set; } = "";

    public string EventName { get; set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly EventOn { get; set; }

    /// <summary>The last day when it has several; null for one day.</summary>
    public DateOnly? EventEndsOn { get; set; }

    /// <summary>Which other days would do, in the organizer's words.</summary>
    public string? Flexibility { get; set; }

    /// <summary>Where it is; null when it is online only.</summary>
    public string? Place { get; set; }

    /// <summary>A code of <see cref="HeldAsCodes"/>.</summary>
    public string HeldAs { get; set; } = "";

    /// <summary>What kind of appearance is asked for: a code of <see cref="Natures"/>.</summary>
    public string Nature { get; set; } = "";

    /// <summary>Codes of <see cref="ParticipationTopics"/> with commas between them.</summary>
    public string Topics { get; set; } = "";

    /// <summary>What should be spoken about, in the organizer's words.</summary>
    public string Subject { get; set; } = "";

    public string Audience { get; set; } = "";

    /// <summary>How many are expected; null when nobody knows.</summary>
    public int? AudienceSize { get; set; }

    /// <summary>Other notable guests.</summary>
    public string? Guests { get; set; }

    /// <summary>Who else of the agency is invited or speaks.</summary>
    public string? AgencySpeakers { get; set; }

    /// <summary>A code of <see cref="PressCodes"/>.</summary>
    public string Press { get; set; } = "";

    /// <summary>What ties organizer and participants to the agency: contracts, grants, pending matters.</summary>
    public string? AgencyTies { get; set; }

    /// <summary>What taking part costs those who come.</summary>
    public string? Fees { get; set; }

    /// <summary>What is offered to the speaker: an honorarium, travel, a gift, a meal.</summary>
    public string? Offered { get; set; }

    /// <summary>The day by which the organizer needs an answer.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>A code of <see cref="AgendaKinds"/>; null before somebody weighed it.</summary>
    public string? AgendaKind { get; set; }

    /// <summary>A code of <see cref="ParticipantKinds"/>; null before somebody weighed it.</summary>
    public string? ParticipantKind { get; set; }

    /// <summary>The component that knows most of the subject, as whoever weighed it named it.</summary>
    public string? KnowsMost { get; set; }

    /// <summary>A code of <see cref="Representations"/>; null before the decision and after it was taken back.</summary>
    public string? Representation { get; set; }

    /// <summary>Who speaks, by office and position.</summary>
    public string? Speaker { get; set; }

    /// <summary>The day of the decision that holds now.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>The day on which the organizer was written to about it.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>The message that is to be told, as the last briefing has it.</summary>
    public string? Message { get; set; }

    public DateOnly? HeldOn { get; set; }

    /// <summary>The day on which it came to its end, whichever that was.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? EndReason { get; set; }

    /// <summary>The step that was reminded of last: a code of <see cref="ParticipationStep"/>.</summary>
    public string? RemindedStep { get; set; }

    /// <summary>The day for which it was: a step is reminded of once for each day that it is due.</summary>
    public DateOnly? RemindedDueOn { get; set; }

    /// <summary>The last day of the event.</summary>
    public DateOnly LastDay => EventEndsOn ?? EventOn;
}
