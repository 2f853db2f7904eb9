using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Facets;

/// <summary>Compares a changed complaint with what is stored of it, and counts the difference.</summary>
internal static class FacetChanges
{
    /// <summary>Called when all changes of a piece of writing are known to the context and none is stored yet.</summary>
    public static async Task Note(FacetDeltas deltas, TrackerDb db, Complaint complaint, CancellationToken ct)
    {
        var entry = db.Entry(complaint);
        var isNew = entry.State == EntityState.Added;
        var wasOpen = !isNew && entry.Property(c => c.State).OriginalValue != ComplaintState.Closed;
        if (!isNew)
        {
            deltas.Add((Complaint)entry.OriginalValues.ToObject(), -1);
        }

        deltas.Add(complaint);
        await NoteTags(deltas, db, complaint, wasOpen, complaint.State != ComplaintState.Closed, ct);
    }

    private static async Task NoteTags(FacetDeltas deltas, TrackerDb db, Complaint complaint, bool wasOpen, bool isOpen, CancellationToken ct)
    {
        var changed = db.ChangeTracker.Entries<Tag>().Where(tag => tag.State is EntityState.Added or EntityState.Modified).ToList();
        if (wasOpen == isOpen && changed.Count == 0)
        {
            return;
        }

        var before = await db.Tags.AsNoTracking().Where(tag => tag.ComplaintId == complaint.Id && tag.UntaggedOn == null && tag.Word != "").Select(tag => tag.Word).ToListAsync(ct);

        // A word that was disposed of is off as well, and is known from what is stored alone.
        var off = changed.Where(tag => tag.State == EntityState.Modified && (tag.Entity.UntaggedOn is not null || tag.Entity.Word.Length == 0)).Select(tag => tag.Property(one => one.Word).OriginalValue);
        var on = changed.Where(tag => tag.State == EntityState.Added && tag.Entity.UntaggedOn is null).Select(tag => tag.Entity.Word);
        foreach (var word in before)
        {
            deltas.Add(FacetDeltas.In(FacetNames.Tag, !wasOpen), word, -1);
        }

        foreach (var word in before.Except(off).Concat(on))
        {
            deltas.Add(FacetDeltas.In(FacetNames.Tag, !isOpen), word, 1);
        }
    }
}
