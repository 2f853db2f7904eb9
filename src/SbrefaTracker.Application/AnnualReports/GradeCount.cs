using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Makes the grades of the year out of the cohort, of the complaints that never came into it, and of what replies were found to be worth.</summary>
internal sealed class GradeCount
{
    public const string AgencyKey = "agency";
    private readonly FigurePeriod _period;
    private readonly GradeDivisions _all;
    private readonly GradeDivisions _ono;

    private GradeCount(FigurePeriod period) => (_period, _all, _ono) = (period, new(period.Scale), new(period.Scale));

    /// <param name="db">The database, in the snapshot that the others were read in.</param>
    /// <param name="period">The year and the cut-off.</param>
    /// <param name="reopened">Complaints that were reopened, as they stood on the cut-off.</param>
    /// <param name="cohort">The complaints forwarded in the year.</param>
    /// <param name="received">The complaints received in the year: their offices and action types have a row even when nothing else is counted.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task<GradeFigures> Load(
        TrackerDb db, FigurePeriod period, IReadOnlyList<ReopenedComplaint> reopened, Cohort cohort, ReceivedCount received, CancellationToken ct)
    {
        var count = new GradeCount(period);
        foreach (var office in received.ByOffice.Keys)
            _ = count._all.Offices[office];
        foreach (var actionType in received.ByActionType.Keys)
            _ = count._all.ActionTypes[actionType];
        count._all.Add(cohort.Offices, cohort.ActionTypes);
        count._ono.Add(cohort.OnoOffices, cohort.OnoActionTypes);
        await count.AddNotStarted(db, reopened, ct);
        await count.AddQuality(db, ct);
        return count.Figures(await db.Offices.AsNoTracking().Select(office => new { office.Code, office.Kind, office.State })
            .ToDictionaryAsync(office => office.Code, office => (office.Kind, OfficeRegions.KeyOf(office.Kind, office.State)), StringComparer.Ordinal, ct));
    }

    // Those of ONO alone are counted twice: among all of them, and by themselves.
    private IEnumerable<GradeBucket> BucketsOf(string office, string actionType, bool isOno) => isOno ? _all.Of(office, actionType).Concat(_ono.Of(office, actionType)) : _all.Of(office, actionType);

    // Few of a year's complaints never became complete; they are looked at one by one, because some were reopened.
    private async Task AddNotStarted(TrackerDb db, IReadOnlyList<ReopenedComplaint> reopened, CancellationToken ct)
    {
        var (first, end, asOf) = (_period.First, _period.End, _period.AsOf);
        var closures = reopened.ToDictionary(c => c.Id, c => c.Closure);
        var never = db.Complaints
            .Where(c => c.ReceivedOn >= first && c.ReceivedOn <= end && (c.ForwardedOn == null || c.ForwardedOn > asOf))
            .Select(c => new { c.Id, c.OfficeCode, c.ActionType, IsOno = c.Source == Sources.Ono, IsClosed = c.ClosedOn <= asOf });
        await foreach (var c in never.AsAsyncEnumerable().WithCancellation(ct))
        {
            var isClosed = closures.TryGetValue(c.Id, out var closure) ? closure is not null : c.IsClosed;
            foreach (var bucket in BucketsOf(c.OfficeCode, c.ActionType, c.IsOno))
                bucket.AddNotStarted(isClosed);
        }
    }

    private async Task AddQuality(TrackerDb db, CancellationToken ct)
    {
        var groups = await AssessedReply.Of(db, _period)
            .GroupBy(reply => new { reply.Office, reply.ActionType, IsOno = reply.Source == Sources.Ono, reply.Grade })
            .Select(group => new { group.Key, Count = group.LongCount() })
            .ToListAsync(ct);
        foreach (var group in groups)
        {
            foreach (var bucket in BucketsOf(group.Key.Office, group.Key.ActionType, group.Key.IsOno))
                bucket.AddQuality(Enum.Parse<Grade>(group.Key.Grade), group.Count);
        }

        var replies = await AssessedReply.All(db, _period)
            .GroupBy(reply => new { reply.Office, reply.ActionType, IsOno = reply.Source == Sources.Ono })
            .Select(group => new { group.Key, Count = group.LongCount() })
            .ToListAsync(ct);
        foreach (var group in replies)
        {
            foreach (var bucket in BucketsOf(group.Key.Office, group.Key.ActionType, group.Key.IsOno))
                bucket.AddReplies(group.Count);
        }
    }

    private GradeFigures Figures(Dictionary<string, (string Kind, string Region)> directory)
    {
        var (all, ono) = (_all.Whole(directory), _ono.Whole(directory));
        return new(Rubric.LeastToGrade, all.Agency.Row(AgencyKey), ono.Agency.Row(Sources.Ono), all.Kinds.Rows(), all.Regions.Rows(), _all.Offices.Rows(), _all.ActionTypes.Rows())
        {
            Ono = new(ono.Kinds.Rows(), ono.Regions.Rows(), _ono.Offices.Rows(), _ono.ActionTypes.Rows()),
        };
    }
}
