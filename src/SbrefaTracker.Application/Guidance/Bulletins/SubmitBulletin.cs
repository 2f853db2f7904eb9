using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Has a draft compared with what the trade was told before.</summary>
public sealed record SubmitBulletin : RecordCommand;

internal sealed class SubmitBulletinUseCase : BulletinUseCase<SubmitBulletin>
{
    protected override BulletinAction Action(SubmitBulletin command) => BulletinAction.Submit;

    protected override Task<Refused> Apply(RecordWriting<Bulletin> writing, SubmitBulletin command, CancellationToken ct) => Task.FromResult(Refused.No);
}
