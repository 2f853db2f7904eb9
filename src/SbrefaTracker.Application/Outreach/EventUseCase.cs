using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Outreach;

/// <summary>What all use cases on an event share.</summary>
internal abstract class EventUseCase<TCommand> : RecordUseCase<TCommand, OutreachEvent, EventState, EventAction, EventFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<EventState, EventAction, EventFacts> Workflow => EventWorkflow.Table;

    protected override string PastTense(EventAction action) => action switch
    {
        EventAction.Change => "EventChanged",
        EventAction.KeepSession => "SessionKept",
        EventAction.DropSession => "SessionDropped",
        EventAction.AddSpeaker => "SpeakerAdded",
        EventAction.DropSpeaker => "SpeakerDropped",
        EventAction.PostMaterial => "MaterialPosted",
        EventAction.DropMaterial => "MaterialDropped",
        EventAction.NoteQuestion => "QuestionNoted",
        EventAction.SettleQuestion => "QuestionSettled",
        EventAction.FinishTask => "TaskFinished",
        EventAction.Announce => "EventAnnounced",
        EventAction.Hold => "EventHeld",
        EventAction.Report => "EventReported",
        EventAction.Cancel => CancelEventUseCase.Happened,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override EventState StateOf(OutreachEvent root) => root.State;

    protected override void SetState(OutreachEvent root, EventState state) => root.State = state;

    protected override async Task<EventFacts> Facts(WriteSession session, OutreachEvent root, TCommand command, CancellationToken ct)
    {
        var record = root.Id;
        return EventLook.Facts(
            root,
            await session.Db.EventSessions.AnyAsync(row => row.RecordId == record && row.DroppedOn == null, ct),
            await session.Db.SessionSpeakers.AnyAsync(row => row.RecordId == record && row.DroppedOn == null, ct),
            await session.Db.EventMaterials.AnyAsync(row => row.RecordId == record && row.DroppedOn == null, ct),
            await session.Db.EventQuestions.AnyAsync(row => row.RecordId == record && row.Became == null, ct),
            await RaisedQuestions.Undone(session.Db.EventQuestions).AnyAsync(row => row.RecordId == record, ct),
            session.Today);
    }
}

/// <summary>What the workflow asks of an event, read from it.</summary>
internal static class EventLook
{
    public static EventFacts Facts(OutreachEvent one, bool hasSessions, bool hasSpeakers, bool hasMaterials, bool hasOpenQuestions, bool hasOpenTasks, DateOnly today) => new()
    {
        HasWhere = HasWhere(one),
        HasSummary = one.Summary is not null,
        IsAhead = one.EndsOn >= today,
        DayHasCome = one.EndsOn <= today,
        HasSessions = hasSessions,
        HasSpeakers = hasSpeakers,
        HasMaterials = hasMaterials,
        HasOpenQuestions = hasOpenQuestions,
        HasOpenTasks = hasOpenTasks,
    };

    public static bool HasWhere(OutreachEvent one) => (one.Place ?? one.OnlineAddress) is not null;
}
