using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>What an office did about its inquiry beside replying, and why in its own words.</summary>
/// <param name="Inquiry">The number of the inquiry within the complaint.</param>
/// <param name="Action">Past tense, as in the ledger.</param>
/// <param name="By">The name of who did it.</param>
/// <param name="Until">The day until which time was asked for; null for the rest.</param>
/// <param name="Reason">Null when it was disposed of.</param>
public sealed record OwnReason(int Inquiry, string Action, DateOnly On, string By, DateOnly? Until, string? Reason);

/// <summary>
/// Gives an office back its own reasons. They are kept as notes, and notes are for staff alone: so only those are read that an entry of the
/// office's own acts wrote, only for the office that the entry names, and not where one of the staff wrote down what the office said.
/// </summary>
internal static class OwnReasons
{
    private static readonly string[] Acts =
    [
        PastTense.Of(ComplaintAction.AskForTime), PastTense.Of(ComplaintAction.SendBack), PastTense.Of(ComplaintAction.Delegate), PastTense.Of(ComplaintAction.TakeBack),
    ];

    /// <summary>Oldest first.</summary>
    public static async Task<IReadOnlyList<OwnReason>> Read(TrackerDb db, RecordTables tables, long complaintId, IReadOnlySet<string> offices, AgencyTime time, CancellationToken ct)
    {
        var acts = await db.Entries.AsNoTracking().Where(entry => entry.ComplaintId == complaintId && Acts.Contains(entry.Action)).OrderBy(entry => entry.Sequence).ToListAsync(ct);
        var staff = acts.Count == 0 ? [] : await Staff(db, [.. acts.Select(entry => entry.Actor).Distinct()], ct);
        var entries = acts.ConvertAll(entry => (Entry: entry, Detail: EntryDetail.Read(entry.Detail)))
            .FindAll(act => offices.Contains(act.Detail.GetValueOrDefault("office", "")) && !staff.Contains(act.Entry.Actor));
        if (entries.Count == 0)
        {
            return [];
        }

        var notes = tables.Of(typeof(Domain.Correspondence.Note)).Number;
        var written = entries.ToDictionary(act => act.Entry.Sequence, act => NoteOf(act.Entry, notes));
        var ids = written.Values.OfType<long>().ToList();
        var words = await db.Notes.AsNoTracking().Where(note => ids.Contains(note.Id)).ToDictionaryAsync(note => note.Id, note => note.Text, ct);
        var names = await StaffNames.Load(db, entries.Select(act => act.Entry.Actor), ct);
        return [.. entries.Select(act => new OwnReason(
            int.TryParse(act.Detail.GetValueOrDefault("inquiry"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            act.Entry.Action,
            time.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(act.Entry.At)),
            names.Of(act.Entry.Actor),
            DateOnly.TryParseExact(act.Detail.GetValueOrDefault("until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : null,
            written[act.Entry.Sequence] is { } id && words.GetValueOrDefault(id) is { Length: > 0 } reason ? reason : null))];
    }

    private static long? NoteOf(LedgerEntry entry, byte notes) =>
        (RowWrites.Unpack(entry.Writes) ?? []).Where(write => write.Table == notes).Select(write => (long?)write.RowId).FirstOrDefault();

    private static async Task<HashSet<string>> Staff(TrackerDb db, List<string> actors, CancellationToken ct)
    {
        var reading = Roles.Staff.Where(role => role.ReadsComplaints).Select(role => role.Code).ToList();
        return await db.UserRoles.Where(held => actors.Contains(held.UserId) && reading.Contains(held.RoleId)).Select(held => held.UserId).ToHashSetAsync(ct);
    }
}
