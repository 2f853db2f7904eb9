using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Closures;

/// <summary>
/// Lets the stored due days of open complaints follow what was switched in the layer of closures: a number of complaints a
/// transaction, in order of their ids. How far it came is committed with each, so that it goes on where a dead process stopped,
/// and several that run at once share the work.
/// </summary>
public sealed class DueDays(ITrackerDbFactory databases, WriteQueue queue, ComplaintCommands commands, ClockSettings clocks)
{
    /// <summary>Open complaints a transaction: filings wait no longer than it takes.</summary>
    public const int MostAtOnce = 100;

    // Closed complaints between them are passed over, but not any number of them in one transaction.
    private const long WidestSpan = 20_000;

    /// <summary>Follows what is left.</summary>
    public async Task Follow(CancellationToken ct = default)
    {
        while (await Step(ct))
        {
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>One transaction of the work; false when nothing is left.</summary>
    public async Task<bool> Step(CancellationToken ct = default)
    {
        await using (var db = databases.Create())
        {
            if (!await db.CalendarChanges.AnyAsync(change => change.FinishedAt == null, ct))
            {
                return false;
            }
        }

        return (await queue.Run(Step, ct)).Value;
    }

    private async Task<Result<bool>> Step(WriteSession session, CancellationToken ct)
    {
        var db = session.Db;
        var change = await db.CalendarChanges.AsNoTracking().Where(row => row.FinishedAt == null).OrderBy(row => row.Id).FirstOrDefaultAsync(ct);
        if (change is null)
        {
            return false;
        }

        var before = (await CalendarInForce.Load(db, ct)).Before(change.Id);
        var last = Math.Min(change.UpTo, change.Reached + WidestSpan);
        var open = await db.Complaints.AsNoTracking()
            .Where(row => row.Id > change.Reached && row.Id <= last && row.State != ComplaintState.Closed)
            .OrderBy(row => row.Id)
            .Take(MostAtOnce)
            .Select(row => new Open(row.Id, row.Reference, row.Version))
            .ToListAsync(ct);
        var reached = open.Count == MostAtOnce ? open[^1].Id : last;

        // First, because from here on the complaints concerned go by the new calendar, also for the pipeline.
        await db.CalendarChanges.Where(row => row.Id == change.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Reached, reached), ct);
        var moved = await Move(session, change, before, open, ct);
        DateTimeOffset? finished = reached == change.UpTo ? session.Now : null;
        await db.CalendarChanges.Where(row => row.Id == change.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Moved, change.Moved + moved).SetProperty(row => row.FinishedAt, finished), ct);
        return true;
    }

    private async Task<int> Move(
        WriteSession session, CalendarChangeRow change, Domain.Calendar.BusinessCalendar before, IReadOnlyList<Open> complaints, CancellationToken ct)
    {
        var moved = 0;
        var rules = await Rulebook.Load(session.Db, clocks, ct);
        foreach (var complaint in complaints)
        {
            var command = new FollowCalendar
            {
                Reference = complaint.Reference,
                Version = complaint.Version,
                Change = CalendarInForce.ChangeOf(change),
                By = change.By,
                Before = before,
            };
            var result = await commands.Run(session, command, Actor.Clock, ct, rules);
            if (result.IsDone)
            {
                moved++;
            }
            else if (result.Refusals[0].Code != FollowCalendar.Stays)
            {
                throw new InvalidOperationException($"The due days of {complaint.Reference} cannot follow the calendar: {result.Refusals[0].Code}.");
            }

            session.Db.ChangeTracker.Clear();
        }

        return moved;
    }

    private sealed record Open(long Id, string Reference, int Version);
}
