using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>The condition an entry of the log of informal guidance is in.</summary>
public enum GuidanceState
{
    /// <summary>It is on file.</summary>
    Kept,

    /// <summary>What told who asked and what about is gone; counts and days stay.</summary>
    Disposed,
}

/// <summary>
/// An inquiry of a small entity that staff answered informally (section 213 of SBREFA, 5 U.S.C. 601 note): the facts that it supplied, the answer that it was given, by whom and on what that rests. The
/// section says that in a civil or administrative action against a small entity such guidance "may be considered as evidence of the reasonableness or appropriateness of any proposed fines, penalties or
/// damages". That an entry must therefore hold the facts as they were supplied and the answer as it was given, and never be rewritten, is our reading. Dates are days in the agency's time zone.
/// </summary>
public sealed class GuidanceEntry : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public GuidanceState State { get; set; }

    /// <summary>How it came: a code of <see cref="GuidanceWays"/>.</summary>
    public string Way { get; init; } = "";

    /// <summary>A code of <see cref="TradeTopics"/>.</summary>
    public string Topic { get; init; } = "";

    /// <summary>A code of <see cref="ActionTypes"/>; null where it was about none.</summary>
    public string? ActionType { get; init; }

    /// <summary>A code of <see cref="SizeVerdicts"/>, as the one who asked said; nobody checks it here.</summary>
    public string Size { get; init; } = "";

    public DateOnly AskedOn { get; init; }

    public DateOnly AnsweredOn { get; init; }

    /// <summary>The account of whoever answered.</summary>
    public string AnsweredBy { get; init; } = "";

    /// <summary>Whether the law was interpreted and applied to the facts supplied, which is what the section speaks of; otherwise it was general information.</summary>
    public bool Applied { get; init; }

    /// <summary>The number of the published answer that it rests on; null where it rests on none.</summary>
    public long? AnswerRecord { get; init; }

    /// <summary>The version of that answer in force on the day.</summary>
    public int? AnswerNumber { get; init; }

    /// <summary>The law, rule, guide or ruling that it rests on, beside or instead of a published answer.</summary>
    public string RestsOn { get; init; } = "";

    /// <summary>The same for every entry of an entity of the same name: counts entities once, also when the name is gone. Null where no name was given.</summary>
    public int? EntityNumber { get; init; }

    /// <summary>Our own reference of the complaint that followed; null while none did.</summary>
    public string? Complaint { get; set; }

    /// <summary>The event of the office, or the request to take part in somebody's, below zero, where it was asked; null where it was asked elsewhere.</summary>
    public long? EventRecord { get; init; }

    /// <summary>The question that was noted there.</summary>
    public long? EventQuestion { get; init; }

    [Personal(1)]
    public string? EntityName { get; set; }

    [Personal(2)]
    public string? ContactName { get; set; }

    /// <summary>A telephone number or an address.</summary>
    [Personal(3)]
    public string? ContactAt { get; set; }

    /// <summary>As the entity supplied them.</summary>
    [Personal(4)]
    public string? Facts { get; set; }

    /// <summary>As it was given.</summary>
    [Personal(5)]
    public string? Given { get; set; }

    /// <summary>The entity's name by its letters and digits alone, by which it is found again; null where no name was given.</summary>
    [Personal(6)]
    public string? EntityKey { get; set; }

    public DateOnly? DisposedOn { get; set; }

    /// <summary>The rule of the schedule and its version by which somebody proposed to empty it; null while nobody does, as are the three that follow.</summary>
    public string? ProposedRule { get; private set; }

    /// <summary>The account that proposed it; somebody else carries it out.</summary>
    public string? ProposedBy { get; private set; }

    public DateOnly? ProposedOn { get; private set; }

    /// <summary>Stays for ever, so it names nobody.</summary>
    public string? ProposedReason { get; private set; }

    /// <summary>Keeps what was proposed; null when it is dropped or something else happened.</summary>
    public void Propose(GuidanceProposal? proposal) =>
        (ProposedRule, ProposedBy, ProposedOn, ProposedReason) = (proposal?.Rule, proposal?.By, proposal?.On, proposal?.Reason);

    /// <summary>A name as it is compared: two spellings that differ in case, accents, blanks and signs only are one.</summary>
    public static string KeyOf(string name) => string.Concat(PlainWords.In(name));
}

/// <summary>What one person proposed: that the time for keeping an entry is over.</summary>
/// <param name="Rule">The rule of the schedule and its version.</param>
/// <param name="By">The account.</param>
/// <param name="Reason">Stays for ever, so it names nobody.</param>
public sealed record GuidanceProposal(string Rule, string By, DateOnly On, string Reason);

/// <summary>What was wrong in an entry, or came to it later. The entry itself is never rewritten.</summary>
public sealed class GuidanceCorrection : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    [Personal(1)]
    public string? Text { get; set; }

    public DateOnly WrittenOn { get; init; }

    /// <summary>The account of whoever wrote it.</summary>
    public string WrittenBy { get; init; } = "";
}

/// <summary>How an inquiry came.</summary>
public static class GuidanceWays
{
    public static readonly CodeList List = new("guidance_way", "phone", "mail", "email", "event", "in_person");
}
