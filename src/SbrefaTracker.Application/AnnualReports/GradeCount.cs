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
    private readonly GradeBuckets _offices;
    private readonly GradeBuckets _actionTypes;
    private readonly GradeBucket _ono;
    private readonly TimelinessScale _scale;

    private GradeCount(FigurePeriod period)
    {
        _period = period;
        _scale = period.Scale;
        (_offices, _actionTypes, _ono) = (new(_scale), new(_scale), new(_scale));
    }

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
            _ = count._offices[office];
        foreach (var actionType in received.ByActionType.Keys)
            _ = count._actionTypes[actionType];
        count.AddAnswers(cohort);
        await count.AddNotStarted(db, reopened, ct);
        await count.AddQuality(db, ct);
        return count.Figures(await db.Offices.AsNoTracking().Select(office => new { office.Code, office.Kind, office.State })
            .ToDictionaryAsync(office => office.Code, office => (office.Kind, OfficeRegions.KeyOf(office.Kind, office.State)), StringComparer.Ordinal, ct));
    }

    private void AddAnswers(Cohort cohort)
    {
        foreach (var (office, answers) in cohort.Offices.All)
            _offices[office].Add(answers);
        foreach (var (actionType, answers) in cohort.ActionTypes.All)
            _actionTypes[actionType].Add(answers);
        _ono.Add(cohort.OnoOnly);
    }

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
            _offices[c.OfficeCode].AddNotStarted(isClosed);
            _actionTypes[c.ActionType].AddNotStarted(isClosed);
            if (c.IsOno)
                _ono.AddNotStarted(isClosed);
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
            var grade = Enum.Parse<Grade>(group.Key.Grade);
            _offices[group.Key.Office].AddQuality(grade, group.Count);
            _actionTypes[group.Key.ActionType].AddQuality(grade, group.Count);
            _ono.AddQuality(grade, group.Key.IsOno ? group.Count : 0);
        }

        var replies = await AssessedReply.All(db, _period)
            .GroupBy(reply => new { reply.Office, reply.ActionType, IsOno = reply.Source == Sources.Ono })
            .Select(group => new { group.Key, Count = group.LongCount() })
            .ToListAsync(ct);
        foreach (var group in replies)
        {
            _offices[group.Key.Office].AddReplies(group.Count);
            _actionTypes[group.Key.ActionType].AddReplies(group.Count);
            _ono.AddReplies(group.Key.IsOno ? group.Count : 0);
        }
    }

    private GradeFigures Figures(Dictionary<string, (string Kind, string Region)> directory)
    {
        var (agency, kinds, regions) = (new GradeBucket(_scale), new GradeBuckets(_scale), new GradeBuckets(_scale));
        foreach (var (code, office) in _offices.All)
        {
            var (kind, region) = directory[code];
            agency.Add(office);
            kinds[kind].Add(office);
            regions[region].Add(office);
        }

        return new(Rubric.LeastToGrade, agency.Row(AgencyKey), _ono.Row(Sources.Ono), kinds.Rows(), regions.Rows(), _offices.Rows(), _actionTypes.Rows());
    }
}
