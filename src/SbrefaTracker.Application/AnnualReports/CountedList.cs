using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>The complaints behind one figure as they are at one moment, page by page and counted: of the record, or of frozen rows.</summary>
internal sealed class CountedList : IAsyncDisposable
{
    private readonly TrackerDb _db;
    private readonly IAsyncDisposable _snapshot;
    private readonly FigurePeriod _period;
    private readonly CountedDays _taken;
    private readonly int _atATime;
    private readonly IReadOnlyDictionary<long, DateOnly?> _closedOn;
    private readonly IQueryable<Complaint> _never;
    private readonly IQueryable<Complaint> _again;

    private CountedList(
        TrackerDb db, IAsyncDisposable snapshot, FigurePeriod period, CountedDays taken, int atATime, IReadOnlyDictionary<long, DateOnly?> closedOn, IQueryable<Complaint> never, IQueryable<Complaint> again) =>
        (_db, _snapshot, _period, _taken, _atATime, _closedOn, _never, _again) = (db, snapshot, period, taken, atATime, closedOn, never, again);

    public static async Task<CountedList> Of(TrackerDb db, FigurePeriod period, CountedFigure figure, IReadOnlyList<CountedPart> parts, int atATime, CancellationToken ct)
    {
        var snapshot = await ReadSnapshot.Begin(db, ct);
        try
        {
            var closures = (await ReopenedComplaint.Load(db, period.AsOf, ct))
                .Where(c => CountedRules.Counts(c, figure, period) && parts.All(part => part.Has(c.Closure)))
                .ToDictionary(c => c.Id, c => c.Closure?.On);
            var reopened = closures.Keys.ToList();
            var complaints = CountedRules.Assessed(db, period, figure, parts);
            var own = CountedRules.IsOfReplies(figure) ? [.. parts.Where(part => !part.IsOfOffices)] : parts;
            return new(
                db,
                snapshot,
                period,
                await CountedDays.Begin(db, period, parts, ct),
                atATime,
                closures,
                CountedRules.Of(db, own, CountedRules.Never(complaints.Where(c => c.Reopenings == 0), figure, period), reopened: false, period),
                CountedRules.Of(db, own, complaints.Where(c => reopened.Contains(c.Id)), reopened: true, period));
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }

    /// <param name="before">Only those with a lower number.</param>
    /// <param name="size">At most so many.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>The page, and where the next one begins; null when it is the last.</returns>
    public async Task<(IReadOnlyList<CountedComplaint> Rows, long? Before)> Page(long before, int size, CancellationToken ct)
    {
        var never = await Page(_never, before, size, ct);
        var again = await Page(_again, before, size, ct);
        List<CountedComplaint> rows = [.. never.Concat(again.Select(c => c with { ClosedOn = _closedOn[c.Id] })).OrderByDescending(c => c.Id)];
        var page = rows.Take(size).Select(AsOf).ToList();
        return (page, rows.Count > size ? page[^1].Id : null);
    }

    /// <summary>How many there are; where days divide, each is looked at.</summary>
    public async Task<long> Count(CancellationToken ct) => await Count(_never, ct) + await Count(_again, ct);

    /// <summary>Ends the moment; the database stays open.</summary>
    public ValueTask DisposeAsync() => _snapshot.DisposeAsync();

    private async Task<long> Count(IQueryable<Complaint> complaints, CancellationToken ct)
    {
        if (!_taken.Divides)
            return await complaints.LongCountAsync(ct);
        var (kept, start) = (0L, long.MaxValue);
        for (; ; )
        {
            var below = start;
            var some = await complaints.AsNoTracking().Where(c => c.Id < below).OrderByDescending(c => c.Id).Take(_atATime)
                .Select(c => new CountedComplaint(c.Id, "", "", "", "", c.ReceivedOn, c.ForwardedOn, c.RespondedOn, c.ClosedOn, "")).ToListAsync(ct);
            kept += (await _taken.Only(_db, some, ct)).Count;
            if (some.Count < _atATime)
                return kept;
            start = some[^1].Id;
        }
    }

    // Where days divide, as many are looked at as it takes to fill a page, so many at a time.
    private async Task<List<CountedComplaint>> Page(IQueryable<Complaint> complaints, long before, int size, CancellationToken ct)
    {
        var atATime = _taken.Divides ? _atATime : size + 1;
        List<CountedComplaint> kept = [];
        for (var start = before; ;)
        {
            var below = start;
            var rows =
                from c in complaints.AsNoTracking()
                where c.Id < below
                join o in _db.Offices on c.OfficeCode equals o.Code
                orderby c.Id descending
                select new CountedComplaint(c.Id, c.Reference, c.OfficeCode, o.Name, c.ActionType, c.ReceivedOn, c.ForwardedOn, c.RespondedOn, c.ClosedOn, c.Confidentiality);
            var some = await rows.Take(atATime).ToListAsync(ct);
            kept.AddRange(await _taken.Only(_db, some, ct));
            if (kept.Count > size || some.Count < atATime)
                return [.. kept.Take(size + 1)];
            start = some[^1].Id;
        }
    }

    // What is dated after the cut-off has not happened.
    private CountedComplaint AsOf(CountedComplaint c)
    {
        var forwarded = c.ForwardedOn <= _period.AsOf ? c.ForwardedOn : null;
        var judged = forwarded is { } day ? _taken.Of(day, c.RespondedOn) : null;
        return c with
        {
            ForwardedOn = forwarded,
            RespondedOn = c.RespondedOn <= _period.AsOf ? c.RespondedOn : null,
            ClosedOn = c.ClosedOn <= _period.AsOf ? c.ClosedOn : null,
            Days = judged?.Days,
            Grade = judged?.Grade,
        };
    }
}
