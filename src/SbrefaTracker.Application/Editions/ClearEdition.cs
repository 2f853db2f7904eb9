using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Editions;

namespace SbrefaTracker.Application.Editions;

/// <summary>A second person approves the edition.</summary>
public sealed record ClearEdition : RecordCommand;

internal sealed class ClearEditionUseCase : EditionUseCase<ClearEdition>
{
    protected override EditionAction Action(ClearEdition command) => EditionAction.Clear;

    protected override Task<Refused> Apply(RecordWriting<Edition> writing, ClearEdition command, CancellationToken ct)
    {
        (writing.Root.ClearedBy, writing.Root.ClearedOn) = (writing.Actor.Id, writing.Today);
        return Task.FromResult(Refused.No);
    }
}
