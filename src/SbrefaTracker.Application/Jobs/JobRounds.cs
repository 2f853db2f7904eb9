using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Jobs;

/// <summary>
/// Does what waits, one job after the other. A job that is found running was left by a server that died, for only who holds the lease works: it is begun anew, and whoever
/// had it before can no longer finish it.
/// </summary>
public sealed class JobRounds(
    ITrackerDbFactory databases, WriteQueue queue, Leases leases, ActorLookup actors, TimeProvider clock, IEnumerable<IJobWork> works, ILogger<JobRounds> log) : IDisposable
{
    public const string Lease = "jobs";

    /// <summary>How long files of jobs, and jobs that are over, are kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>How long those are kept that are for one person alone. Our practice.</summary>
    public static readonly TimeSpan OwnKeptFor = TimeSpan.FromDays(1);

    /// <summary>How often a job may break off before it is given up.</summary>
    public const int MostFailures = 3;

    /// <summary>How often progress is kept, and whether somebody stopped it is looked at.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    // So many left-overs are looked at when the next job is taken up.
    private const int Most = 20;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, IJobWork> _works = works.ToDictionary(work => work.Kind, StringComparer.Ordinal);

    /// <summary>Does all that waits, as long as the lease is ours.</summary>
    public async Task Go(CancellationToken ct = default)
    {
        // One at a time within this server as well: the lease tells servers apart, and not who in one of them asks.
        await _turn.WaitAsync(ct);
        try
        {
            await Forget(ct);
            while (await leases.Renew(Lease, ct) && await TakeUp(ct) is { } job)
                await Work(job, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes the next job up: one that was left in the middle first. Null when nothing waits.</summary>
    public async Task<JobRow?> TakeUp(CancellationToken ct = default)
    {
        JobRow? taken = null;
        await queue.Run(
            async (session, token) =>
            {
                var left = await session.Db.Jobs.Where(job => job.State == JobState.Running || job.State == JobState.Waiting).OrderBy(job => job.State).ThenBy(job => job.Id).Take(Most).ToListAsync(token);
                foreach (var job in left)
                {
                    job.Failures += job.State == JobState.Running ? 1 : 0;
                    await session.Db.JobChunks.Where(chunk => chunk.JobId == job.Id).ExecuteDeleteAsync(token);
                    session.Db.Update(job);
                    (job.State, job.Step, job.Done, job.Total) = (JobState.Running, null, 0, null);
                    if (job.CancelAsked || job.Failures >= MostFailures)
                    {
                        (job.State, job.FinishedAt) = (job.CancelAsked ? JobState.Cancelled : JobState.Failed, session.Now);
                        continue;
                    }

                    job.Attempt++;
                    taken = job;
                    break;
                }

                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);
        return taken;
    }

    public void Dispose() => _turn.Dispose();

    private async Task Work(JobRow job, CancellationToken stopping)
    {
        var ticket = new JobTicket(job.Id, job.Attempt);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            var asked = new AskJob(job.Kind, job.FiscalYear, job.AsOf) { Subject = job.Subject, Given = job.Given };
            if (!_works.TryGetValue(job.Kind, out var work) || await actors.Find(job.AskedBy, stopping) is not { } actor || !work.MayBeAskedBy(actor))
            {
                await End(ticket, JobState.Refused, [Refusal.Of("not_allowed")]);
                return;
            }

            var run = new JobRun(ticket, asked, actor);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            var watching = Watch(run, stop, over.Token);
            try
            {
                await Finish(run, await work.Run(run, stop.Token), stop.Token);
            }
            finally
            {
                await over.CancelAsync();
                await watching;
            }
        }
        catch (OperationCanceledException ended) when (ended is JobTakenException || stop.IsCancellationRequested)
        {
            // A server that stops gives the job back; what somebody stopped is over; what another server took up is no longer ours, and neither changes anything of it.
            await GiveBack(ticket);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Job {Job} ({Kind}) broke off", job.Id, job.Kind);
            await GiveBack(ticket, failures: 1);
        }
    }

    // While the work runs: keeps how far it is, prolongs the lease, and stops the work when somebody wants it to stop or another server has the job.
    private async Task Watch(JobRun run, CancellationTokenSource stop, CancellationToken over)
    {
        try
        {
            using var timer = new PeriodicTimer(Beat, clock);
            while (await timer.WaitForNextTickAsync(over))
            {
                if (!await leases.Renew(Lease, over) || !await Keep(run, over))
                {
                    await stop.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            // The work goes on: if the database is gone, it will notice by itself.
            log.LogWarning(fault, "How far job {Job} is could not be kept", run.Ticket.Job);
        }
    }

    // False where it is to stop.
    private async Task<bool> Keep(JobRun run, CancellationToken ct)
    {
        var (goesOn, progress) = (false, run.Progress);
        await queue.Run(
            async (session, token) =>
            {
                goesOn = await JobEnding.Running(session.Db, run.Ticket).Where(job => !job.CancelAsked).ExecuteUpdateAsync(
                    set => set.SetProperty(job => job.Step, progress.Step).SetProperty(job => job.Done, progress.Done).SetProperty(job => job.Total, progress.Total),
                    token) == 1;
                return Result.Done;
            },
            ct);
        return goesOn;
    }

    private async Task Finish(JobRun run, Result<JobEnd> result, CancellationToken ct)
    {
        if (!result.IsDone)
        {
            await End(run.Ticket, JobState.Refused, result.Refusals);
            return;
        }

        if (result.Value is { File: { } file, FileName: { } name })
        {
            await using (file)
                await new JobFileKeeping(queue).Keep(run, file, name, ct);
        }
    }

    private Task<Result> End(JobTicket ticket, JobState state, IReadOnlyList<Refusal> refusals) => queue.Run(async (session, token) =>
    {
        var why = JobRefusals.Write(refusals);
        if (await JobEnding.Running(session.Db, ticket).AnyAsync(token))
            await session.Db.JobChunks.Where(chunk => chunk.JobId == ticket.Job).ExecuteDeleteAsync(token);
        await JobEnding.Running(session.Db, ticket).ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, state).SetProperty(job => job.FinishedAt, session.Now).SetProperty(job => job.Refusals, why),
            token);
        return Result.Done;
    });

    private Task<Result> GiveBack(JobTicket ticket, int failures = 0) => queue.Run(async (session, token) =>
    {
        var ours = JobEnding.Running(session.Db, ticket);
        var stopped = await ours.AnyAsync(job => job.CancelAsked, token);
        if (stopped)
            await session.Db.JobChunks.Where(chunk => chunk.JobId == ticket.Job).ExecuteDeleteAsync(token);
        await ours.ExecuteUpdateAsync(
            set => set
                .SetProperty(job => job.State, stopped ? JobState.Cancelled : JobState.Waiting)
                .SetProperty(job => job.FinishedAt, stopped ? session.Now : null)
                .SetProperty(job => job.Failures, job => job.Failures + failures),
            token);
        return Result.Done;
    });

    // What nobody fetched in a week is made again when it is wanted again.
    private async Task Forget(CancellationToken ct)
    {
        var (before, ownBefore) = (clock.GetUtcNow() - KeptFor, clock.GetUtcNow() - OwnKeptFor);
        var own = _works.Values.Where(work => work.IsOwn).Select(work => work.Kind).ToList();
        await using var db = databases.Create();
        if (!await Old(db).AnyAsync(ct))
            return;
        await queue.Run(
            async (session, token) =>
            {
                var old = Old(session.Db);
                await session.Db.JobChunks.Where(chunk => old.Any(job => job.Id == chunk.JobId)).ExecuteDeleteAsync(token);
                await old.ExecuteDeleteAsync(token);
                return Result.Done;
            },
            ct);

        IQueryable<JobRow> Old(TrackerDb within) => within.Jobs.Where(job => job.FinishedAt < before || (job.FinishedAt < ownBefore && own.Contains(job.Kind)));
    }
}
