using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Finishes a task that came of an appearance at somebody's event.</summary>
public sealed record FinishAppearanceTask : FinishingTask;

internal sealed class FinishAppearanceTaskValidator : FinishingTaskValidator<FinishAppearanceTask>;

internal sealed class FinishAppearanceTaskUseCase : ParticipationUseCase<FinishAppearanceTask>
{
    protected override ParticipationAction Action(FinishAppearanceTask command) => ParticipationAction.FinishTask;

    protected override Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, FinishAppearanceTask command, CancellationToken ct) => writing.Finish<ParticipationRequest, AppearanceQuestion>(command, ct);
}
