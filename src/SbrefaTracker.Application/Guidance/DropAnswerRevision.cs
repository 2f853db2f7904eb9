using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Gives up the version that was being written. What everybody reads stays; the number is not given again.</summary>
public sealed record DropAnswerRevision : RecordCommand;

internal sealed class DropAnswerRevisionUseCase : AnswerUseCase<DropAnswerRevision>
{
    protected override AnswerAction Action(DropAnswerRevision command) => AnswerAction.DropRevision;

    protected override async Task<Refused> Apply(RecordWriting<Answer> writing, DropAnswerRevision command, CancellationToken ct)
    {
        var version = await VersionAtHand(writing.Db, writing.Root, ct);
        version.DroppedOn = writing.Today;
        writing.Detail["number"] = version.Number;
        return Refused.No;
    }
}
