using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees.Recommendations;

/// <summary>What a file would do to one recommendation.</summary>
public sealed record RecommendationChange(string Number, bool IsNew, IReadOnlyList<RecommendationDifference> Differences);

/// <summary>What a file would do, and what is wrong with it.</summary>
/// <param name="Key">Names the plan; another one has another key.</param>
/// <param name="IsList">The file has the shape of the committee's published list: it says nothing of the term of new ones.</param>
public sealed record RecommendationPreview(int Rows, IReadOnlyList<ImportFault> Faults, int FaultCount, IReadOnlyList<RecommendationChange> Changes, int Unchanged, string Key, bool IsList);

/// <summary>
/// Imports recommendations, first as a preview, then exactly that: all rows or none. What a file does not name stays as it is. A file has columns, or the shape of the committee's published list; what stands on that
/// was passed, and the term of new ones is given beside it.
/// </summary>
public sealed class RecommendationImport(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>Most faults that a preview holds.</summary>
    public const int MostFaults = 100;

    /// <param name="file">The whole file.</param>
    /// <param name="term">The committee's term for new ones of a list that does not say it; null when it is not given.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result<RecommendationPreview>> Preview(byte[] file, int? term, Actor actor, CancellationToken ct = default)
    {
        if (!CommitteeQueries.Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        return (await Plan(db, file, term, ct)).Preview;
    }

    /// <summary>Writes what the preview showed; refused when the recommendations have changed since, or the file has a fault.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="term">As for the preview.</param>
    /// <param name="seen">The key of the preview.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>How many were begun or changed.</returns>
    public async Task<Result<int[]>> Write(byte[] file, int? term, string seen, Actor actor, CancellationToken ct = default)
    {
        if (!CommitteeQueries.Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        return await queue.Run((session, token) => Write(session, file, term, seen, actor, token), ct);
    }

    private async Task<Result<int[]>> Write(WriteSession session, byte[] file, int? term, string seen, Actor actor, CancellationToken ct)
    {
        if (await session.Db.Committees.FirstOrDefaultAsync(committee => committee.State == CommitteeState.Standing, ct) is not { } committee)
        {
            return Refusal.Of("committee.none");
        }

        var (plan, rows) = await Plan(session.Db, file, term, ct);
        if (plan.FaultCount > 0)
        {
            return Refusal.Of("recommendation.faults");
        }

        if (plan.Key != seen)
        {
            return Refusal.Of("recommendation.plan_changed");
        }

        var given = rows.ToDictionary(one => one.Number, StringComparer.Ordinal);
        foreach (var change in plan.Changes)
        {
            await Write(session, committee, change, given[change.Number], actor, ct);
            session.Db.ChangeTracker.Clear();
        }

        return new[] { plan.Changes.Count };
    }

    private static async Task Write(WriteSession session, Committee committee, RecommendationChange change, GivenRecommendation given, Actor actor, CancellationToken ct)
    {
        var one = change.IsNew
            ? await session.Add(new Recommendation { CommitteeRecord = committee.Id, Number = change.Number })
            : await session.Db.Recommendations.FirstAsync(row => row.Number == change.Number, ct);
        RecommendationWriting.Apply(one, given);
        if (given[RecommendationFields.Status] is string status && (change.IsNew || RecommendationFields.StateOf(status) != one.State))
        {
            one.State = RecommendationFields.StateOf(status);
            await session.Add(new RecommendationStep { RecordId = one.Id, ToState = one.State.ToString(), TakenOn = (DateOnly?)given[RecommendationFields.StatusOn] ?? session.Today });
        }

        SortedDictionary<string, object> detail = new(StringComparer.Ordinal) { ["number"] = one.Number, ["fields"] = string.Join(' ', change.Differences.Select(difference => difference.Field)) };
        await session.Record(one, actor, "RecommendationImported", EntryDetail.Write(detail), ct);
    }

    private async Task<(RecommendationPreview Preview, IReadOnlyList<GivenRecommendation> Given)> Plan(TrackerDb db, byte[] file, int? term, CancellationToken ct)
    {
        List<ImportFault> faults = [];
        var count = 0;
        void Tell(ImportFault fault)
        {
            if (count++ < MostFaults)
            {
                faults.Add(fault);
            }
        }

        var isList = RecommendationSheet.Is(file);
        var given = isList ? RecommendationSheet.Read(file, Tell) : Columns(file, Tell);
        var numbers = given.Select(one => one.Number).ToList();
        var there = await db.Recommendations.AsNoTracking().Where(one => numbers.Contains(one.Number)).ToDictionaryAsync(one => one.Number, ct);
        if (isList)
        {
            given = [.. given.Select(one => there.TryGetValue(one.Number, out var known) ? Listed(one, known) : New(one, term))];
            if (term is null && given.Any(one => !there.ContainsKey(one.Number)))
            {
                Tell(ImportFault.OfFile("recommendation.term_needed"));
            }
        }

        List<RecommendationChange> changes = [.. given.Select(one => new RecommendationChange(one.Number, !there.ContainsKey(one.Number), RecommendationWriting.Differences(there.GetValueOrDefault(one.Number), one))).Where(change => change.Differences.Count > 0)];
        return (new RecommendationPreview(given.Count, faults, count, changes, given.Count - changes.Count, RecommendationFile.KeyOf(changes), isList), given);
    }

    // The published list holds what was passed.
    private static GivenRecommendation New(GivenRecommendation one, int? term) => new(new Dictionary<ComplaintField, object?>(one.Values)
    {
        [RecommendationFields.Term] = term is { } number ? (long)number : null,
        [RecommendationFields.Status] = RecommendationFields.CodeOf(RecommendationState.Passed),
    });

    private static GivenRecommendation Listed(GivenRecommendation one, Recommendation known) => known.State != RecommendationState.Proposed
        ? one
        : new(new Dictionary<ComplaintField, object?>(one.Values) { [RecommendationFields.Status] = RecommendationFields.CodeOf(RecommendationState.Passed) });

    private IReadOnlyList<GivenRecommendation> Columns(byte[] file, FaultFound faults)
    {
        using var stream = new MemoryStream(file, writable: false);
        return RecommendationFile.Read(stream, time.Today, faults);
    }
}
