using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries.Sorting;

/// <summary>The order of the last change, whose moment is kept beside the complaints: of what is open and of what is closed. What changed in the same moment stands by its id.</summary>
public static class ListChanges
{
    /// <summary>The open work, along the moments that are kept of it.</summary>
    /// <param name="changes">The kept moments.</param>
    /// <param name="isDown">The latest first.</param>
    /// <param name="office">The only office whose complaints are asked for; null for all of them. Each office has a range of its own.</param>
    /// <param name="walks">As <see cref="OpenWork"/> has it: the moments are the index that is followed, and complaints are looked up.</param>
    public static ListPart OfOpenWork(IQueryable<OpenChangeRow> changes, bool isDown, string? office, bool walks) =>
        Along(office is null ? changes : changes.Where(change => change.OfficeCode == office), isDown, walks);

    /// <summary>What is closed, in the same way.</summary>
    public static ListPart OfClosed(IQueryable<ClosedChangeRow> changes, bool isDown, bool walks) => Along(changes, isDown, walks);

    private static ListPart Along<T>(IQueryable<T> changes, bool isDown, bool walks)
        where T : ChangeRow
    {
        return new ListPart(Read, _ => "") { Walks = walks };

        IQueryable<Complaint> Read(IQueryable<Complaint> complaints, ListPlace? place)
        {
            var (at, id) = (Moment(place), place?.Id ?? 0);
            var behind = at is null ? changes
                : isDown ? changes.Where(change => change.At <= at && (change.At < at || change.ComplaintId < id))
                : changes.Where(change => change.At >= at && (change.At > at || change.ComplaintId > id));

            // With a sum no index is entered: SQLite would begin with all complaints of an office.
            var changed = walks
                ? complaints.Join(behind, c => c.Id, change => change.ComplaintId + 0, (c, change) => new { Complaint = c, change.At, change.ComplaintId })
                : complaints.Join(behind, c => c.Id, change => change.ComplaintId, (c, change) => new { Complaint = c, change.At, change.ComplaintId });
            var sorted = isDown ? changed.OrderByDescending(one => one.At).ThenByDescending(one => one.ComplaintId) : changed.OrderBy(one => one.At).ThenBy(one => one.ComplaintId);
            return sorted.Select(one => one.Complaint);
        }
    }

    /// <summary>A bounded number of any complaints: each has its last change looked up.</summary>
    internal static ListPart OfSome(TrackerDb db, bool isDown) => new(
        (complaints, place) =>
        {
            var (at, id) = (Moment(place), place?.Id ?? 0);
            var changed = from complaint in complaints
                          join open in db.OpenChanges on complaint.Id equals open.ComplaintId into ofOpen
                          from open in ofOpen.DefaultIfEmpty()
                          join closed in db.ClosedChanges on complaint.Id equals closed.ComplaintId into ofClosed
                          from closed in ofClosed.DefaultIfEmpty()
                          select new { Complaint = complaint, At = (long?)open.At ?? (long?)closed.At ?? 0 };
            var behind = at is null ? changed
                : isDown ? changed.Where(one => one.At < at || (one.At == at && one.Complaint.Id < id))
                : changed.Where(one => one.At > at || (one.At == at && one.Complaint.Id > id));
            var sorted = isDown ? behind.OrderByDescending(one => one.At).ThenByDescending(one => one.Complaint.Id) : behind.OrderBy(one => one.At).ThenBy(one => one.Complaint.Id);
            return sorted.Select(one => one.Complaint);
        },
        _ => "");

    /// <summary>When each of some complaints changed last, Unix milliseconds UTC. Where an earlier version left one among the open and the closed, the later moment is that of its last change.</summary>
    internal static async Task<IReadOnlyDictionary<long, long>> Of(TrackerDb db, IReadOnlyList<long> ids, CancellationToken ct)
    {
        var found = await db.OpenChanges.Where(change => ids.Contains(change.ComplaintId)).Select(change => new { change.ComplaintId, change.At })
            .Concat(db.ClosedChanges.Where(change => ids.Contains(change.ComplaintId)).Select(change => new { change.ComplaintId, change.At }))
            .ToListAsync(ct);
        return found.GroupBy(change => change.ComplaintId).ToDictionary(changes => changes.Key, changes => changes.Max(change => change.At));
    }

    /// <summary>What a place remembers: the change with which the complaint was read, whatever becomes of it later.</summary>
    internal static async Task<string> KeyOf(TrackerDb db, WorkListRow row, CancellationToken ct) => (await Of(db, [row.Id], ct)).GetValueOrDefault(row.Id).ToString(CultureInfo.InvariantCulture);

    private static long? Moment(ListPlace? place) => long.TryParse(place?.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;
}
