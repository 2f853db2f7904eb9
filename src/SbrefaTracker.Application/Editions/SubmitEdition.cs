using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Editions;

namespace SbrefaTracker.Application.Editions;

/// <summary>Gives the edition to a second person: every comment is settled, and the day for comments is over.</summary>
public sealed record SubmitEdition : RecordCommand;

internal sealed class SubmitEditionUseCase : EditionUseCase<SubmitEdition>
{
    protected override EditionAction Action(SubmitEdition command) => EditionAction.Submit;

    protected override Task<Refused> Apply(RecordWriting<Edition> writing, SubmitEdition command, CancellationToken ct)
    {
        writing.Root.SubmittedBy = writing.Actor.Id;
        return Task.FromResult(Refused.No);
    }
}
