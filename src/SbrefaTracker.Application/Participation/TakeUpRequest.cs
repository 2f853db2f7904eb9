using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Begins to look at a request.</summary>
public sealed record TakeUpRequest : RecordCommand;

internal sealed class TakeUpRequestUseCase : ParticipationUseCase<TakeUpRequest>
{
    protected override ParticipationAction Action(TakeUpRequest command) => ParticipationAction.TakeUp;

    protected override Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, TakeUpRequest command, CancellationToken ct) => Task.FromResult(Refused.No);
}
