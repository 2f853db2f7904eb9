using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Editions;

namespace SbrefaTracker.Application.Editions;

/// <summary>A second person approves the edition.</summary>
public sealed record ClearEdition : RecordCommand;

internal sealed class ClearEditionUseCase(IEnumerable<IEditionPress> presses) : EditionUseCase<ClearEdition>
{
    protected override EditionAction Action(ClearEdition command) => EditionAction.Clear;

    // A template that is changed after this is not what was cleared.
    protected override async Task<Refused> Apply(RecordWriting<Edition> writing, ClearEdition command, CancellationToken ct)
    {
        List<EditionPrint> by = [];
        var report = await EditionQueries.Whole(writing.Db, writing.Root.Id, ct);
        foreach (var press in presses)
        {
            by.AddRange(await press.MadeBy(report, ct));
        }

        (writing.Root.ClearedBy, writing.Root.ClearedOn, writing.Root.ClearedAs) = (writing.Actor.Id, writing.Today, EditionFiles.Hash(by));
        return Refused.No;
    }
}
