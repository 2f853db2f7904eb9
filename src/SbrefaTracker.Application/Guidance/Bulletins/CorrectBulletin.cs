using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>
/// Publishes the correction that is prepared, once it was compared and cleared, and by somebody else than whoever wrote it. What changed and when is told beside the words, and earlier words stay to be read.
/// </summary>
public sealed record CorrectBulletin : RecordCommand;

internal sealed class CorrectBulletinUseCase(EarlierWords earlier) : BulletinUseCase<CorrectBulletin>(earlier)
{
    protected override BulletinAction Action(CorrectBulletin command) => BulletinAction.Correct;

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, CorrectBulletin command, CancellationToken ct)
    {
        var bulletin = writing.Root;
        var (words, change, changeEs) = (bulletin.InCheck, bulletin.CorrectionChange, bulletin.CorrectionChangeEs);
        (bulletin.WrittenOn, bulletin.WrittenBy) = (bulletin.CorrectionOn!.Value, bulletin.CorrectionBy!);
        (bulletin.Title, bulletin.Text, bulletin.TitleEs, bulletin.TextEs) = (words.Title, words.Text, words.TitleEs, words.TextEs);
        bulletin.EndCorrection();
        await BulletinVersioning.Add(writing, BulletinVersions.Corrected, change, changeEs, ct);
        return Refused.No;
    }
}
