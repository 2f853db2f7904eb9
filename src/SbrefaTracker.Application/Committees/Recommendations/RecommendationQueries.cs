using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Committees.Recommendations;

/// <summary>Which recommendations are wanted.</summary>
/// <param name="State">A code of <see cref="RecommendationFields.States"/>; "open" are those that ask for more; null is all.</param>
/// <param name="Term">The committee's term; null is all.</param>
/// <param name="From">How many are left out before the page begins. There are never more than some hundred, so that counting them costs nothing.</param>
public sealed record RecommendationFilter(string? State = null, int? Term = null, int From = 0);

public sealed record RecommendationLine(Recommendation One, RecommendationAge Age);

/// <summary>A page of recommendations, in order of number.</summary>
/// <param name="Next">Where the next page begins; null on the last one.</param>
/// <param name="Spread">How many open ones lie within each step of age, over all.</param>
/// <param name="Terms">The committee's terms, the latest first.</param>
public sealed record RecommendationPage(IReadOnlyList<RecommendationLine> Lines, int? Next, IReadOnlyList<int> Spread, int Unanswered, int Late, IReadOnlyList<int> Terms);

/// <summary>One recommendation with its history.</summary>
/// <param name="Raised">What was asked at events of the office, or where the agency took part, and belongs to it; for those who serve the committee.</param>
public sealed record RecommendationView(Recommendation One, RecommendationAge Age, IReadOnlyList<RecommendationStep> Steps, IReadOnlyList<RaisedAt> Raised, IReadOnlyList<Offer<RecommendationAction>> Offers, IReadOnlyList<RecordEvent> History, DateOnly Today);

/// <summary>Reads recommendations: those that were passed are public; what is proposed is for those who serve the committee.</summary>
public sealed class RecommendationQueries(ITrackerDbFactory databases, AgencyTime time, RecordHistory histories, RaisedQuestions raised)
{
    public const int PageSize = 100;

    /// <summary>Whatever there is, for those who serve the committee.</summary>
    public async Task<Result<RecommendationPage>> List(RecommendationFilter filter, Actor actor, CancellationToken ct = default) =>
        CommitteeQueries.Readers.Any(actor.Is) ? await Page(filter, isPublic: false, ct) : Refusal.Of("not_allowed");

    /// <summary>What the committee has passed, for everybody.</summary>
    public Task<RecommendationPage> Published(RecommendationFilter filter, CancellationToken ct = default) => Page(filter, isPublic: true, ct);

    /// <param name="number">Six digits.</param>
    public async Task<Result<RecommendationView>> Read(string number, Actor actor, CancellationToken ct = default)
    {
        if (!CommitteeQueries.Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.Recommendations.AsNoTracking().FirstOrDefaultAsync(one => one.Number == number, ct) is not { } one)
        {
            return Refusal.Of("record_not_found");
        }

        return new RecommendationView(
            one, RecommendationAge.Of(one, time.Today), await Steps(db, one.Id, ct), await raised.OfRecommendation(number, actor, ct), RecommendationWorkflow.Table.Offers(one.State, RecommendationLook.Facts(one), actor), await histories.Of(db, one.Id, ct), time.Today);
    }

    /// <summary>One that was passed, with its history; null when there is none.</summary>
    public async Task<RecommendationView?> Passed(string number, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await Wanted(db, new(), isPublic: true).FirstOrDefaultAsync(one => one.Number == number, ct) is { } found
            ? new RecommendationView(found, RecommendationAge.Of(found, time.Today), await Steps(db, found.Id, ct), [], [], [], time.Today)
            : null;
    }

    private async Task<RecommendationPage> Page(RecommendationFilter filter, bool isPublic, CancellationToken ct)
    {
        await using var db = databases.Create();
        var from = Math.Max(filter.From, 0);
        var rows = await Wanted(db, filter, isPublic).OrderBy(one => one.Number).Skip(from).Take(PageSize + 1).ToListAsync(ct);
        var open = await Wanted(db, new("open"), isPublic).ToListAsync(ct);
        List<RecommendationAge> ages = [.. open.Select(one => RecommendationAge.Of(one, time.Today))];
        var terms = await Wanted(db, new(), isPublic).Select(one => one.Term).Distinct().OrderByDescending(term => term).Take(PageSize).ToListAsync(ct);
        return new RecommendationPage(
            [.. rows.Take(PageSize).Select(one => new RecommendationLine(one, RecommendationAge.Of(one, time.Today)))], rows.Count > PageSize ? from + PageSize : null,
            RecommendationAge.Spread(ages), ages.Count(age => age.AwaitsResponse), ages.Count(age => age.DaysLate > 0), terms);
    }

    private static IQueryable<Recommendation> Wanted(TrackerDb db, RecommendationFilter filter, bool isPublic)
    {
        var all = db.Recommendations.AsNoTracking();
        if (isPublic)
        {
            all = all.Where(one => one.State != RecommendationState.Proposed);
        }

        if (filter.State == "open")
        {
            RecommendationState[] open = [.. Enum.GetValues<RecommendationState>().Where(RecommendationAge.Open)];
            all = all.Where(one => open.Contains(one.State));
        }
        else if (filter.State is { } code && RecommendationFields.States.Has(code))
        {
            var state = RecommendationFields.StateOf(code);
            all = all.Where(one => one.State == state);
        }

        return filter.Term is { } term ? all.Where(one => one.Term == term) : all;
    }

    private static async Task<IReadOnlyList<RecommendationStep>> Steps(TrackerDb db, long record, CancellationToken ct) =>
        await db.RecommendationSteps.AsNoTracking().Where(step => step.RecordId == record).OrderBy(step => step.Id).Take(500).ToListAsync(ct);
}
