using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.OfficeRecords;

/// <summary>One thing that happened to a record of the office.</summary>
/// <param name="Action">What the ledger calls it.</param>
/// <param name="Who">The name of whoever did it.</param>
/// <param name="Detail">Codes, days and numbers, by name.</param>
public sealed record RecordEvent(int Sequence, DateTimeOffset At, DateOnly On, string Action, string Who, IReadOnlyDictionary<string, string> Detail);

/// <summary>Tells the history of one of the office's own records out of the ledger. Whoever asks has checked that the reader may read the record.</summary>
public sealed class RecordHistory(AgencyTime time)
{
    /// <summary>Most events that are told, the latest.</summary>
    public const int Most = 500;

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<RecordEvent>> Of(TrackerDb db, long record, CancellationToken ct = default)
    {
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.ComplaintId == record)
            .OrderByDescending(entry => entry.Sequence).Take(Most).ToListAsync(ct);
        var names = await StaffNames.Load(db, entries.Select(entry => entry.Actor), ct);
        return
        [
            .. from entry in Enumerable.Reverse(entries)
               let at = DateTimeOffset.FromUnixTimeMilliseconds(entry.At)
               select new RecordEvent(entry.Sequence, at, time.DayOf(at), entry.Action, names.Of(entry.Actor), EntryDetail.Read(entry.Detail)),
        ];
    }
}
