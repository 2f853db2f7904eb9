using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Begins a message to the trade, if need be as the answer to a systemic flag.</summary>
public sealed record BeginBulletin : IRecordCommand, IBulletinGiven
{
    public required BulletinGiven Given { get; init; }

    /// <summary>The number of a flag that the representative took for systemic, below zero; null when it answers none.</summary>
    public long? Pattern { get; init; }
}

internal sealed class BeginBulletinValidator : BulletinWordsValidator<BeginBulletin>;

internal sealed class BeginBulletinUseCase : BeginRecord<BeginBulletin, Bulletin>
{
    protected override IReadOnlyList<Role> Allowed => BulletinQueries.Writers;

    protected override string Happened => "BulletinBegun";

    protected override async Task<Result<Bulletin>> Begin(WriteSession session, BeginBulletin command, Actor actor, CancellationToken ct)
    {
        if (command.Pattern is { } pattern && !await AnsweredPatterns.Has(session.Db, pattern, ct))
        {
            return Refusal.On(nameof(command.Pattern), "bulletin.no_pattern");
        }

        var bulletin = new Bulletin { Pattern = command.Pattern };
        return await BulletinWriting.Take(session, bulletin, command.Given, actor, ct) is { } refusal ? refusal : bulletin;
    }

    protected override Task<Refused> Complete(RecordWriting<Bulletin> writing, BeginBulletin command, CancellationToken ct)
    {
        if (command.Pattern is { } pattern)
        {
            writing.Detail["pattern"] = -pattern;
        }

        return Task.FromResult(Refused.No);
    }
}
