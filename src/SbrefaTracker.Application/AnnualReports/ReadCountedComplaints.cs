using System.Runtime.CompilerServices;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>One complaint that a figure counts: what it was counted by, and nothing that anybody told.</summary>
/// <param name="Level">How far it may be told, see <see cref="Domain.Complaints.Confidentialities"/>.</param>
public sealed record CountedComplaint(
    long Id, string Reference, string OfficeCode, string OfficeName, string ActionType, DateOnly ReceivedOn, DateOnly? ForwardedOn, DateOnly? RespondedOn, DateOnly? ClosedOn, string Level)
{
    /// <summary>Business days of the rated clock to the response or, without one, to the cut-off; null when it has not begun.</summary>
    public int? Days { get; init; }

    /// <summary>What they are graded with; null while it is pending, and when the clock has not begun.</summary>
    public Grade? Grade { get; init; }
}

/// <summary>A page of them, the latest recorded first.</summary>
/// <param name="Before">Where the next page begins; null on the last one.</param>
/// <param name="Total">How many there are on all pages: what the figure says.</param>
public sealed record CountedComplaints(IReadOnlyList<CountedComplaint> Rows, long? Before, long Total);

/// <summary>Lists the complaints behind a figure, by the same rules by which the figure is counted.</summary>
public sealed class ReadCountedComplaints(ITrackerDbFactory databases)
{
    public const int PageSize = 100;
    private const int FilePage = 2000;

    /// <summary>How many are looked at at a time where days divide, until a page is full.</summary>
    public int AtATime { get; init; } = 1000;

    /// <param name="period">The year and the cut-off of the report.</param>
    /// <param name="figure">The figure that is followed.</param>
    /// <param name="before">Where the page begins: what the page before gave; null is the first one.</param>
    /// <param name="actor">Who asks; refused when they may not read complaints.</param>
    /// <param name="parts">Only what belongs to each of these parts; null or none is all.</param>
    /// <param name="total">How many there are, where a page before counted them: where days divide, that takes a look at each. Null is to count.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result<CountedComplaints>> Run(
        FigurePeriod period, CountedFigure figure, long? before, Actor actor, IReadOnlyList<CountedPart>? parts = null, long? total = null, CancellationToken ct = default)
    {
        if (!MayBeReadBy(actor))
            return Refusal.Of("not_allowed");

        await using var db = databases.Create();
        await using var list = await CountedList.Of(db, period, figure, parts ?? [], AtATime, ct);
        var (rows, next) = await list.Page(before ?? long.MaxValue, PageSize, ct);
        return new CountedComplaints(rows, next, total ?? await list.Count(ct));
    }

    /// <summary>All of them in the same order, read while they are written to a file; none for whoever may not read complaints.</summary>
    public async IAsyncEnumerable<CountedComplaint> All(
        FigurePeriod period, CountedFigure figure, Actor actor, IReadOnlyList<CountedPart>? parts = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        if (!MayBeReadBy(actor))
            yield break;

        await using var db = databases.Create();
        await using var list = await CountedList.Of(db, period, figure, parts ?? [], AtATime, ct);
        for (long? before = long.MaxValue; before is { } start;)
        {
            (var rows, before) = await list.Page(start, FilePage, ct);
            foreach (var row in rows)
                yield return row;
        }
    }

    private static bool MayBeReadBy(Actor actor) => actor.Roles.Any(role => role.ReadsComplaints);
}
