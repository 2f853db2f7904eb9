using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Committees;

/// <summary>The condition a meeting of the committee is in.</summary>
public enum MeetingState
{
    Planned,

    /// <summary>The public was told in the Federal Register; what the notice said does not change without another notice.</summary>
    NoticePublished,

    Held,

    /// <summary>The chair certified that the minutes are right. Nothing changes any more but materials that are added.</summary>
    MinutesCertified,

    Cancelled,
}

/// <summary>A meeting of the whole committee, or of one of its groups. Times are those of the agency's zone, in minutes since midnight.</summary>
public sealed class Meeting : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public MeetingState State { get; set; }

    /// <summary>The number of the committee's own record, below zero.</summary>
    public long CommitteeRecord { get; init; }

    /// <summary>The subcommittee or working group that meets; null for the whole committee. It is called, and attended by the officer, like any other, and needs no notice: it reports to the committee alone (41 CFR 102-3.145).</summary>
    public long? GroupId { get; init; }

    public DateOnly MeetsOn { get; set; }

    public int StartsAt { get; set; }

    public int EndsAt { get; set; }

    /// <summary>Where people come to; null when it is held online only.</summary>
    public string? Place { get; set; }

    /// <summary>How to connect; null when nobody can.</summary>
    public string? Connection { get; set; }

    public string? Purpose { get; set; }

    /// <summary>One item a line.</summary>
    public string? Agenda { get; set; }

    /// <summary>A code of <see cref="OpenCodes"/>.</summary>
    public string Openness { get; set; } = OpenCodes.Open;

    /// <summary>Whether people must register, and how.</summary>
    public string? Registration { get; set; }

    /// <summary>The last day to register; null when nobody must.</summary>
    public DateOnly? RegisterBy { get; set; }

    /// <summary>Places for the public; null when there is room for all. Whoever registers when they are taken waits.</summary>
    public int? Seats { get; set; }

    /// <summary>How to send a written statement. Anybody may, at any time (41 CFR 102-3.140(c)); what comes after the day below reaches the members after the meeting.</summary>
    public string? Statements { get; set; }

    public DateOnly? StatementsBy { get; set; }

    /// <summary>Whether and how visitors may speak; null when they may not.</summary>
    public string? Speaking { get; set; }

    /// <summary>How to ask for help to take part, as with an interpreter.</summary>
    public string? Accommodation { get; set; }

    /// <summary>How to get the agenda and the materials.</summary>
    public string? MaterialsFrom { get; set; }

    /// <summary>Whom to ask: the Designated Federal Officer, with telephone or address.</summary>
    public string? Contact { get; set; }

    public string? Docket { get; set; }

    public DateOnly? AgendaApprovedOn { get; set; }

    public string? AgendaApprovedBy { get; set; }

    /// <summary>The day on which the head of the agency determined in writing that it is closed or partly closed (5 U.S.C. 1009(d)).</summary>
    public DateOnly? ClosureDeterminedOn { get; set; }

    /// <summary>The exemption of 5 U.S.C. 552b(c) and the reason, as determined.</summary>
    public string? ClosureAuthority { get; set; }

    public DateOnly? NoticeOn { get; set; }

    /// <summary>Where the notice stands, as <c>90 FR 12345</c>.</summary>
    public string? NoticeCitation { get; set; }

    /// <summary>The day that an earlier notice announced, before the meeting was taken back into planning; null of one that never was. It stays when a new notice says another.</summary>
    public DateOnly? MovedFrom { get; set; }

    /// <summary>From when to when it would have been on that day, in minutes since midnight.</summary>
    public int? MovedFromStart { get; set; }

    public int? MovedFromEnd { get; set; }

    public bool IsCancelled => State == MeetingState.Cancelled;

    /// <summary>Its minutes can be read by everybody.</summary>
    public bool HasMinutes => State == MeetingState.MinutesCertified;

    /// <summary>What was announced holds no more, and no new notice says what does: nothing of what is planned now is told to the public.</summary>
    public bool IsMoved => NoticeOn is null && MovedFrom is not null;

    /// <summary>The day as those outside know it: what is planned anew is told by its notice, and not before.</summary>
    public DateOnly ToldDay => IsMoved ? MovedFrom!.Value : MeetsOn;

    /// <summary>Why the notice was shorter than the rule: it stands in the notice itself (41 CFR 102-3.150(b)).</summary>
    public string? ShortNoticeReason { get; set; }

    public DateOnly? HeldOn { get; set; }

    /// <summary>The officer who was there.</summary>
    public string? OfficerPresent { get; set; }

    public int? MembersPresent { get; set; }

    public int? VisitorsPresent { get; set; }

    /// <summary>Who was there, what was discussed and concluded, and the visitors who spoke or wrote (5 U.S.C. 1009(c); 41 CFR 102-3.165).</summary>
    public string? Minutes { get; set; }

    public DateOnly? CertifiedOn { get; set; }

    /// <summary>The chair who certified them.</summary>
    public string? CertifiedBy { get; set; }

    public string? CancelReason { get; set; }

    /// <summary>Takes what was announced back: another notice is needed, and until then the day that it named is all that is told.</summary>
    public void TakeBackNotice()
    {
        (MovedFrom, MovedFromStart, MovedFromEnd) = (MeetsOn, StartsAt, EndsAt);
        (NoticeOn, NoticeCitation) = (null, null);
    }
}

/// <summary>Whether the public may attend (5 U.S.C. 1009(a), (d)).</summary>
public static class OpenCodes
{
    public const string Open = "open";

    public const string PartlyClosed = "partly_closed";

    public const string Closed = "closed";

    public static readonly CodeList List = new("openness", Open, PartlyClosed, Closed);
}
