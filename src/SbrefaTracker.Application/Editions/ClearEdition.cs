using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>A second person approves the edition.</summary>
public sealed record ClearEdition : RecordCommand;

internal sealed class ClearEditionUseCase(IEnumerable<IEditionPress> presses) : EditionUseCase<ClearEdition>
{
    protected override EditionAction Action(ClearEdition command) => EditionAction.Clear;

    // What was handed in is what a second person read: a template that was changed since was read by nobody.
    protected override async Task<Refused> Apply(RecordWriting<Edition> writing, ClearEdition command, CancellationToken ct)
    {
        if (writing.Root.SubmittedAs is { } submitted && submitted != await presses.MadeBy(await EditionQueries.Whole(writing.Db, writing.Root.Id, ct), ct))
        {
            return Refusal.Of("edition.not_as_submitted");
        }

        (writing.Root.ClearedBy, writing.Root.ClearedOn) = (writing.Actor.Id, writing.Today);
        return Refused.No;
    }
}
