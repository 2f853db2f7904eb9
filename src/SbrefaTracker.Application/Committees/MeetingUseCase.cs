using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Committees;

/// <summary>What all use cases on a meeting share.</summary>
internal abstract class MeetingUseCase<TCommand>(CommitteeSettings settings) : RecordUseCase<TCommand, Meeting, MeetingState, MeetingAction, MeetingFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<MeetingState, MeetingAction, MeetingFacts> Workflow => MeetingWorkflow.Table;

    protected override string PastTense(MeetingAction action) => action switch
    {
        MeetingAction.Change => "MeetingChanged",
        MeetingAction.ApproveAgenda => "AgendaApproved",
        MeetingAction.DetermineClosure => "ClosureDetermined",
        MeetingAction.PublishNotice => "NoticePublished",
        MeetingAction.Reschedule => "MeetingRescheduled",
        MeetingAction.PostMaterial => "MaterialPosted",
        MeetingAction.WithdrawMaterial => "MaterialWithdrawn",
        MeetingAction.Hold => "MeetingHeld",
        MeetingAction.WriteMinutes => "MinutesWritten",
        MeetingAction.ReleaseStatement => "StatementDecided",
        MeetingAction.CertifyMinutes => "MinutesCertified",
        MeetingAction.Cancel => "MeetingCancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override MeetingState StateOf(Meeting root) => root.State;

    protected override void SetState(Meeting root, MeetingState state) => root.State = state;

    protected override async Task<MeetingFacts> Facts(WriteSession session, Meeting root, TCommand command, CancellationToken ct)
    {
        var record = root.CommitteeRecord;
        var name = await session.Db.Committees.Where(committee => committee.Id == record).Select(committee => committee.Name).FirstAsync(ct);
        var charters = await session.Db.CommitteeCharters.Where(charter => charter.RecordId == record).ToListAsync(ct);
        var facts = MeetingLook.Facts(root, name, charters, settings.Notice, NoticeDay(command) ?? session.Today, HeldDay(command) ?? root.MeetsOn, await session.Db.WrittenStatements.AnyAsync(row => row.MeetingRecord == root.Id, ct), session.Today);
        return facts with { HasMaterials = await session.Db.MeetingMaterials.AnyAsync(row => row.RecordId == root.Id && row.WithdrawnOn == null, ct) };
    }

    /// <summary>The day of the notice that is recorded; null when this records none.</summary>
    protected virtual DateOnly? NoticeDay(TCommand command) => null;

    /// <summary>The day on which it was held; null when this does not say so.</summary>
    protected virtual DateOnly? HeldDay(TCommand command) => null;
}

/// <summary>What the workflow asks of a meeting, read from it.</summary>
internal static class MeetingLook
{
    public static MeetingFacts Facts(Meeting meeting, string committee, IEnumerable<CommitteeCharter> charters, NoticeRule rule, DateOnly noticeOn, DateOnly heldOn, bool hasStatements, DateOnly today) => new()
    {
        HasAgenda = meeting.Agenda is not null,
        AgendaApproved = meeting.AgendaApprovedOn is not null,
        IsOpen = meeting.Openness == OpenCodes.Open,
        MayBeClosed = meeting.Openness != OpenCodes.Open,
        ClosureDetermined = meeting.ClosureDeterminedOn is not null,
        NoticeGaps = NoticeElements.Missing(meeting, committee, rule, noticeOn).Count,
        DayHasCome = meeting.MeetsOn <= today,
        CharterInForce = CharterClock.Read(charters, heldOn).InForce,
        HasMinutes = meeting.Minutes is not null,
        HasStatements = hasStatements,
        IsOfWhole = meeting.GroupId is null,
        IsOfGroup = meeting.GroupId is not null,
    };
}
