using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;

namespace SbrefaTracker.Application.Reads;

/// <summary>Seals the end of the chain of reads into the ledger, if lines came since the seal before.</summary>
public sealed record SealReads : IRecordCommand;

internal sealed class SealReadsUseCase : BeginRecord<SealReads, ReadSeal>
{
    protected override IReadOnlyList<Role> Allowed => [Roles.Clock];

    protected override string Happened => "ReadsSealed";

    protected override async Task<Result<ReadSeal>> Begin(WriteSession session, SealReads command, Actor actor, CancellationToken ct)
    {
        var last = await session.Db.IdentityReads.OrderByDescending(row => row.Id).Select(row => new { row.Id, row.Hash }).FirstOrDefaultAsync(ct);
        var before = await session.Db.ReadSeals.OrderByDescending(seal => seal.LastLine).Select(seal => seal.LastLine).FirstOrDefaultAsync(ct);
        return last is null || last.Id <= before ? Refusal.Of("read.nothing_new") : new ReadSeal { LastLine = last.Id, Hash = last.Hash, Lines = last.Id - before };
    }

    protected override Task<Complaints.Pipeline.Refused> Complete(RecordWriting<ReadSeal> writing, SealReads command, CancellationToken ct)
    {
        writing.Detail["last"] = writing.Root.LastLine;
        writing.Detail["lines"] = writing.Root.Lines;
        return Task.FromResult(Complaints.Pipeline.Refused.No);
    }
}

/// <summary>Seals the reads once an hour, and finds nothing to do most nights.</summary>
public sealed class ReadSealWorker(RecordCommands commands, TimeProvider clock, ILogger<ReadSealWorker> log) : RecurringWork(clock, TimeSpan.FromHours(1), log)
{
    protected override Task Round(CancellationToken ct) => commands.Run(new SealReads(), Actor.Clock, ct);
}
