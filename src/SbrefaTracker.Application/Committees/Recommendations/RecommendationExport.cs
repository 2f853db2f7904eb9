using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees.Recommendations;

/// <summary>One change of a recommendation's condition, for a list.</summary>
public sealed record RecommendationMove(string Number, RecommendationState To, DateOnly On, string? Note);

/// <summary>Gives recommendations as files: what was passed to everybody, in columns and in the shape of the committee's published list; with what is proposed, and with its history, to those who serve it. A file holds all of them, however many there are.</summary>
public sealed class RecommendationExport(ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>The passed ones as a file in the columns that the import reads; reading it back changes nothing.</summary>
    public Task<string> Columns(CancellationToken ct = default) => Columns(withProposed: false, ct);

    /// <summary>The same with those that are proposed.</summary>
    public async Task<Result<string>> AllColumns(Actor actor, CancellationToken ct = default) => CommitteeQueries.Readers.Any(actor.Is) ? await Columns(withProposed: true, ct) : Refusal.Of("not_allowed");

    /// <summary>The passed ones in the shape of the committee's published list; reading it back changes nothing. Null where there is no committee.</summary>
    public async Task<string?> Sheet(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await db.Committees.AsNoTracking().OrderByDescending(one => one.State == CommitteeState.Standing).ThenBy(one => one.Id).Select(one => one.Name).FirstOrDefaultAsync(ct) is { } committee
            ? RecommendationSheet.Write(committee, time.Today, await Wanted(db, withProposed: false).ToListAsync(ct))
            : null;
    }

    /// <summary>How each came to the condition it is in, step by step, proposed ones among them; in the order of numbers.</summary>
    public async Task<Result<RecommendationMove[]>> History(Actor actor, CancellationToken ct = default)
    {
        if (!CommitteeQueries.Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var steps = await (from step in db.RecommendationSteps.AsNoTracking()
                           join one in db.Recommendations.AsNoTracking() on step.RecordId equals one.Id
                           orderby one.Number, step.Id
                           select new { one.Number, step.ToState, step.TakenOn, step.Note }).ToListAsync(ct);
        return steps.Select(step => new RecommendationMove(step.Number, Enum.Parse<RecommendationState>(step.ToState), step.TakenOn, step.Note)).ToArray();
    }

    private async Task<string> Columns(bool withProposed, CancellationToken ct)
    {
        await using var db = databases.Create();
        var all = await Wanted(db, withProposed).ToListAsync(ct);
        var text = new StringBuilder(RecommendationFile.Line(RecommendationFields.All.Select(field => field.Name)));
        var last = (await db.RecommendationSteps.AsNoTracking().Select(step => new { step.RecordId, step.Id, step.TakenOn }).ToListAsync(ct))
            .GroupBy(step => step.RecordId).ToDictionary(steps => steps.Key, steps => steps.MaxBy(step => step.Id)!.TakenOn);
        foreach (var one in all)
        {
            text.Append(RecommendationFile.Line(RecommendationFields.All.Select(field => FieldText.Write(field == RecommendationFields.StatusOn ? last.GetValueOrDefault(one.Id) : RecommendationFields.Value(one, field)))));
        }

        return text.ToString();
    }

    private static IQueryable<Recommendation> Wanted(TrackerDb db, bool withProposed) =>
        db.Recommendations.AsNoTracking().Where(one => withProposed || one.State != RecommendationState.Proposed).OrderBy(one => one.Number);
}
