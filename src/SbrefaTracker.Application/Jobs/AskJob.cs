using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Jobs;

/// <summary>Asks for a piece of long work.</summary>
/// <param name="Kind">One of <see cref="JobKinds"/>.</param>
/// <param name="FiscalYear">The fiscal year it is about; null where it is about none.</param>
/// <param name="AsOf">The cut-off; null is today.</param>
public sealed record AskJob(string Kind, int? FiscalYear = null, DateOnly? AsOf = null)
{
    /// <summary>The record of the office that it is about; null where it is about none.</summary>
    public long? Subject { get; init; }

    /// <summary>What else is asked for, as its kind writes it; null where there is nothing.</summary>
    public string? Given { get; init; }
}

/// <summary>A job as it is shown.</summary>
/// <param name="MayStop">Whoever asks may stop it, and it is not over.</param>
/// <param name="MayHave">It made a file that is kept, and whoever asks may have it.</param>
public sealed record JobLine(JobRow Job, string AskedBy, bool MayStop, bool MayHave)
{
    /// <summary>It waits for its turn, or a server works on it.</summary>
    public bool IsUnfinished => Job.State is JobState.Waiting or JobState.Running;

    /// <summary>A server works on it: there is a progress to show.</summary>
    public bool IsRunning => Job.State == JobState.Running;

    /// <summary>It broke off as often as it is tried.</summary>
    public bool HasFailed => Job.State == JobState.Failed;

    /// <summary>Its list was made, and is kept no more.</summary>
    public bool IsTaken => Job is { Kind: JobKinds.List, State: JobState.Done } && !MayHave;
}

/// <summary>Jobs as people ask for them, follow them, stop them and have what came of them.</summary>
public sealed class JobDesk(ITrackerDbFactory databases, WriteQueue queue, AgencyTime time, IEnumerable<IJobWork> works)
{
    /// <summary>Most jobs of one person that are not over.</summary>
    public const int MostUnfinished = 5;

    /// <summary>Most that are listed, the latest.</summary>
    public const int Most = 50;

    private readonly Dictionary<string, IJobWork> _works = works.ToDictionary(work => work.Kind, StringComparer.Ordinal);

    public bool MayAsk(string kind, Actor actor) => _works.TryGetValue(kind, out var work) && work.MayBeAskedBy(actor);

    /// <summary>Asks for a job; one and the same that somebody asked for already, and that is not over, is not begun twice.</summary>
    /// <returns>Its number; refused with <c>not_allowed</c>, <c>job.too_many</c> or what its kind refuses.</returns>
    public async Task<Result<JobTicket>> Ask(AskJob command, Actor actor, CancellationToken ct = default)
    {
        if (!MayAsk(command.Kind, actor))
            return Refusal.Of("not_allowed");
        var settled = command.FiscalYear is null ? command : command with { AsOf = command.AsOf ?? time.Today };
        if (_works[command.Kind].Refuses(settled) is { } refusal)
            return refusal;
        return await queue.Run(
            async (session, token) =>
            {
                var unfinished = session.Db.Jobs.Where(job => job.State == JobState.Waiting || job.State == JobState.Running);
                var isOwn = _works[settled.Kind].IsOwn;
                var same = unfinished.Where(job => job.Kind == settled.Kind && job.FiscalYear == settled.FiscalYear && job.AsOf == settled.AsOf && job.Given == settled.Given && job.Subject == settled.Subject
                    && (!isOwn || job.AskedBy == actor.Id) && !job.CancelAsked);
                if (await same.Select(job => (long?)job.Id).FirstOrDefaultAsync(token) is { } known)
                    return (Result<JobTicket>)new JobTicket(known, 0);
                if (await HasTooMany(session, actor, token))
                    return Refusal.Of("job.too_many", MostUnfinished);
                var row = await Add(session, settled, actor);
                await session.Db.SaveChangesAsync(token);
                return new JobTicket(row.Id, 0);
            },
            ct);
    }

    /// <summary>Lets work wait in the same transaction as the record of the office that it is about. Who may was asked there.</summary>
    internal static async Task Post(WriteSession session, AskJob command, Actor actor, CancellationToken ct)
    {
        await Add(session, command, actor);
        await session.Db.SaveChangesAsync(ct);
    }

    internal static async Task<bool> HasTooMany(WriteSession session, Actor actor, CancellationToken ct) =>
        await session.Db.Jobs.CountAsync(job => (job.State == JobState.Waiting || job.State == JobState.Running) && job.AskedBy == actor.Id, ct) >= MostUnfinished;

    private static async Task<JobRow> Add(WriteSession session, AskJob command, Actor actor)
    {
        var row = new JobRow
        {
            Id = await session.Next(Counters.Job),
            Kind = command.Kind,
            FiscalYear = command.FiscalYear,
            AsOf = command.AsOf,
            Subject = command.Subject,
            Given = command.Given,
            AskedBy = actor.Id,
            AskedAt = session.Now,
        };
        session.Db.Add(row);
        return row;
    }

    /// <summary>Asks a job to stop. One that waits is over at once; one that runs stops within seconds, unless it is done before.</summary>
    public async Task<Result> Stop(long job, Actor actor, CancellationToken ct = default) => await queue.Run(
        async (session, token) =>
        {
            if (await session.Db.Jobs.FirstOrDefaultAsync(one => one.Id == job, token) is not { } row || !IsFor(row, actor))
                return (Result)Refusal.Of("record_not_found");
            if (row.State is not (JobState.Waiting or JobState.Running))
                return Result.Done;
            row.CancelAsked = true;
            if (row.State == JobState.Waiting)
                (row.State, row.FinishedAt) = (JobState.Cancelled, session.Now);
            session.Db.Update(row);
            await session.Db.SaveChangesAsync(token);
            return Result.Done;
        },
        ct);

    /// <summary>The latest jobs, of all who may ask for what whoever asks may; of what is for one person, their own.</summary>
    /// <param name="kind">Only of this kind; null is all.</param>
    public Task<Result<JobLine[]>> List(string? kind, Actor actor, CancellationToken ct = default) => List(kind, subject: null, actor, ct);

    /// <summary>The latest jobs about one record of the office, as above: of every kind that whoever asks may ask for.</summary>
    public Task<Result<JobLine[]>> About(long subject, Actor actor, CancellationToken ct = default) => List(kind: null, subject, actor, ct);

    private async Task<Result<JobLine[]>> List(string? kind, long? subject, Actor actor, CancellationToken ct)
    {
        var kinds = _works.Values.Where(work => work.MayBeAskedBy(actor) && (kind is null || work.Kind == kind)).Select(work => work.Kind).ToList();
        if (kinds.Count == 0)
            return Refusal.Of("not_allowed");
        var own = kinds.Where(one => _works[one].IsOwn).ToList();
        await using var db = databases.Create();
        var rows = await db.Jobs.AsNoTracking().Where(job => kinds.Contains(job.Kind) && (subject == null || job.Subject == subject) && (job.AskedBy == actor.Id || !own.Contains(job.Kind))).OrderByDescending(job => job.Id).Take(Most).ToListAsync(ct);
        var names = await StaffNames.Load(db, rows.Select(row => row.AskedBy), ct);
        return (JobLine[])
        [
            .. rows.Select(row => new JobLine(
                row, names.Of(row.AskedBy), row.State is JobState.Waiting or JobState.Running && !row.CancelAsked, row.State == JobState.Done && row.FileName is not null)),
        ];
    }

    /// <summary>A job whose file somebody may have; refused with <c>not_found</c> where there is none.</summary>
    public async Task<Result<JobRow>> WithFile(long job, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await db.Jobs.AsNoTracking().FirstOrDefaultAsync(one => one.Id == job, ct) is { State: JobState.Done, FileName: not null } row && IsFor(row, actor)
            ? row
            : Refusal.Of("not_found");
    }

    private bool IsFor(JobRow job, Actor actor) => MayAsk(job.Kind, actor) && (job.AskedBy == actor.Id || !_works[job.Kind].IsOwn);

    /// <summary>Writes the file of a job, one piece in memory at a time. Who may have it was asked before: <see cref="WithFile"/>.</summary>
    public async Task Write(JobRow job, Stream target, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var pieces = db.JobChunks.AsNoTracking().Where(chunk => chunk.JobId == job.Id).OrderBy(chunk => chunk.Number).Select(chunk => chunk.Bytes);
        await foreach (var bytes in pieces.AsAsyncEnumerable().WithCancellation(ct))
            await target.WriteAsync(bytes, ct);
    }
}
