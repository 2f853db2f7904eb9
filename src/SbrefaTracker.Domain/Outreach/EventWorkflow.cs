using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Outreach.EventAction;
using static SbrefaTracker.Domain.Outreach.EventGuards;
using static SbrefaTracker.Domain.Outreach.EventState;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Outreach.EventState,
    SbrefaTracker.Domain.Outreach.EventAction,
    SbrefaTracker.Domain.Outreach.EventFacts>;

namespace SbrefaTracker.Domain.Outreach;

/// <summary>What somebody may do with an event. The order is the order in which offers are shown.</summary>
public enum EventAction
{
    /// <summary>Say otherwise what, when and where it is.</summary>
    Change,

    /// <summary>Add a session to the programme, or say otherwise when it is.</summary>
    KeepSession,

    /// <summary>Take a session and its speakers out of the programme.</summary>
    DropSession,

    AddSpeaker,

    DropSpeaker,

    /// <summary>Give those who come something to read.</summary>
    PostMaterial,

    DropMaterial,

    /// <summary>Keep a question that was raised.</summary>
    NoteQuestion,

    /// <summary>Say what became of one.</summary>
    SettleQuestion,

    /// <summary>Say that a task that a question became is done.</summary>
    FinishTask,

    /// <summary>Put it into the public calendar.</summary>
    Announce,

    /// <summary>Record that it was held.</summary>
    Hold,

    /// <summary>Write down what came of it.</summary>
    Report,

    Cancel,
}

/// <summary>What the guards need to know of an event. What is not said counts as the cautious value.</summary>
public sealed record EventFacts
{
    /// <summary>There is a place to come to, or an address to see it at.</summary>
    public bool HasWhere { get; init; }

    /// <summary>There is something for the public to read.</summary>
    public bool HasSummary { get; init; }

    /// <summary>Its last day is not over.</summary>
    public bool IsAhead { get; init; }

    /// <summary>Its last day is here: one of several days is not over on the first.</summary>
    public bool DayHasCome { get; init; }

    /// <summary>There is a session in the programme.</summary>
    public bool HasSessions { get; init; }

    /// <summary>Somebody speaks in one of them.</summary>
    public bool HasSpeakers { get; init; }

    public bool HasMaterials { get; init; }

    /// <summary>A question waits.</summary>
    public bool HasOpenQuestions { get; init; }

    /// <summary>A question became a task that nobody has done.</summary>
    public bool HasOpenTasks { get; init; }
}

/// <summary>What must be true before an action on an event.</summary>
public static class EventGuards
{
    public static readonly Guard<EventFacts> WhereIsKnown = new("where_known", "event.nowhere", (facts, _) => facts.HasWhere);

    public static readonly Guard<EventFacts> SummaryThere = new("summary_there", "event.no_summary", (facts, _) => facts.HasSummary);

    public static readonly Guard<EventFacts> StillAhead = new("still_ahead", "event.over", (facts, _) => facts.IsAhead);

    public static readonly Guard<EventFacts> ItIsTheDay = new("day_has_come", "event.day_not_come", (facts, _) => facts.DayHasCome);

    public static readonly Guard<EventFacts> SessionThere = new("session_there", "event.no_sessions", (facts, _) => facts.HasSessions);

    public static readonly Guard<EventFacts> SpeakerThere = new("speaker_there", "event.no_speakers", (facts, _) => facts.HasSpeakers);

    public static readonly Guard<EventFacts> MaterialThere = new("material_there", "event.no_materials", (facts, _) => facts.HasMaterials);

    public static readonly Guard<EventFacts> QuestionOpen = new("question_open", "event.no_open_questions", (facts, _) => facts.HasOpenQuestions);

    public static readonly Guard<EventFacts> TaskOpen = new("task_open", "event.no_open_tasks", (facts, _) => facts.HasOpenTasks);
}

/// <summary>The life of an event that the office organizes. Who does what is our practice: analysts take up what was asked there.</summary>
public static class EventWorkflow
{
    public static readonly WorkflowTable<EventState, EventAction, EventFacts> Table = new(
    [
        From(Planned, Announced).On(Change).Stay().By(OutreachCoordinator, Representative).Giving(Text),
        From(Planned, Announced).On(KeepSession).Stay().By(OutreachCoordinator, Representative).Giving(Text),
        From(Planned, Announced).On(DropSession).Stay().By(OutreachCoordinator, Representative).When(SessionThere).Giving(Text),
        From(Planned, Announced).On(AddSpeaker).Stay().By(OutreachCoordinator, Representative).When(SessionThere).Giving(Text),
        From(Planned, Announced).On(DropSpeaker).Stay().By(OutreachCoordinator, Representative).When(SpeakerThere).Giving(Text),
        From(Planned, Announced, Held, Reported).On(PostMaterial).Stay().By(OutreachCoordinator, Representative).Giving(Text),
        From(Planned, Announced, Held, Reported).On(DropMaterial).Stay().By(OutreachCoordinator, Representative).When(MaterialThere).Giving(Text),
        From(Announced, Held, Reported).On(NoteQuestion).Stay().By(OutreachCoordinator, Representative, Analyst).Giving(Text),
        From(Announced, Held, Reported).On(SettleQuestion).Stay().By(OutreachCoordinator, Representative, Analyst).When(QuestionOpen).Giving(Text),
        From(Announced, Held, Reported).On(FinishTask).Stay().By(OutreachCoordinator, Representative, Analyst).When(TaskOpen).Giving(Text),
        From(Planned).On(Announce).GoTo(Announced).By(OutreachCoordinator, Representative).When(WhereIsKnown, SummaryThere, StillAhead),
        From(Announced).On(EventAction.Hold).GoTo(Held).By(OutreachCoordinator, Representative).When(ItIsTheDay).Giving(Text),
        From(Held).On(Report).GoTo(Reported).By(OutreachCoordinator, Representative).Giving(Text),
        From(Planned, Announced).On(Cancel).GoTo(Cancelled).By(OutreachCoordinator, Representative).Giving(Reason),
    ]);
}
