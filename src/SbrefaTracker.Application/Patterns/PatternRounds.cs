using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Patterns;

/// <summary>
/// Looks at each complaint that was found complete, whether with it there are enough that tell a similar story about the same office and action. It goes along the ledger
/// from where it began: for what has passed before nothing is raised, nor for what was imported.
/// </summary>
public sealed class PatternRounds(ITrackerDbFactory databases, WriteQueue queue, RecordCommands commands)
{
    private const string Mark = "patterns";
    private const int AtOnce = 500;

    /// <summary>Goes on from where the last round ended.</summary>
    public async Task Go(CancellationToken ct = default)
    {
        var reached = await Reached(ct);
        while (await Next(reached, ct) is { Last: { } last } next)
        {
            foreach (var complaint in next.Complaints)
            {
                await Look(complaint, ct);
            }

            reached = last;
            await Keep(reached, ct);
        }
    }

    /// <summary>The flags about an office and an action that hold any of the complaints.</summary>
    internal static IQueryable<PatternFlag> Known(TrackerDb db, string office, string action, IReadOnlyList<string> complaints) =>
        from member in db.PatternComplaints.AsNoTracking()
        join flag in db.PatternFlags.AsNoTracking() on member.RecordId equals flag.Id
        where flag.OfficeCode == office && flag.ActionType == action && complaints.Contains(member.Reference)
        select flag;

    private async Task Look(long id, CancellationToken ct)
    {
        await using var db = databases.Create();
        if (await db.Complaints.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { DisposedOn: null } complaint)
        {
            return;
        }

        var others = (await RelatedComplaints.OfPattern(db, complaint, ct)).Select(row => row.Reference).ToList();
        if (others.Count + 1 < PatternRule.LeastComplaints)
        {
            return;
        }

        List<string> all = [complaint.Reference, .. others];
        var known = await Known(db, complaint.OfficeCode, complaint.ActionType, all).OrderBy(flag => flag.Id).FirstOrDefaultAsync(ct);
        if (known is null)
        {
            await commands.Run(new RaisePattern(complaint.OfficeCode, complaint.ActionType, all), Actor.Clock, ct);
        }
        else if (!await db.PatternComplaints.AnyAsync(member => member.RecordId == known.Id && member.Reference == complaint.Reference, ct))
        {
            await commands.Run(new JoinPattern { Record = known.Id, Version = known.Version, Complaint = complaint.Reference }, Actor.Clock, ct);
        }
    }

    private async Task<(List<long> Complaints, long? Last)> Next(long after, CancellationToken ct)
    {
        var completed = PastTense.Of(ComplaintAction.Complete);
        await using var db = databases.Create();
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Number > after).OrderBy(entry => entry.Number).Take(AtOnce)
            .Select(entry => new { entry.Number, entry.ComplaintId, entry.Action }).ToListAsync(ct);
        return ([.. entries.Where(entry => entry.Action == completed).Select(entry => entry.ComplaintId)], entries.Count == 0 ? null : entries[^1].Number);
    }

    private async Task<long> Reached(CancellationToken ct)
    {
        await using var db = databases.Create();
        if (await db.WorkerMarks.AsNoTracking().FirstOrDefaultAsync(mark => mark.Name == Mark, ct) is { } mark)
        {
            return mark.Reached;
        }

        var now = await db.Entries.MaxAsync(entry => (long?)entry.Number, ct) ?? 0;
        await Keep(now, ct);
        return now;
    }

    private async Task Keep(long reached, CancellationToken ct) => await queue.Run(
        async (session, token) =>
        {
            var marked = await session.Db.WorkerMarks.Where(mark => mark.Name == Mark).ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Reached, reached), token);
            if (marked == 0)
            {
                session.Db.Add(new WorkerMarkRow { Name = Mark, Reached = reached });
                await session.Db.SaveChangesAsync(token);
            }

            return Result.Done;
        },
        ct);
}
