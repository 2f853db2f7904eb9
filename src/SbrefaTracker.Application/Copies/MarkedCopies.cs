using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Copies;

/// <summary>The earlier complaint that a complaint may be a copy of.</summary>
/// <param name="Reference">The earlier one's.</param>
/// <param name="IsExact">Word for word; else a few words are changed, by the same entity.</param>
public sealed record CopyView(string Reference, bool IsExact);

/// <summary>
/// Complaints that may be copies, as <c>is:copy</c> finds them. A link between the two says what they have to do with each other, merged or not: there is nothing left to look at then, and no mark. When it
/// is undone the mark is there again.
/// </summary>
internal static class MarkedCopies
{
    /// <summary>The same as <see cref="Of(TrackerDb)"/>, as a condition on the complaint <c>c</c>.</summary>
    public const string Sql =
        "c.id IN (SELECT m.complaint_id FROM copy_marks m WHERE NOT EXISTS (SELECT 1 FROM links l WHERE l.complaint_id = m.complaint_id AND l.other_id = m.other_id AND l.ended_on IS NULL))";

    public static IQueryable<CopyMarkRow> Of(TrackerDb db) =>
        db.CopyMarks.AsNoTracking().Where(mark => !db.Links.Any(link => link.ComplaintId == mark.ComplaintId && link.OtherId == mark.OtherId && link.EndedOn == null));

    /// <summary>The same rows, marked where they may be a copy.</summary>
    public static async Task<IReadOnlyList<WorkListRow>> Marked(TrackerDb db, IReadOnlyList<WorkListRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var marks = await Of(db).Where(mark => ids.Contains(mark.ComplaintId)).Select(mark => mark.ComplaintId).ToListAsync(ct);
        return marks.Count == 0 ? rows : [.. rows.Select(row => marks.Contains(row.Id) ? row with { IsCopy = true } : row)];
    }

    public static Task<CopyView?> Of(TrackerDb db, long complaint, CancellationToken ct) => (
        from mark in Of(db)
        where mark.ComplaintId == complaint
        join other in db.Complaints on mark.OtherId equals other.Id
        select new CopyView(other.Reference, mark.IsExact)).FirstOrDefaultAsync(ct);
}
