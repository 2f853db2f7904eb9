using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Committees;

/// <summary>The condition an advisory committee is in.</summary>
public enum CommitteeState
{
    /// <summary>It exists; whether it may act follows from its charter.</summary>
    Standing,

    /// <summary>It was ended. Its record stays.</summary>
    Ended,
}

/// <summary>
/// An advisory committee of the agency, with its charters, members, terms and groups. Names of members and of who attends are public by law (5 U.S.C. 1009(b) and (c)) and part of the record
/// for ever, so nothing here is disposed of; what visitors tell when they register lies elsewhere.
/// </summary>
public sealed class Committee : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public CommitteeState State { get; set; }

    /// <summary>As its notices write it.</summary>
    public string Name { get; init; } = "";

    /// <summary>How it is called for short.</summary>
    public string Short { get; init; } = "";

    /// <summary>The statute or order it rests on.</summary>
    public string Authority { get; init; } = "";

    public DateOnly BegunOn { get; init; }

    public DateOnly? EndedOn { get; set; }
}

/// <summary>A charter that was filed (5 U.S.C. 1008(c)). Without one in force the committee takes no action.</summary>
public sealed class CommitteeCharter : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public DateOnly FiledOn { get; init; }

    /// <summary>The day on which the next one is due: <see cref="CharterClock.EndsOn"/> of the day of filing.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>The day on which the Committee Management Secretariat was consulted; null when nobody wrote it down.</summary>
    public DateOnly? ConsultedOn { get; init; }

    /// <summary>The day on which the Library of Congress got its copy.</summary>
    public DateOnly? CopiedOn { get; init; }

    /// <summary>Where it can be read.</summary>
    public string? Address { get; init; }
}

/// <summary>Somebody who is or was a member. A person is one member, however many terms they serve.</summary>
public sealed class CommitteeMember : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The firm or association, as of the latest term.</summary>
    public string Organization { get; set; } = "";

    /// <summary>Whose view the member brings, as of the latest term: a code of <see cref="Viewpoints"/>.</summary>
    public string Viewpoint { get; set; } = "";
}

/// <summary>One term of a member. Both days belong to it.</summary>
public sealed class CommitteeTerm : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public long MemberId { get; init; }

    public DateOnly FromOn { get; init; }

    /// <summary>The last day, as appointed.</summary>
    public DateOnly ToOn { get; init; }

    /// <summary>The last day when the member left before; null otherwise.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>The last day on which the seat is taken.</summary>
    public DateOnly LastDay => LeftOn ?? ToOn;

    public bool Holds(DateOnly day) => FromOn <= day && day <= LastDay;
}

/// <summary>A subcommittee, or a working group of one. It reports to the committee and never to the agency (41 CFR 102-3.145).</summary>
public sealed class CommitteeGroup : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public string Name { get; set; } = "";

    /// <summary>The subcommittee that a working group belongs to; null for a subcommittee.</summary>
    public long? ParentId { get; init; }

    /// <summary>What it was asked to do.</summary>
    public string? StatementOfWork { get; set; }

    /// <summary>A code of <see cref="GroupStates"/>.</summary>
    public string GroupState { get; set; } = "";

    /// <summary>The day on which it came into that state.</summary>
    public DateOnly Since { get; set; }

    /// <summary>It exists and does not meet.</summary>
    public bool IsInHiatus => GroupState == GroupStates.Hiatus;
}

/// <summary>The report to Congress on a fiscal year was sent (19 U.S.C. 4316(e)).</summary>
public sealed class CommitteeReport : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public int FiscalYear { get; init; }

    public DateOnly SentOn { get; init; }

    public string? Note { get; init; }
}

/// <summary>The points of view among which membership is balanced (5 U.S.C. 1004(b)(2)): the trade roles of the statute's "commercial operations". The list is our practice.</summary>
public static class Viewpoints
{
    public static readonly CodeList List = new("viewpoint", "importer", "exporter", "carrier", "broker", "forwarder", "surety", "association", "technology", "labor", "other");
}

/// <summary>Whether a group works.</summary>
public static class GroupStates
{
    public const string Active = "active";

    /// <summary>It exists and does not meet.</summary>
    public const string Hiatus = "hiatus";

    public const string Ended = "ended";

    public static readonly CodeList List = new("group_state", Active, Hiatus, Ended);
}
