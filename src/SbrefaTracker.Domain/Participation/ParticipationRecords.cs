using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Domain.Participation;

/// <summary>What somebody found about one item of the ethics checklist. The latest of an item holds; the earlier ones stay.</summary>
public sealed class VettingMark : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>A code of <see cref="VettingItems"/>.</summary>
    public string Item { get; init; } = "";

    /// <summary>A code of <see cref="VettingMarks"/>.</summary>
    public string Mark { get; init; } = "";

    public string? Note { get; init; }

    /// <summary>The account of whoever looked.</summary>
    public string MarkedBy { get; init; } = "";

    public DateOnly MarkedOn { get; init; }
}

/// <summary>A decision about who represents the agency: what the rule proposed, what a person decided, and why.</summary>
public sealed class RepresentationDecision : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>What the rule proposed: a code of <see cref="Representations"/>; null when it was not weighed.</summary>
    public string? Proposed { get; init; }

    /// <summary>The row of the rule that proposed it: a code of <see cref="ProposalRules"/>.</summary>
    public string? ProposalRule { get; init; }

    /// <summary>A code of <see cref="Representations"/>.</summary>
    public string Chosen { get; init; } = "";

    /// <summary>Who speaks, by office and position; null when nobody does.</summary>
    public string? Speaker { get; init; }

    /// <summary>Given the nature of the meeting, its agenda and who takes part.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The account of whoever decided.</summary>
    public string DecidedBy { get; init; } = "";

    public DateOnly DecidedOn { get; init; }
}

/// <summary>A letter to the organizer, as it left. It names the organization and nobody in it.</summary>
public sealed class ParticipationLetter : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>A code of <see cref="ParticipationLetterKinds"/>.</summary>
    public string Kind { get; init; } = "";

    public string Language { get; init; } = "";

    public string SubjectLine { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The version of the template that it was begun from, as <c>kind/language/version</c>; null of what was written freely, and before there were any.</summary>
    public string? Template { get; init; }

    /// <summary>The account of whoever sent it.</summary>
    public string SentBy { get; init; } = "";

    public DateOnly SentOn { get; init; }
}

/// <summary>What whoever speaks is given. A later one takes the place of an earlier one, which stays.</summary>
public sealed class Briefing : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>1, 2, 3 ... within the request.</summary>
    public int Number { get; init; }

    /// <summary>What is to be told: the agency's one voice.</summary>
    public string Message { get; init; } = "";

    /// <summary>Questions to expect, with what to say.</summary>
    public string? Questions { get; init; }

    /// <summary>What not to speak of, as pending cases.</summary>
    public string? Avoid { get; init; }

    /// <summary>When, where and with whom: what the speaker needs on the day.</summary>
    public string? Logistics { get; init; }

    /// <summary>The account of whoever wrote it.</summary>
    public string WrittenBy { get; init; } = "";

    public DateOnly WrittenOn { get; init; }
}

/// <summary>What came of it, written after the event.</summary>
public sealed class AfterAction : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>How many came; null when nobody counted.</summary>
    public int? Attendance { get; init; }

    /// <summary>How many of them came for a small entity; null when nobody counted.</summary>
    public int? SmallEntities { get; init; }

    /// <summary>Who spoke in the end.</summary>
    public string SpokeThere { get; init; } = "";

    /// <summary>What the audience asked and complained of, as a whole. What must be followed up is an <see cref="AppearanceQuestion"/> each.</summary>
    public string Issues { get; init; } = "";

    /// <summary>What is to be done about it, and by whom; references of complaints that came of it.</summary>
    public string? FollowUp { get; init; }

    /// <summary>What the press was told or wrote.</summary>
    public string? PressNote { get; init; }

    /// <summary>The account of whoever wrote it.</summary>
    public string WrittenBy { get; init; } = "";

    public DateOnly WrittenOn { get; init; }
}

/// <summary>Something that was asked or complained of at somebody's event at which the agency took part.</summary>
public sealed class AppearanceQuestion : RaisedQuestion;
