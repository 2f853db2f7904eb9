using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Editions;

namespace SbrefaTracker.Application.Editions;

/// <summary>Gives the edition to a second person: every comment is settled, and the day for comments is over.</summary>
public sealed record SubmitEdition : RecordCommand;

internal sealed class SubmitEditionUseCase(IEnumerable<IEditionPress> presses) : EditionUseCase<SubmitEdition>
{
    protected override EditionAction Action(SubmitEdition command) => EditionAction.Submit;

    protected override async Task<Refused> Apply(RecordWriting<Edition> writing, SubmitEdition command, CancellationToken ct)
    {
        (writing.Root.SubmittedBy, writing.Root.SubmittedAs) = (writing.Actor.Id, await presses.MadeBy(await EditionQueries.Whole(writing.Db, writing.Root.Id, ct), ct));
        return Refused.No;
    }
}
