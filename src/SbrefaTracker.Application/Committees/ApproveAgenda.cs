using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Committees;

/// <summary>The Designated Federal Officer approves the agenda as it stands.</summary>
public sealed record ApproveAgenda : RecordCommand;

internal sealed class ApproveAgendaUseCase(CommitteeSettings settings) : MeetingUseCase<ApproveAgenda>(settings)
{
    protected override MeetingAction Action(ApproveAgenda command) => MeetingAction.ApproveAgenda;

    protected override Task<Refused> Apply(RecordWriting<Meeting> writing, ApproveAgenda command, CancellationToken ct)
    {
        (writing.Root.AgendaApprovedOn, writing.Root.AgendaApprovedBy) = (writing.Today, writing.Actor.Id);
        return Task.FromResult(Refused.No);
    }
}
