using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Retention.Batches;

/// <summary>
/// Does one step of the disposal with each complaint of a batch. Whatever was done stays done when it is stopped or its server dies: begun anew, it finds in the ledger what
/// an attempt before it did, and goes on behind that.
/// </summary>
internal sealed class DisposalBatchJob(ITrackerDbFactory databases, ComplaintCommands commands, RecordCommands records, ActorLookup actors) : IJobWork
{
    public string Kind => JobKinds.Disposal;

    public bool MayBeAskedBy(Actor actor) => ComplaintWorkflow.IsEverFor(actor, ComplaintAction.Dispose);

    /// <summary>It is asked for by beginning a batch, and in no other way.</summary>
    public Refusal? Refuses(AskJob command) => Refusal.Of("not_allowed");

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        await using var db = databases.Create();
        if (await db.DisposalBatches.AsNoTracking().FirstOrDefaultAsync(one => one.Id == run.Asked.Subject && one.EndedOn == null, ct) is not { } batch || batch.BegunBy != run.Actor.Id)
        {
            return Refusal.Of("not_allowed");
        }

        var items = await db.DisposalBatchItems.AsNoTracking().Where(item => item.RecordId == batch.Id).OrderBy(item => item.Place).ToListAsync(ct);
        var before = await BatchDone.Of(db, batch, ct);
        var results = new Dictionary<int, string>();
        run.Step("disposing", items.Count);
        foreach (var item in items)
        {
            // Stopped between two complaints, never within one.
            ct.ThrowIfCancellationRequested();
            results[item.Place] = before.Contains(item.Place) ? BatchResults.Done : await Do(batch, item, ct);
            run.Report(results.Count);
        }

        var ended = await records.Run(new EndDisposalBatch(batch.Id, results, run.Ticket), run.Actor, ct);
        return ended.IsDone ? JobEnd.Written : throw new JobTakenException();
    }

    // Whoever lost the right meanwhile disposes of nothing more.
    private async Task<string> Do(DisposalBatch batch, DisposalBatchItem item, CancellationToken ct)
    {
        if (await actors.Find(batch.BegunBy, ct) is not { } actor)
        {
            return "not_allowed";
        }

        var (reference, version, none) = (item.Reference, item.ComplaintVersion, CancellationToken.None);
        var result = batch.Step == BatchSteps.Propose
            ? await commands.Run(new ProposeDisposal { Reference = reference, Version = version, Reason = batch.Reason!, Despite = batch.Despite }, actor, none)
            : await commands.Run(new DisposeComplaint { Reference = reference, Version = version, Despite = batch.Despite }, actor, none);
        return result.IsDone ? BatchResults.Done : result.Refusals[0].Code;
    }
}

/// <summary>Which complaints of a batch the ledger says were done: the entry that follows the frozen version is that of the step, by whoever began the batch. Prints of letters that came in between are passed over, as the step passed over them.</summary>
internal static class BatchDone
{
    /// <returns>The places.</returns>
    public static async Task<IReadOnlySet<int>> Of(TrackerDb db, DisposalBatch batch, CancellationToken ct)
    {
        var (id, begunBy, action) = (batch.Id, batch.BegunBy, PastTense.Of(BeginDisposalBatchUseCase.ActionOf(batch.Step)));
        var work = db.Entries.OfWork();
        var places = from item in db.DisposalBatchItems.AsNoTracking()
                     join complaint in db.Complaints on item.Reference equals complaint.Reference
                     join entry in db.Entries on complaint.Id equals entry.ComplaintId
                     where item.RecordId == id && entry.Sequence > item.ComplaintVersion && entry.Action == action && entry.Actor == begunBy
                         && !work.Any(between => between.ComplaintId == complaint.Id && between.Sequence > item.ComplaintVersion && between.Sequence < entry.Sequence)
                     select item.Place;
        return (await places.ToListAsync(ct)).ToHashSet();
    }
}
