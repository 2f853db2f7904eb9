using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>
/// What happened, oldest first: the complaint's ledger entries with the words that were given with them. Which words belong
/// to an entry is told by what the entry wrote.
/// </summary>
internal static class Story
{
    private const byte Messages = 11;
    private const byte Notes = 12;
    private const byte Escalations = 5;
    private const byte Pauses = 3;
    private const byte Extensions = 4;
    private const byte Reopenings = 2;
    private const byte Tags = 23;
    private const byte Summaries = 24;
    private const byte Links = 26;
    private const byte FormerValues = 118;

    // What was decided stands in the row of the escalation, beside its reason: it belongs to the entry of the decision, and the reason to the other.
    private const byte Decisions = 255;
    private static readonly string Decided = PastTense.Of(ComplaintAction.Decide);

    public static Task<List<LedgerEntry>> Entries(TrackerDb db, long complaintId, CancellationToken ct) =>
        db.Entries.AsNoTracking().Where(entry => entry.ComplaintId == complaintId).OrderBy(entry => entry.Sequence).ToListAsync(ct);

    // What an entry names by their accounts: who switched the closure that moved a due day, the colleague who was to answer for an office, and whose place was taken.
    private static readonly string[] Persons = ["by", "delegate", "in_place_of"];

    /// <summary>Whoever an entry names beside its actor.</summary>
    public static IEnumerable<string> OtherPersons(LedgerEntry entry)
    {
        // Few entries name anybody, and every page of a complaint asks all of them.
        if (!Persons.Any(key => entry.Detail.Contains($"\"{key}\"", StringComparison.Ordinal)))
        {
            return [];
        }

        var detail = EntryDetail.Read(entry.Detail);
        return Persons.Select(key => detail.GetValueOrDefault(key)).OfType<string>();
    }

    /// <summary>Tells the entries with the words that the audience may read.</summary>
    public static async Task<IReadOnlyList<StoryEntry>> Tell(
        TrackerDb db,
        Complaint complaint,
        ComplaintParts parts,
        IReadOnlyList<LedgerEntry> entries,
        WrittenTables written,
        Audience audience,
        StaffNames names,
        AgencyTime time,
        CancellationToken ct)
    {
        var words = await Words(db, complaint, parts, written, audience, ct);
        var changes = written.Has<FormerValue>() ? await Changes(db, complaint, audience, ct) : new Dictionary<long, FieldChange>();
        return [.. entries.Select(entry => Entry(entry, words, changes, names, time, audience))];
    }

    private static StoryEntry Entry(
        LedgerEntry entry, IReadOnlyDictionary<(byte, long), string> words, IReadOnlyDictionary<long, FieldChange> changes, StaffNames names, AgencyTime time, Audience audience)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(entry.At);
        var writes = RowWrites.Unpack(entry.Writes) ?? [];
        List<(byte Table, long Id)> spoken = [.. writes.Select(write => (TableOf(write, entry.Action), write.RowId)).Where(words.ContainsKey)];

        // An entry gives one text; only of tags it may put on several at once.
        string? text = spoken is [{ Table: Tags }, ..] ? string.Join(", ", spoken.Select(one => words[one])) : spoken is [var only, ..] ? words[only] : null;
        return new StoryEntry(
            entry.Number,
            entry.Sequence,
            at,
            time.DayOf(at),
            names.Of(entry.Actor),
            entry.Action,
            DetailOf(entry, names, audience),
            text,
            text is null ? null : KindOf(spoken[0].Table))
        {
            Changes = changes.Count == 0 ? [] : [.. writes.Where(write => write.Table == FormerValues).Select(write => changes.GetValueOrDefault(write.RowId)).OfType<FieldChange>()],
            Former = spoken is [{ Table: Summaries } summary, ..] ? Former(words, summary.Id) : null,
        };
    }

    // What an act put in the place of a former value is what the next act found there, or what is there now. Nothing is told of a field that the audience does not see, or that was disposed of.
    private static async Task<IReadOnlyDictionary<long, FieldChange>> Changes(TrackerDb db, Complaint complaint, Audience audience, CancellationToken ct)
    {
        var rows = complaint.DisposedOn is null ? await db.FormerValues.AsNoTracking().Where(row => row.ComplaintId == complaint.Id).OrderByDescending(row => row.Id).ToListAsync(ct) : [];
        var changes = new Dictionary<long, FieldChange>();
        foreach (var same in rows.GroupBy(row => row.Field, StringComparer.Ordinal).Where(same => DisclosurePolicy.Sees(audience, complaint.Confidentiality, same.Key, FactsOf.Ticked(complaint))))
        {
            var now = ComplaintTexts.Of(complaint, same.Key) is { Length: > 0 } value ? value : null;
            foreach (var row in same)
            {
                changes[row.Id] = new(row.Field, row.Value, now);
                now = row.Value;
            }
        }

        return changes;
    }

    private static byte TableOf(RowWrite write, string action) => write.Table == Escalations && action == Decided ? Decisions : write.Table;

    // Who switched a closure, which other complaint theirs repeats, and why it was raised is nothing to the filer; to staff who switched is a person, not an account's number.
    private static Dictionary<string, string> DetailOf(LedgerEntry entry, StaffNames names, Audience audience) =>
        EntryDetail.Read(entry.Detail)
            .Where(detail => audience != Audience.Filer || !(Persons.Contains(detail.Key) || detail.Key is "duplicate" or "other" or "ground"))
            .ToDictionary(detail => detail.Key, detail => Persons.Contains(detail.Key) ? names.Of(detail.Value) : detail.Value, StringComparer.Ordinal);

    // The summary before this one: ids rise.
    private static string? Former(IReadOnlyDictionary<(byte, long), string> words, long summary) => words
        .Where(word => word.Key.Item1 == Summaries && word.Key.Item2 < summary)
        .OrderByDescending(word => word.Key.Item2)
        .Select(word => word.Value)
        .FirstOrDefault();

    private static string KindOf(byte table) => table switch
    {
        Messages => "message",
        Notes => "note",
        Tags => "tags",
        Summaries => "summary",
        Decisions => "decision",
        _ => "reason",
    };

    private static async Task<IReadOnlyDictionary<(byte, long), string>> Words(
        TrackerDb db, Complaint complaint, ComplaintParts parts, WrittenTables written, Audience audience, CancellationToken ct)
    {
        bool Sees(string field) => DisclosurePolicy.Sees(audience, complaint.Confidentiality, field, FactsOf.Ticked(complaint));
        var words = new Dictionary<(byte, long), string>();
        var id = complaint.Id;
        if (Sees("messages") && written.Has<Message>())
        {
            await db.Messages.AsNoTracking().Where(row => row.ComplaintId == id).ForEachAsync(row => words[(Messages, row.Id)] = row.Text, ct);
        }

        if ((audience == Audience.Staff || Sees("staff_notes")) && written.Has<Note>())
        {
            await db.Notes.AsNoTracking().Where(row => row.ComplaintId == id).ForEachAsync(row => words[(Notes, row.Id)] = row.Text, ct);
        }

        if ((audience == Audience.Staff || Sees("staff_notes")) && written.Has<Reopening>())
        {
            await db.Reopenings.AsNoTracking().Where(row => row.ComplaintId == id).ForEachAsync(row => words[(Reopenings, row.Id)] = row.Reason, ct);
        }

        if ((audience == Audience.Staff || Sees("escalations")) && written.Has<Escalation>())
        {
            await db.Escalations.AsNoTracking().Where(row => row.ComplaintId == id).ForEachAsync(
                row => (words[(Escalations, row.Id)], words[(Decisions, row.Id)]) = (row.Reason, row.Decision ?? ""), ct);
        }

        if (Sees("summary") && written.Has<Summary>())
        {
            await db.Summaries.AsNoTracking().Where(row => row.ComplaintId == id).ForEachAsync(row => words[(Summaries, row.Id)] = row.Text, ct);
        }

        if (audience == Audience.Staff || Sees("tags"))
        {
            foreach (var tag in parts.TagsEver)
            {
                words[(Tags, tag.Id)] = tag.Word;
            }
        }

        if (audience == Audience.Staff)
        {
            foreach (var link in parts.Links)
            {
                words[(Links, link.Id)] = link.Reason;
            }
        }

        if (audience == Audience.Staff || Sees("pauses"))
        {
            foreach (var pause in parts.Pauses)
            {
                words[(Pauses, pause.Id)] = pause.Reason;
            }

            foreach (var extension in parts.Extensions)
            {
                words[(Extensions, extension.Id)] = extension.Reason;
            }
        }

        return words.Where(word => !string.IsNullOrWhiteSpace(word.Value)).ToDictionary();
    }
}
