using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries.Sorting;

/// <summary>The order of the last change, which stands in the ledger. Numbers of its entries are given in the order of time, and no two changes have the same.</summary>
public static class ListChanges
{
    /// <summary>The open work, along the numbers that are kept of it.</summary>
    /// <param name="changes">The kept numbers.</param>
    /// <param name="isDown">The latest first.</param>
    /// <param name="walks">As <see cref="OpenWork"/> has it: the numbers are the index that is followed, and complaints are looked up.</param>
    public static ListPart OfOpenWork(IQueryable<OpenChangeRow> changes, bool isDown, bool walks) => new(
        (complaints, place) =>
        {
            var behind = Number(place) is not { } number ? changes : isDown ? changes.Where(change => change.Number < number) : changes.Where(change => change.Number > number);

            // With a sum no index is entered: SQLite would begin with all complaints of an office.
            var changed = walks
                ? complaints.Join(behind, c => c.Id, change => change.ComplaintId + 0, (c, change) => new { Complaint = c, change.Number })
                : complaints.Join(behind, c => c.Id, change => change.ComplaintId, (c, change) => new { Complaint = c, change.Number });
            return (isDown ? changed.OrderByDescending(pair => pair.Number) : changed.OrderBy(pair => pair.Number)).Select(pair => pair.Complaint);
        },
        _ => "")
    {
        Walks = walks,
    };

    /// <summary>A bounded number of any complaints: each has its last entry looked up.</summary>
    internal static ListPart OfSome(TrackerDb db, bool isDown) => new(
        (complaints, place) =>
        {
            var changed = complaints.Join(db.Entries, c => new { c.Id, Sequence = c.Version }, entry => new { Id = entry.ComplaintId, entry.Sequence }, (c, entry) => new { Complaint = c, entry.Number });
            var behind = Number(place) is not { } number ? changed : isDown ? changed.Where(pair => pair.Number < number) : changed.Where(pair => pair.Number > number);
            return (isDown ? behind.OrderByDescending(pair => pair.Number) : behind.OrderBy(pair => pair.Number)).Select(pair => pair.Complaint);
        },
        _ => "");

    /// <summary>What a place remembers: the change with which the complaint was read, whatever became of it since.</summary>
    internal static async Task<string> KeyOf(TrackerDb db, WorkListRow row, CancellationToken ct) =>
        (await db.Entries.Where(entry => entry.ComplaintId == row.Id && entry.Sequence == row.Version).Select(entry => entry.Number).FirstOrDefaultAsync(ct)).ToString(CultureInfo.InvariantCulture);

    private static long? Number(ListPlace? place) => long.TryParse(place?.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
