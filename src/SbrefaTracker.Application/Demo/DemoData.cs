using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Demo;

/// <summary>What was made.</summary>
/// <param name="Complaints">How many.</param>
/// <param name="FirstReference">Our reference of the first one; null when none was asked for.</param>
/// <param name="LastReference">Our reference of the last one.</param>
/// <param name="ByState">How many there are in each state, in the order of the states.</param>
public sealed record DemoMade(int Complaints, string? FirstReference, string? LastReference, IReadOnlyList<(ComplaintState State, int Count)> ByState);

/// <summary>
/// Adds made-up complaints to a database that holds nothing else, all in one transaction. It sends no mail. The next call
/// goes on where the last one ended.
/// </summary>
public sealed class DemoData(ITrackerDbFactory databases, ClockSettings clocks, AgencyTime time, Checkpoints checkpoints, SigningKey key)
{
    public async Task<Result<DemoMade>> Add(int complaints, int seed, Action<int>? progress = null, CancellationToken ct = default)
    {
        // A key that cannot sign is found out before anything is written.
        key.Load();
        await using var db = databases.Create();
        await using (var bulk = await BulkRecord.Begin(db, databases.Tables, clocks, time.Today, ct))
        {
            if (await HoldsRealComplaints(db, ct))
            {
                return Refusal.Of("demo_real_complaints");
            }

            var made = await Write(bulk, db, complaints, seed, progress, ct);
            await bulk.Commit(ct);
            await checkpoints.WriteIfNeeded(CancellationToken.None);
            return made;
        }
    }

    /// <summary>A complaint whose life began otherwise than by being made up here.</summary>
    internal static Task<bool> HoldsRealComplaints(TrackerDb db, CancellationToken ct) =>
        db.Entries.AnyAsync(entry => entry.ComplaintId > 0 && entry.Sequence == 1 && entry.Action != PastTense.DemoMade, ct);

    /// <summary>Whether the first complaint of this database was made up here: then no report on it is anything but a specimen.</summary>
    internal static async Task<bool> BeganIt(TrackerDb db, CancellationToken ct) =>
        await db.Entries.Where(entry => entry.ComplaintId > 0).OrderBy(entry => entry.Number).Select(entry => entry.Action).FirstOrDefaultAsync(ct) == PastTense.DemoMade;

    private async Task<DemoMade> Write(BulkRecord bulk, TrackerDb db, int complaints, int seed, Action<int>? progress, CancellationToken ct)
    {
        var generator = new DemoComplaints(seed, time.Today);
        var earlier = await db.Complaints.LongCountAsync(ct);
        var now = time.Now;
        var states = new int[Enum.GetValues<ComplaintState>().Length];
        string? first = null, last = null;
        for (var done = 0; done < complaints; done++)
        {
            ct.ThrowIfCancellationRequested();
            var complaint = Intake.From(generator.Make(earlier + done), now);
            var number = await bulk.LastNumber(FiscalYear.Of(complaint.ReceivedOn)) + 1;
            await bulk.Add(complaint, number, Actor.Operator, PastTense.DemoMade, ct);
            states[(int)complaint.State]++;
            last = complaint.Reference;
            first ??= last;
            progress?.Invoke(done + 1);
        }

        return new DemoMade(complaints, first, last, [.. Enum.GetValues<ComplaintState>().Select(state => (state, states[(int)state])).Where(row => row.Item2 > 0)]);
    }
}
