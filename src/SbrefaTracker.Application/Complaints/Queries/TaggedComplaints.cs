using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Reads lists by their tags, and the tags of a list.</summary>
internal static class TaggedComplaints
{
    // So many complaints can be sorted at once for the price of a page. A word on more of them is met soon when the list is walked in its own order.
    private const int Few = 2_000;

    // Asked with every page of the list: translated once for each kind of database, and not looked up anew each time.
    private static readonly ConditionalWeakTable<IModel, Func<TrackerDb, List<long>, IAsyncEnumerable<TagOf>>> Compiled = [];

    /// <summary>The complaints that bear a tag; all of them when none is asked for.</summary>
    public static async Task<IQueryable<Complaint>> Bearing(TrackerDb db, string? tag, CancellationToken ct)
    {
        if (tag is null)
        {
            return db.Complaints;
        }

        var bearing = db.Tags.Where(row => row.Word == tag && row.UntaggedOn == null);
        var few = await bearing.OrderBy(row => row.ComplaintId).Select(row => row.ComplaintId).Take(Few + 1).ToListAsync(ct);
        return few.Count <= Few
            ? db.Complaints.Where(c => few.Contains(c.Id))
            : db.Complaints.Where(c => bearing.Any(row => row.ComplaintId == c.Id));
    }

    /// <summary>The same page, each complaint with its tags.</summary>
    public static async Task<WorkListPage> WithTags(TrackerDb db, WorkListPage page, CancellationToken ct)
    {
        var tags = new List<TagOf>();
        await foreach (var tag in TagsOf(db)(db, [.. page.Rows.Select(row => row.Id)]).WithCancellation(ct))
        {
            tags.Add(tag);
        }

        var words = tags.ToLookup(tag => tag.ComplaintId, tag => tag.Word);
        return words.Count == 0 ? page : page with
        {
            Rows = [.. page.Rows.Select(row => words.Contains(row.Id) ? row with { Tags = [.. words[row.Id].Order(StringComparer.Ordinal)] } : row)],
        };
    }

    private static Func<TrackerDb, List<long>, IAsyncEnumerable<TagOf>> TagsOf(TrackerDb db) => Compiled.GetValue(db.Model, _ =>
        EF.CompileAsyncQuery((TrackerDb asked, List<long> ids) => asked.Tags.AsNoTracking()
            .Where(tag => ids.Contains(tag.ComplaintId) && tag.UntaggedOn == null && tag.Word != "")
            .Select(tag => new TagOf(tag.ComplaintId, tag.Word))));

    private sealed record TagOf(long ComplaintId, string Word);
}
