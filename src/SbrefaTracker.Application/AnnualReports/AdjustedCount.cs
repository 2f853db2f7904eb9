using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>
/// The complaints of the cohort by the adjusted clock. All are added as if nothing had stopped them; the few that were paused or
/// extended are then taken out and counted again one by one.
/// </summary>
internal sealed class AdjustedCount
{
    private const int AtATime = 10_000;
    private readonly FigurePeriod _period;
    private readonly BusinessCalendar _inForce;
    private readonly ClockLengths _lengths;
    private readonly PairJudge _judge;
    private readonly Dictionary<DateOnly, DateOnly> _dues = [];
    private AdjustedDueFigures _due = new(0, 0, 0, 0);

    private AdjustedCount(FigurePeriod period, BusinessCalendar inForce)
    {
        (_period, _inForce) = (period, inForce);
        _lengths = period.Lengths;
        _judge = new(period, _lengths.OnoResponse, inForce);
    }

    public AdjustedDueFigures Due => _due;

    public static async Task<AdjustedCount> Begin(TrackerDb db, FigurePeriod period, CancellationToken ct) =>
        new(period, (await CalendarInForce.LayerOf(db, ct)).ToCalendar());

    /// <summary>Adds a complaint that ran from the one day to the other without a stop; gives its adjusted days and grade.</summary>
    public TimelinessResult Add(DateOnly forwarded, DateOnly? responded) => Add(Judge(forwarded, responded), 1);

    /// <param name="db">The database.</param>
    /// <param name="count">Adds so many of a member of the cohort with these adjusted days: -1 takes out what was added as if nothing had stopped it.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task CountStopped(TrackerDb db, Action<CohortMember, TimelinessResult, long> count, CancellationToken ct)
    {
        var (first, end) = (_period.First, _period.End);
        var stopped = db.Complaints
            .Where(c => db.Pauses.Select(row => row.ComplaintId).Union(db.Extensions.Select(row => row.ComplaintId)).Contains(c.Id))
            .Where(c => c.ForwardedOn >= first && c.ForwardedOn <= end)
            .OrderBy(c => c.Id);

        // So many at a time: however many complaints were ever paused, no more of them are in memory.
        for (var after = 0L; ;)
        {
            var from = after;
            var some = await stopped.Where(c => c.Id > from).Take(AtATime)
                .Select(c => new Stopped(c.Id, c.ForwardedOn!.Value, c.RespondedOn, c.OfficeCode, c.ActionType, c.Source == Sources.Ono))
                .ToListAsync(ct);
            if (some.Count > 0)
            {
                var through = some[^1].Id;
                CountStopped(some, await Stops.Of(db, stopped.Where(c => c.Id > from && c.Id <= through).Select(c => c.Id), _period, ct), count);
            }

            if (some.Count < AtATime)
                return;
            after = some[^1].Id;
        }
    }

    private void CountStopped(List<Stopped> some, Stops stops, Action<CohortMember, TimelinessResult, long> count)
    {
        foreach (var c in some)
        {
            var member = new CohortMember(c.Office, c.ActionType, c.IsOno);
            count(member, Add(Judge(c.ForwardedOn, c.RespondedOn), -1), -1);
            count(member, Add(Read(stops.RunOf(c.Id, c.ForwardedOn, c.RespondedOn)), 1), 1);
        }
    }

    /// <summary>The adjusted days and grades of complaints whose clock has started, each by itself; nothing is counted.</summary>
    public async Task<IReadOnlyDictionary<long, TimelinessResult>> Of(TrackerDb db, IReadOnlyList<CountedComplaint> some, CancellationToken ct)
    {
        if (some.Count == 0)
            return new Dictionary<long, TimelinessResult>();
        var ids = some.Select(c => c.Id).ToList();
        var stops = await Stops.Of(db, db.Complaints.Where(c => ids.Contains(c.Id)).Select(c => c.Id), _period, ct);
        return some.ToDictionary(c => c.Id, c => Read(stops.RunOf(c.Id, c.ForwardedOn!.Value, c.RespondedOn <= _period.AsOf ? c.RespondedOn : null)).Judged);
    }

    private TimelinessResult Add(Adjusted one, long count)
    {
        _due = (one.Judged.Responded, one.IsPastDue) switch
        {
            (true, false) => _due with { InTime = _due.InTime + count },
            (true, true) => _due with { Late = _due.Late + count },
            (false, false) => _due with { Running = _due.Running + count },
            (false, true) => _due with { Overdue = _due.Overdue + count },
        };
        return one.Judged;
    }

    private Adjusted Judge(DateOnly forwarded, DateOnly? responded)
    {
        var through = responded <= _period.AsOf ? responded.Value : _period.AsOf;
        return new(_judge.Of(forwarded, responded), through > DueOf(forwarded));
    }

    private DateOnly DueOf(DateOnly forwarded)
    {
        if (!_dues.TryGetValue(forwarded, out var due))
            _dues[forwarded] = due = _inForce.AddBusinessDays(forwarded, _lengths.Of(ClockKind.OnoResponse));
        return due;
    }

    private Adjusted Read(ClockRun run)
    {
        var reading = ClockReading.Of(run, _lengths, _inForce, _period.AsOf);
        var isAnswered = reading.End is not null;
        var isRunning = !isAnswered && reading.AdjustedElapsed <= _lengths.OnoResponse.D;
        return new(
            new TimelinessResult(reading.AdjustedElapsed, isRunning ? null : _lengths.OnoResponse.Of(reading.AdjustedElapsed), isAnswered),
            (reading.End ?? _period.AsOf) > reading.AdjustedDue);
    }

    /// <summary>What stopped or lengthened the clock of these complaints, and of no others that lie between them.</summary>
    private sealed record Stops(ILookup<long, Pause> Pauses, ILookup<long, Extension> Extensions, FigurePeriod Period)
    {
        public static async Task<Stops> Of(TrackerDb db, IQueryable<long> ids, FigurePeriod period, CancellationToken ct) => new(
            (await db.Pauses.AsNoTracking().Where(row => ids.Contains(row.ComplaintId)).OrderBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.ComplaintId),
            (await db.Extensions.AsNoTracking().Where(row => ids.Contains(row.ComplaintId)).OrderBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.ComplaintId),
            period);

        public ClockRun RunOf(long complaint, DateOnly forwarded, DateOnly? responded) => new(
            ClockKind.OnoResponse,
            forwarded,
            responded,
            [.. Pauses[complaint].Where(row => row.FromOn <= Period.AsOf).Select(ComplaintParts.SpanOf)],
            [.. Extensions[complaint].Select(ComplaintParts.GrantOf)]);
    }

    private sealed record Adjusted(TimelinessResult Judged, bool IsPastDue);

    private sealed record Stopped(long Id, DateOnly ForwardedOn, DateOnly? RespondedOn, string Office, string ActionType, bool IsOno);
}
