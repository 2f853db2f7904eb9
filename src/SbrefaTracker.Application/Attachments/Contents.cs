using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Attachments;

/// <summary>The questions about stored contents that several ask.</summary>
internal static class Contents
{
    /// <summary>How many files an owner has: those of the record, those that wait, and those that are just coming.</summary>
    public static async Task<int> Count(TrackerDb db, EvidenceOwner owner, CancellationToken ct)
    {
        var waiting = await db.Contents.CountAsync(content => content.Owner == owner.Key, ct);
        return owner.Reference is null
            ? waiting
            : waiting + await db.Attachments.CountAsync(file => file.InquiryId == owner.Inquiry && file.Giver != EvidenceGivers.Print && db.Complaints.Any(row => row.Id == file.ComplaintId && row.Reference == owner.Reference), ct);
    }

    /// <summary>Removes the contents of all files of a complaint, and what waits to become part of it.</summary>
    public static async Task RemoveOf(TrackerDb db, Complaint complaint, CancellationToken ct)
    {
        var ids = await db.Attachments.Where(file => file.ComplaintId == complaint.Id).Select(file => file.ContentId).ToListAsync(ct);
        var owner = EvidenceOwner.Complaint(complaint.Reference).Key;
        var forms = EvidenceOwner.InForms(complaint.Reference);
        await Remove(db, content => content.Owner == owner || content.Owner!.StartsWith(forms) || (content.Owner == null && ids.Contains(content.Id)), ct);
    }

    /// <summary>Removes contents with all their chunks; gives their number.</summary>
    public static async Task<int> Remove(TrackerDb db, Expression<Func<StoredContent, bool>> which, CancellationToken ct)
    {
        var ids = await db.Contents.Where(which).Select(content => content.Id).ToListAsync(ct);
        await db.Chunks.Where(chunk => ids.Contains(chunk.ContentId)).ExecuteDeleteAsync(ct);
        return await db.Contents.Where(content => ids.Contains(content.Id)).ExecuteDeleteAsync(ct);
    }
}
