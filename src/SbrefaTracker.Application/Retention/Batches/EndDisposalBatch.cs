using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention.Batches;

/// <summary>Writes down what came of each complaint of a batch, when all of them had been tried.</summary>
/// <param name="Record">The batch.</param>
/// <param name="Results">By place: <see cref="BatchResults.Done"/> or the code of why not.</param>
/// <param name="Job">The job that did it, which ends in the same transaction.</param>
internal sealed record EndDisposalBatch(long Record, IReadOnlyDictionary<int, string> Results, JobTicket Job) : IRecordCommand;

internal sealed class EndDisposalBatchUseCase : IRecordUseCase<EndDisposalBatch>
{
    public async Task<Result<RecordDone>> Write(WriteSession session, EndDisposalBatch command, Actor actor, CancellationToken ct)
    {
        if (await session.Db.DisposalBatches.FirstOrDefaultAsync(one => one.Id == command.Record && one.EndedOn == null, ct) is not { } batch || batch.BegunBy != actor.Id)
        {
            return Refusal.Of(JobEnding.NotOurs);
        }

        var items = await session.Db.DisposalBatchItems.Where(item => item.RecordId == command.Record).ToListAsync(ct);
        var known = await BatchDone.Of(session.Db, batch, ct);
        foreach (var item in items)
        {
            // The ledger decides: an attempt that was given up may have done one more.
            item.Result = known.Contains(item.Place) ? BatchResults.Done : command.Results.GetValueOrDefault(item.Place);
        }

        if (!await JobEnding.Finish(session, command.Job, made: null, ct))
        {
            return Refusal.Of(JobEnding.NotOurs);
        }

        batch.EndedOn = session.Today;
        var done = items.Count(item => item.Result == BatchResults.Done);
        var detail = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["step"] = batch.Step, ["done"] = done, ["left_out"] = items.Count - done };
        await session.Record(batch, actor, "DisposalBatchEnded", EntryDetail.Write(detail), ct);
        return new RecordDone(batch.Id, batch.Version);
    }
}
