using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>An office whose matter it is has nothing against a bulletin. With the last of them it is cleared.</summary>
public sealed record ClearBulletin : RecordCommand
{
    /// <summary>The code of the office that speaks.</summary>
    public required string Office { get; init; }
}

internal sealed class ClearBulletinUseCase : BulletinUseCase<ClearBulletin>
{
    protected override BulletinAction Action(ClearBulletin command) => BulletinAction.Clear;

    protected override Task<Refused> Apply(RecordWriting<Bulletin> writing, ClearBulletin command, CancellationToken ct) =>
        OfficeVerdicts.Take(writing, command.Office, ClearanceVerdicts.Cleared, null, ct);
}
