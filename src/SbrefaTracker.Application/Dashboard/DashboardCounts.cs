using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Dashboard;

/// <summary>
/// Keeps what the dashboard counts in memory and follows the ledger: whatever changes a complaint writes an entry of that complaint in the same transaction, so the entries since the
/// last look name everything that can count otherwise. A look costs what changed since the last one, not what there is; all of it is counted at the first one, and when a month begins.
/// </summary>
public sealed class DashboardCounts : IDisposable
{
    // So many changed complaints at a time are read anew; when many more did, all are.
    private const int Batch = 500;
    private const int MostFollowed = 20_000;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<long, Tallied> _known = [];
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private DashboardTally? _tally;
    private long _head;

    /// <summary>Reads something out of the counts, which are those of the snapshot of <paramref name="db"/> or of a later moment.</summary>
    internal async Task<T> Read<T>(TrackerDb db, DateOnly today, Func<DashboardTally, T> what, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            return what(await Follow(db, today, ct));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<DashboardTally> Follow(TrackerDb db, DateOnly today, CancellationToken ct)
    {
        var (year, firstMonth) = (FiscalYear.Of(today), ResponseMonths.First(today));
        var head = await db.Entries.MaxAsync(entry => (long?)entry.Number, ct) ?? 0;
        if (_tally is not { } tally || tally.Year != year || tally.FirstMonth != firstMonth || head - _head > MostFollowed)
            return await CountAll(db, new DashboardTally(year, firstMonth), head, ct);
        if (head <= _head)
            return tally;
        var changed = await db.Entries.Where(entry => entry.Number > _head && entry.Number <= head && entry.ComplaintId > 0).Select(entry => entry.ComplaintId).Distinct().ToListAsync(ct);
        List<(long Id, Tallied Complaint)> read = [];
        foreach (var ids in changed.Chunk(Batch))
            await Gather(db.Complaints.Where(c => ids.Contains(c.Id)), await FromOffices.Read(db, ids, ct), await FromOffices.Promises(db, ids, ct), read, ct);

        // From here on nothing can stop half-way.
        foreach (var id in changed)
        {
            if (_known.Remove(id, out var before))
                tally.Add(before, -1);
        }

        Keep(tally, read);
        _head = head;
        return tally;
    }

    // What is open and what was forwarded in the years that matter, each from the index that has them.
    private async Task<DashboardTally> CountAll(TrackerDb db, DashboardTally tally, long head, CancellationToken ct)
    {
        var (from, first, months) = (tally.From, tally.Year.First, tally.FirstMonth);
        List<(long Id, Tallied Complaint)> read = [];
        await Gather(db.Complaints.Where(c => c.State != ComplaintState.Closed), await FromOffices.Read(db, ids: null, ct), await FromOffices.Promises(db, ids: null, ct), read, ct);
        await Gather(db.Complaints.Where(c => c.State == ComplaintState.Closed && c.ForwardedOn >= from && (c.ForwardedOn >= first || c.RespondedOn >= months)), [], [], read, ct);
        _tally = null;
        _known.Clear();
        Keep(tally, read);
        (_tally, _head) = (tally, head);
        return tally;
    }

    private void Keep(DashboardTally tally, List<(long Id, Tallied Complaint)> read)
    {
        foreach (var (id, complaint) in read)
        {
            _known.Add(id, complaint);
            tally.Add(complaint, 1);
        }
    }

    private async Task Gather(IQueryable<Complaint> complaints, Dictionary<long, OfficeNews> news, Dictionary<long, DateOnly> promises, List<(long Id, Tallied Complaint)> into, CancellationToken ct)
    {
        var rows = complaints.AsNoTracking().Select(c => new { c.Id, c.State, HasValues = c.Subject != "", c.OfficeCode, c.AssigneeId, c.DueOn, c.ForwardedOn, c.RespondedOn });
        await foreach (var c in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            into.Add((c.Id, new(
                c.State != ComplaintState.Closed, Word(c.OfficeCode), c.AssigneeId is null ? null : Word(c.AssigneeId), c.DueOn, c.ForwardedOn, c.RespondedOn,
                FromOffices.Of(news.GetValueOrDefault(c.Id), c.State, c.HasValues),
                promises.TryGetValue(c.Id, out var promised) ? promised : null)));
        }
    }

    // A few offices and people stand in all of them: each is kept once.
    private string Word(string text)
    {
        if (_words.TryGetValue(text, out var known))
            return known;
        _words.Add(text, text);
        return text;
    }
}
