using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Finishes a task that came of an event of the office.</summary>
public sealed record FinishTask : FinishingTask;

internal sealed class FinishTaskValidator : FinishingTaskValidator<FinishTask>;

internal sealed class FinishTaskUseCase : EventUseCase<FinishTask>
{
    protected override EventAction Action(FinishTask command) => EventAction.FinishTask;

    protected override Task<Refused> Apply(RecordWriting<OutreachEvent> writing, FinishTask command, CancellationToken ct) => writing.Finish<OutreachEvent, EventQuestion>(command, ct);
}
