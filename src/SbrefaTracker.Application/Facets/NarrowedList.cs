using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Complaints.Queries.Searching;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Facets;

/// <summary>The values of a bounded part of a narrowed list: from ranges of the list's own indexes, each read no further than <see cref="MostRead"/>.</summary>
/// <param name="Values">One for each complaint and facet, and one for each of its tags.</param>
/// <param name="Ids">The complaints that were counted.</param>
/// <param name="IsWhole">Nothing of the list was left out.</param>
internal sealed record NarrowedList(IReadOnlyList<(string Facet, string Code)> Values, IReadOnlyList<long> Ids, bool IsWhole)
{
    /// <summary>Most complaints that are counted.</summary>
    public const int MostCounted = 1_000;

    /// <summary>Most complaints of a range that are looked at.</summary>
    public const int MostRead = 5_000;

    private static readonly ComplaintState[] Open = [.. Enum.GetValues<ComplaintState>().Where(state => state != ComplaintState.Closed)];

    public static async Task<NarrowedList> Read(TrackerDb db, WorkListFilter filter, Actor actor, AgencyTime time, bool withTags, CancellationToken ct)
    {
        List<Row> rows = [];
        var isWhole = true;
        foreach (var range in await Ranges(db, filter, actor, time, ct))
        {
            var read = range.Take(MostRead);
            rows.AddRange(await RowsOf(string.IsNullOrWhiteSpace(filter.Search) ? WorkList.Filtered(read, filter) : read).Take(MostCounted + 1 - rows.Count).ToListAsync(ct));
            if (rows.Count > MostCounted)
            {
                isWhole = false;
                break;
            }

            isWhole &= await range.Take(MostRead + 1).CountAsync(ct) <= MostRead;
        }

        var counted = rows.Take(MostCounted).ToList();
        List<long> ids = [.. counted.Select(row => row.Id)];
        var tags = withTags ? await Tags(db, ids, ct) : [];
        return new NarrowedList([.. counted.SelectMany(row => ValuesOf(row, time.Today)), .. tags.Select(word => (FacetNames.Tag, word))], ids, isWhole);
    }

    // What narrows the list most comes first: few complaints bear a tag or a flag. Without it, one state after the other.
    private static async Task<IReadOnlyList<IQueryable<Complaint>>> Ranges(TrackerDb db, WorkListFilter filter, Actor actor, AgencyTime time, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var context = new SearchContext(time.Today, actor.Id, time.BeginOf, db.Database.IsNpgsql());
            var ids = (await ComplaintSearch.Ids(db, filter, context, long.MaxValue, MostCounted + 1, ct)).Value ?? [];
            return [db.Complaints.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id)];
        }

        var complaints = await UndeliveredComplaints.Source(db, filter, ct);
        return filter switch
        {
            { Tag: not null } => [complaints.OrderByDescending(c => c.Id)],
            { Undelivered: true } => [complaints.OrderByDescending(c => c.Id)],
            { Decided: true } => [complaints.Where(DecidedComplaints.Are).OrderBy(c => c.DueOn).ThenBy(c => c.Id)],
            { Review: not null } => [complaints.Where(c => c.AwaitedReviews != null).OrderBy(c => c.DueOn).ThenBy(c => c.Id)],
            { Unsolved: true } => [complaints.Where(c => c.UnsolvedOn != null && c.UnsolvedAnsweredOn == null).OrderBy(c => c.UnsolvedOn).ThenBy(c => c.Id)],
            { Office: { } office } when !filter.HoldsClosed => [complaints.Where(c => c.State != ComplaintState.Closed && c.OfficeCode == office).OrderBy(c => c.Id)],
            { Office: { } office } => [complaints.Where(c => c.OfficeCode == office).OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id)],
            { Assignee: { } person and not FacetNames.Nobody } => [complaints.Where(c => c.AssigneeId == person).OrderBy(c => c.DueOn).ThenBy(c => c.Id)],
            _ => [.. StatesOf(filter).Select(state => complaints.Where(c => c.State == state).OrderBy(c => c.DueOn).ThenBy(c => c.Id))],
        };
    }

    private static IEnumerable<ComplaintState> StatesOf(WorkListFilter filter) =>
        filter.States.Count > 0 ? filter.States : filter.WithClosed ? Open.Append(ComplaintState.Closed) : Open;

    private static IQueryable<Row> RowsOf(IQueryable<Complaint> complaints) =>
        complaints.AsNoTracking().Select(c => new Row(c.Id, c.State, c.OfficeCode, c.ActionType, c.Source, c.AssigneeId, c.DueOn));

    private static Task<List<string>> Tags(TrackerDb db, List<long> ids, CancellationToken ct) => db.Tags
        .Where(tag => ids.Contains(tag.ComplaintId) && tag.UntaggedOn == null && tag.Word != "")
        .Select(tag => tag.Word)
        .ToListAsync(ct);

    private static IEnumerable<(string Facet, string Code)> ValuesOf(Row row, DateOnly today) =>
    [
        (FacetNames.State, row.State.ToString()),
        (FacetNames.Office, row.Office),
        (FacetNames.Action, row.Action),
        (FacetNames.Source, row.Source),
        (FacetNames.Assignee, row.Assignee ?? FacetNames.Nobody),
        .. row.State == ComplaintState.Closed ? [] : DueSpans.All.Where(span => row.DueOn <= DueSpans.LastOf(span, today)).Select(span => (FacetNames.Due, span)),
    ];

    private sealed record Row(long Id, ComplaintState State, string Office, string Action, string Source, string? Assignee, DateOnly? DueOn);
}
