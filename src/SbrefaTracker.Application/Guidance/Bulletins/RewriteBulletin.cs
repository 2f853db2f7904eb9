using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Writes a bulletin otherwise before it is published. What was compared and cleared before counts no more.</summary>
public sealed record RewriteBulletin : RecordCommand, IBulletinGiven
{
    /// <summary>All of it, also what did not change.</summary>
    public required BulletinGiven Given { get; init; }
}

internal sealed class RewriteBulletinValidator : BulletinWordsValidator<RewriteBulletin>;

internal sealed class RewriteBulletinUseCase : BulletinUseCase<RewriteBulletin>
{
    protected override BulletinAction Action(RewriteBulletin command) => BulletinAction.Rewrite;

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, RewriteBulletin command, CancellationToken ct)
    {
        var bulletin = writing.Root;
        var before = (bulletin.Title, bulletin.Text, bulletin.TitleEs, bulletin.TextEs, bulletin.Topics, bulletin.ActionTypes, bulletin.Offices);
        if (await BulletinWriting.Take(writing.Session, bulletin, command.Given, writing.Actor, ct) is { } refusal)
        {
            return refusal;
        }

        if (before == (bulletin.Title, bulletin.Text, bulletin.TitleEs, bulletin.TextEs, bulletin.Topics, bulletin.ActionTypes, bulletin.Offices))
        {
            return Refusal.Of("nothing_changed");
        }

        bulletin.Round++;
        return Refused.No;
    }
}
