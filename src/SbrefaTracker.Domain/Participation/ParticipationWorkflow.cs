using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Participation.ParticipationAction;
using static SbrefaTracker.Domain.Participation.ParticipationGuards;
using static SbrefaTracker.Domain.Participation.ParticipationState;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Participation.ParticipationState,
    SbrefaTracker.Domain.Participation.ParticipationAction,
    SbrefaTracker.Domain.Participation.ParticipationFacts>;

namespace SbrefaTracker.Domain.Participation;

/// <summary>What somebody may do with a request. The order is the order in which offers are shown.</summary>
public enum ParticipationAction
{
    TakeUp,

    /// <summary>Say otherwise what is asked, as when the organizer moves the day.</summary>
    Correct,

    /// <summary>Record what was found about items of the ethics checklist.</summary>
    Check,

    /// <summary>Weigh agenda and participants, from which the proposal follows, and set what the agency tells there.</summary>
    Weigh,

    /// <summary>Say of something else of the agency that lies near whether both speak with one voice.</summary>
    JudgeVoice,

    /// <summary>Decide who represents the agency.</summary>
    Approve,

    Decline,

    /// <summary>Send the letter that confirms.</summary>
    Confirm,

    /// <summary>Send the letter that declines.</summary>
    TellDecline,

    /// <summary>Do something about a letter that did not arrive.</summary>
    TakeUpLetter,

    /// <summary>Give the speaker what is to be said.</summary>
    Brief,

    /// <summary>Record that it was held.</summary>
    Hold,

    /// <summary>Write down what came of it.</summary>
    Close,

    /// <summary>Keep something that was asked or complained of there.</summary>
    NoteQuestion,

    /// <summary>Say what became of it.</summary>
    SettleQuestion,

    /// <summary>Say that a task that it became is done.</summary>
    FinishTask,

    /// <summary>Take the decision back.</summary>
    Reconsider,

    Withdraw,

    /// <summary>The clock reminds of a step that is due.</summary>
    Remind,
}

/// <summary>What the guards need to know of a request. What is not said counts as the cautious value.</summary>
public sealed record ParticipationFacts
{
    /// <summary>Items of the checklist that nobody looked at.</summary>
    public int ChecksMissing { get; init; } = int.MaxValue;

    /// <summary>Concerns that are not settled.</summary>
    public int Concerns { get; init; } = int.MaxValue;

    /// <summary>Agenda and participants were weighed.</summary>
    public bool IsWeighed { get; init; }

    /// <summary>What the agency tells there is written.</summary>
    public bool HasMessage { get; init; }

    /// <summary>How much of what lies near was found in conflict with it, and not settled since.</summary>
    public int Conflicts { get; init; } = int.MaxValue;

    /// <summary>How much of what lies near nobody judged as it stands now.</summary>
    public int Unjudged { get; init; } = int.MaxValue;

    /// <summary>The last day of the event is not over.</summary>
    public bool IsAhead { get; init; }

    /// <summary>The first day of the event is here.</summary>
    public bool DayHasCome { get; init; }

    /// <summary>The organizer was not told of the decision yet.</summary>
    public bool IsUntold { get; init; }

    /// <summary>A letter did not reach the organizer, and nobody did anything about it.</summary>
    public bool HasLeftLetter { get; init; }

    /// <summary>Something that was asked there waits.</summary>
    public bool HasOpenQuestions { get; init; }

    /// <summary>Something that was asked there became a task that nobody has done.</summary>
    public bool HasOpenTasks { get; init; }
}

/// <summary>What must be true before an action on a request.</summary>
public static class ParticipationGuards
{
    public static readonly Guard<ParticipationFacts> ChecksDone = new("checks_done", "participation.checks_missing", (facts, _) => facts.ChecksMissing == 0);

    public static readonly Guard<ParticipationFacts> NoConcern = new("no_concern", "participation.concern_open", (facts, _) => facts.Concerns == 0);

    public static readonly Guard<ParticipationFacts> Weighed = new("weighed", "participation.not_weighed", (facts, _) => facts.IsWeighed);

    /// <summary>Who speaks depends on what is to be said: our practice.</summary>
    public static readonly Guard<ParticipationFacts> MessageSet = new("message_set", "participation.no_message", (facts, _) => facts.HasMessage);

    public static readonly Guard<ParticipationFacts> NoConflict = new("no_conflict", "participation.in_conflict", (facts, _) => facts.Conflicts == 0);

    public static readonly Guard<ParticipationFacts> VoicesJudged = new("voices_judged", "participation.not_judged", (facts, _) => facts.Unjudged == 0);

    public static readonly Guard<ParticipationFacts> Ahead = new("ahead", "participation.day_over", (facts, _) => facts.IsAhead);

    public static readonly Guard<ParticipationFacts> ItIsTheDay = new("day_has_come", "participation.day_not_come", (facts, _) => facts.DayHasCome);

    public static readonly Guard<ParticipationFacts> Untold = new("untold", "participation.told", (facts, _) => facts.IsUntold);

    public static readonly Guard<ParticipationFacts> LetterLeft = new("letter_left", "participation.all_arrived", (facts, _) => facts.HasLeftLetter);

    public static readonly Guard<ParticipationFacts> QuestionOpen = new("question_open", "event.no_open_questions", (facts, _) => facts.HasOpenQuestions);

    public static readonly Guard<ParticipationFacts> TaskOpen = new("task_open", "event.no_open_tasks", (facts, _) => facts.HasOpenTasks);
}

/// <summary>
/// The life of a request. That each decision is made here, of all requests, is the office's own rule; that the representative decides, and that nobody is promised before the checklist is whole and somebody
/// looked at all that lies near, is our practice: what is found there later holds the letter and the briefing as well. An event may be held without a briefing: the record then shows that there was none.
/// </summary>
public static class ParticipationWorkflow
{
    public static readonly WorkflowTable<ParticipationState, ParticipationAction, ParticipationFacts> Table = new(
    [
        From(Received).On(TakeUp).GoTo(Vetting).By(OutreachCoordinator, Analyst, Representative),
        From(Received, Vetting).On(Correct).Stay().By(OutreachCoordinator, Analyst, Representative).Giving(Text),
        From(Vetting).On(Check).Stay().By(OutreachCoordinator, Analyst, Representative).Giving(Checklist),
        From(Vetting).On(Weigh).Stay().By(OutreachCoordinator, Analyst, Representative).Giving(Text),
        From(Vetting, Approved, Confirmed, Briefed).On(JudgeVoice).Stay().By(OutreachCoordinator, Analyst, Representative).Giving(Text),
        From(Vetting).On(Approve).GoTo(Approved).By(Representative).When(ChecksDone, NoConcern, Weighed, MessageSet, NoConflict, VoicesJudged, Ahead).Giving(Reason),
        From(Vetting).On(Decline).GoTo(Declined).By(Representative).Giving(Reason),
        From(Approved).On(Confirm).GoTo(Confirmed).By(OutreachCoordinator, Representative).When(NoConflict, VoicesJudged, Ahead).Giving(Text),
        From(Declined).On(TellDecline).Stay().By(OutreachCoordinator, Representative).When(Untold).Giving(Text),
        From(Vetting, Approved, Declined, Confirmed, Briefed, Held, Closed, Withdrawn).On(TakeUpLetter).Stay().By(OutreachCoordinator, Representative).When(LetterLeft).Giving(Text),
        From(Confirmed, Briefed).On(Brief).GoTo(Briefed).By(OutreachCoordinator, Analyst, Representative).When(NoConflict, VoicesJudged, Ahead).Giving(Text),
        From(Confirmed, Briefed).On(ParticipationAction.Hold).GoTo(Held).By(OutreachCoordinator, Analyst, Representative).When(ItIsTheDay).Giving(Date),
        From(Held).On(Close).GoTo(Closed).By(OutreachCoordinator, Analyst, Representative).Giving(Text),
        From(Held, Closed).On(NoteQuestion).Stay().By(OutreachCoordinator, Analyst, Representative).Giving(Text),
        From(Held, Closed).On(SettleQuestion).Stay().By(OutreachCoordinator, Analyst, Representative).When(QuestionOpen).Giving(Text),
        From(Held, Closed).On(FinishTask).Stay().By(OutreachCoordinator, Analyst, Representative).When(TaskOpen).Giving(Text),
        From(Approved, Declined, Confirmed, Briefed).On(Reconsider).GoTo(Vetting).By(Representative).When(Ahead).Giving(Reason),
        From(Received, Vetting, Approved, Confirmed, Briefed).On(Withdraw).GoTo(Withdrawn).By(OutreachCoordinator, Analyst, Representative).Giving(Reason),
        From(Received, Vetting, Approved, Declined, Confirmed, Briefed, Held).On(Remind).Stay().By(Clock),
    ]);
}
