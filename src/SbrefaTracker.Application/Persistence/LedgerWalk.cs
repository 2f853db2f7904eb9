using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// Goes along the ledger for recurring work, from where that work ended last. The first time it begins where the ledger ends, so that nothing is done for what has passed.
/// </summary>
public sealed class LedgerWalk(ITrackerDbFactory databases, WriteQueue queue)
{
    /// <summary>Entries that are read at once.</summary>
    public const int AtOnce = 500;

    /// <param name="mark">The name under which it is kept how far the work came.</param>
    /// <param name="actions">What the ledger calls the entries that matter.</param>
    /// <param name="look">Given the complaints of those entries, in their order. When it fails, they are given again in the next round.</param>
    /// <param name="ct">Stops between two entries; what was looked at is looked at again.</param>
    public async Task Go(string mark, IReadOnlyCollection<string> actions, Func<IReadOnlyList<long>, CancellationToken, Task> look, CancellationToken ct = default)
    {
        var reached = await Reached(mark, ct);
        while (await Next(reached, actions, ct) is { Last: { } last } next)
        {
            if (next.Complaints.Count > 0)
            {
                await look(next.Complaints, ct);
            }

            reached = last;
            await Keep(mark, reached, ct);
        }
    }

    private async Task<(List<long> Complaints, long? Last)> Next(long after, IReadOnlyCollection<string> actions, CancellationToken ct)
    {
        await using var db = databases.Create();
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Number > after).OrderBy(entry => entry.Number).Take(AtOnce)
            .Select(entry => new { entry.Number, entry.ComplaintId, entry.Action }).ToListAsync(ct);
        return ([.. entries.Where(entry => actions.Contains(entry.Action)).Select(entry => entry.ComplaintId)], entries.Count == 0 ? null : entries[^1].Number);
    }

    private async Task<long> Reached(string name, CancellationToken ct)
    {
        await using var db = databases.Create();
        if (await db.WorkerMarks.AsNoTracking().FirstOrDefaultAsync(mark => mark.Name == name, ct) is { } mark)
        {
            return mark.Reached;
        }

        var now = await db.Entries.MaxAsync(entry => (long?)entry.Number, ct) ?? 0;
        await Keep(name, now, ct);
        return now;
    }

    private async Task Keep(string name, long reached, CancellationToken ct) => await queue.Run(
        async (session, token) =>
        {
            var marked = await session.Db.WorkerMarks.Where(mark => mark.Name == name).ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Reached, reached), token);
            if (marked == 0)
            {
                session.Db.Add(new WorkerMarkRow { Name = name, Reached = reached });
                await session.Db.SaveChangesAsync(token);
            }

            return Result.Done;
        },
        ct);
}
