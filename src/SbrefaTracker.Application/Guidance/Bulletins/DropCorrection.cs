using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Gives a correction up that is prepared: the words that stand go on standing, and no office is asked any more.</summary>
public sealed record DropCorrection : RecordCommand;

internal sealed class DropCorrectionUseCase : BulletinUseCase<DropCorrection>
{
    protected override BulletinAction Action(DropCorrection command) => BulletinAction.DropCorrection;

    protected override Task<Refused> Apply(RecordWriting<Bulletin> writing, DropCorrection command, CancellationToken ct)
    {
        writing.Root.EndCorrection();
        writing.Root.Round++;
        return Task.FromResult(Refused.No);
    }
}
