using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention.Batches;

/// <summary>How a batch stands.</summary>
public enum BatchStanding
{
    Waiting,
    Running,
    Ended,

    /// <summary>Somebody stopped it, or it was given up: what was done stays done.</summary>
    Stopped,
}

/// <summary>A complaint of a batch.</summary>
/// <param name="Result"><see cref="BatchResults.Done"/>, the code of why not, or null while it was not tried.</param>
public sealed record BatchItem(string Reference, string? Result);

/// <summary>A batch as it is looked at.</summary>
/// <param name="Tried">How many were tried so far, as the work last said.</param>
/// <param name="Job">The work, to stop it; null when it is over.</param>
public sealed record BatchView(DisposalBatch Batch, string BegunBy, BatchStanding Standing, long Tried, long? Job, IReadOnlyList<BatchItem> Items)
{
    public int Done => Items.Count(item => item.Result == BatchResults.Done);
}

/// <summary>A batch in a list.</summary>
/// <param name="Tried">How many were tried so far, as the work last said.</param>
/// <param name="Job">The work, to stop it; null when it is over or somebody stopped it.</param>
public sealed record BatchLine(long Record, string Step, DateOnly BegunOn, string BegunBy, int Size, BatchStanding Standing, long Tried, long? Job);

/// <summary>Reads batches of disposals.</summary>
public sealed class BatchQueries(ITrackerDbFactory databases)
{
    /// <summary>Most that are listed, the latest.</summary>
    public const int Most = 20;

    public async Task<Result<BatchLine[]>> Latest(Actor actor, CancellationToken ct = default)
    {
        if (!DisposalQueries.Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var rows = await db.DisposalBatches.AsNoTracking().OrderBy(batch => batch.Id).Take(Most).ToListAsync(ct);
        var jobs = await Jobs(db, rows.Select(row => row.Id), ct);
        var names = await StaffNames.Load(db, rows.Select(row => row.BegunBy), ct);
        return (BatchLine[])[.. rows.Select(row => new BatchLine(row.Id, row.Step, row.BegunOn, names.Of(row.BegunBy), row.Size, Standing(row, jobs.GetValueOrDefault(row.Id)), jobs.GetValueOrDefault(row.Id)?.Done ?? 0, Open(jobs.GetValueOrDefault(row.Id))))];
    }

    public async Task<Result<BatchView>> Read(long record, Actor actor, CancellationToken ct = default)
    {
        if (!DisposalQueries.Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.DisposalBatches.AsNoTracking().FirstOrDefaultAsync(one => one.Id == record, ct) is not { } batch)
        {
            return Refusal.Of("not_found");
        }

        var items = await db.DisposalBatchItems.AsNoTracking().Where(item => item.RecordId == record).OrderBy(item => item.Place).ToListAsync(ct);
        var job = (await Jobs(db, [record], ct)).GetValueOrDefault(record);
        var done = batch.EndedOn is null ? await BatchDone.Of(db, batch, ct) : new HashSet<int>();
        var names = await StaffNames.Load(db, [batch.BegunBy], ct);
        return new BatchView(
            batch, names.Of(batch.BegunBy), Standing(batch, job), job?.Done ?? 0, Open(job),
            [.. items.Select(item => new BatchItem(item.Reference, item.Result ?? (done.Contains(item.Place) ? BatchResults.Done : null)))]);
    }

    private static BatchStanding Standing(DisposalBatch batch, JobRow? job) => (batch.EndedOn, job?.State) switch
    {
        ({ }, _) => BatchStanding.Ended,
        (_, JobState.Waiting) => BatchStanding.Waiting,
        (_, JobState.Running) => BatchStanding.Running,
        _ => BatchStanding.Stopped,
    };

    private static long? Open(JobRow? job) => job is { State: JobState.Waiting or JobState.Running, CancelAsked: false } ? job.Id : null;

    private static async Task<Dictionary<long, JobRow>> Jobs(TrackerDb db, IEnumerable<long> records, CancellationToken ct)
    {
        var wanted = records.Select(record => (long?)record).ToList();
        return await db.Jobs.AsNoTracking().Where(job => job.Kind == JobKinds.Disposal && wanted.Contains(job.Subject)).ToDictionaryAsync(job => job.Subject!.Value, ct);
    }
}
