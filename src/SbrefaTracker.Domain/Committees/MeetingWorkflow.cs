using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Committees.MeetingAction;
using static SbrefaTracker.Domain.Committees.MeetingGuards;
using static SbrefaTracker.Domain.Committees.MeetingState;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Committees.MeetingState,
    SbrefaTracker.Domain.Committees.MeetingAction,
    SbrefaTracker.Domain.Committees.MeetingFacts>;

namespace SbrefaTracker.Domain.Committees;

/// <summary>What somebody may do with a meeting. The order is the order in which offers are shown.</summary>
public enum MeetingAction
{
    /// <summary>Say otherwise when, where and how it is.</summary>
    Change,

    /// <summary>The officer approves the agenda (5 U.S.C. 1009(f)).</summary>
    ApproveAgenda,

    /// <summary>Record the determination that it is closed.</summary>
    DetermineClosure,

    /// <summary>Record that the notice stands in the Federal Register.</summary>
    PublishNotice,

    /// <summary>Take it back into planning: another notice is needed.</summary>
    Reschedule,

    PostMaterial,

    /// <summary>Take back what was posted, with the reason.</summary>
    WithdrawMaterial,

    /// <summary>Record that it was held.</summary>
    Hold,

    WriteMinutes,

    /// <summary>The officer read a written statement, and says whether the public reads it.</summary>
    ReleaseStatement,

    CertifyMinutes,

    Cancel,
}

/// <summary>What the guards need to know of a meeting. What is not said counts as the cautious value.</summary>
public sealed record MeetingFacts
{
    public bool HasAgenda { get; init; }

    public bool AgendaApproved { get; init; }

    public bool IsOpen { get; init; }

    public bool ClosureDetermined { get; init; }

    /// <summary>Elements that the notice lacks.</summary>
    public int NoticeGaps { get; init; } = int.MaxValue;

    /// <summary>The day of the meeting is here.</summary>
    public bool DayHasCome { get; init; }

    public bool CharterInForce { get; init; }

    public bool HasMinutes { get; init; }

    /// <summary>Somebody wrote to the committee.</summary>
    public bool HasStatements { get; init; }

    /// <summary>Something is posted and was not withdrawn.</summary>
    public bool HasMaterials { get; init; }

    public bool MayBeClosed { get; init; }

    /// <summary>The whole committee meets.</summary>
    public bool IsOfWhole { get; init; }

    /// <summary>A subcommittee or a working group meets.</summary>
    public bool IsOfGroup { get; init; }
}

/// <summary>What must be true before an action on a meeting.</summary>
public static class MeetingGuards
{
    public static readonly Guard<MeetingFacts> AgendaThere = new("agenda_there", "meeting.no_agenda", (facts, _) => facts.HasAgenda);

    public static readonly Guard<MeetingFacts> AgendaIsApproved = new("agenda_approved", "meeting.agenda_not_approved", (facts, _) => facts.AgendaApproved);

    public static readonly Guard<MeetingFacts> NotOpen = new("not_open", "meeting.is_open", (facts, _) => facts.MayBeClosed);

    public static readonly Guard<MeetingFacts> OpenOrDetermined = new("open_or_determined", "meeting.not_determined", (facts, _) => facts.IsOpen || facts.ClosureDetermined);

    public static readonly Guard<MeetingFacts> NoticeIsWhole = new("notice_whole", "meeting.notice_gaps", (facts, _) => facts.NoticeGaps == 0);

    public static readonly Guard<MeetingFacts> ItIsTheDay = new("day_has_come", "meeting.day_not_come", (facts, _) => facts.DayHasCome);

    /// <summary>No action before a charter is filed: 5 U.S.C. 1008(c).</summary>
    public static readonly Guard<MeetingFacts> Chartered = new("charter_in_force", "meeting.no_charter", (facts, _) => facts.CharterInForce);

    /// <summary>Only a meeting of the whole committee is announced (41 CFR 102-3.150).</summary>
    public static readonly Guard<MeetingFacts> OfWhole = new("of_whole", "meeting.of_group", (facts, _) => facts.IsOfWhole);

    /// <summary>Only a group meets without a notice (41 CFR 102-3.145).</summary>
    public static readonly Guard<MeetingFacts> OfGroup = new("of_group", "meeting.needs_notice", (facts, _) => facts.IsOfGroup);

    public static readonly Guard<MeetingFacts> MinutesThere = new("minutes_there", "meeting.no_minutes", (facts, _) => facts.HasMinutes);

    public static readonly Guard<MeetingFacts> MaterialThere = new("material_there", "meeting.no_materials", (facts, _) => facts.HasMaterials);

    public static readonly Guard<MeetingFacts> StatementThere = new("statement_there", "meeting.nothing_written", (facts, _) => facts.HasStatements);
}

/// <summary>
/// The life of a meeting of the committee or of one of its groups, which differs in that nobody is told of it before. What only the Designated Federal Officer does, the law gives to the officer (5 U.S.C. 1009(e), (f)); the representative prepares. Whoever certifies
/// the minutes is the chair; the officer records it.
/// </summary>
public static class MeetingWorkflow
{
    public static readonly WorkflowTable<MeetingState, MeetingAction, MeetingFacts> Table = new(
    [
        From(Planned).On(Change).Stay().By(Dfo, Representative).Giving(Text),
        From(Planned, NoticePublished).On(ApproveAgenda).Stay().By(Dfo).When(AgendaThere),
        From(Planned).On(DetermineClosure).Stay().By(Dfo).When(NotOpen).Giving(Authority, Date),
        From(Planned).On(PublishNotice).GoTo(NoticePublished).By(Dfo, Representative).When(OfWhole, NoticeIsWhole, OpenOrDetermined).Giving(Date),
        From(NoticePublished).On(Reschedule).GoTo(Planned).By(Dfo, Representative).Giving(Reason),
        From(Planned, NoticePublished, Held, MinutesCertified).On(PostMaterial).Stay().By(Dfo, Representative).Giving(Text),
        From(Planned, NoticePublished, Held, MinutesCertified).On(WithdrawMaterial).Stay().By(Dfo, Representative).When(MaterialThere).Giving(Reason),
        From(NoticePublished).On(MeetingAction.Hold).GoTo(Held).By(Dfo).When(ItIsTheDay, AgendaIsApproved, Chartered).Giving(Text),
        From(Planned).On(MeetingAction.Hold).GoTo(Held).By(Dfo).When(OfGroup, ItIsTheDay, AgendaIsApproved, Chartered).Giving(Text),
        From(Held).On(WriteMinutes).Stay().By(Dfo, Representative).Giving(Text),
        From(Planned, NoticePublished, Held, MinutesCertified).On(ReleaseStatement).Stay().By(Dfo).When(StatementThere).Giving(Text),
        From(Held).On(CertifyMinutes).GoTo(MinutesCertified).By(Dfo).When(MinutesThere).Giving(Date),
        From(Planned, NoticePublished).On(Cancel).GoTo(Cancelled).By(Dfo, Representative).Giving(Reason),
    ]);
}
