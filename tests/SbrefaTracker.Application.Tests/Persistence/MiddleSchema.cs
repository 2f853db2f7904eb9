using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Persistence;

/// <summary>
/// A second complaint as the program wrote it after its fourteenth migration, with rows in more tables and columns that the first schema did not have. As <see cref="FirstSchema"/>: in plain SQL, and nothing of
/// it may be changed to please a later version.
/// </summary>
internal static class MiddleSchema
{
    public const string Migration = "Matters";
    public const string Reference = "RF-2026-00002";
    private const long At = 1_710_000_000_000;
    private static readonly DateOnly ReceivedOn = new(2026, 3, 3);
    private static readonly DateOnly AskedOn = new(2026, 3, 5);
    private static readonly DateOnly DueOn = new(2026, 3, 19);
    private static readonly byte[] Salt = [.. Enumerable.Range(101, 16).Select(number => (byte)number)];

    /// <summary>Comes after what <see cref="FirstSchema"/> wrote.</summary>
    public static async Task Write(TrackerDb db)
    {
        var before = await db.Database.SqlQuery<byte[]>($"""SELECT hash AS "Value" FROM ledger_entries WHERE number = 1""").SingleAsync();
        var entry = EntryHash.Seal(
            new CanonicalWriter(),
            new LedgerEntry(2, 2, 1, At, "operator", "Imported", "{}", RowWrites.Pack([new(1, 2, OfComplaint()), new(6, 1, OfInquiry()), new(7, 2, OfQuestion()), new(12, 3, OfNote()), new(21, 4, OfMatter())]), LedgerFormat.Zero.ToArray(), []),
            before);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO complaints (id, reference, source, state, version, received_on, recorded_at, office_code, action_type, entity_name,
                size_verdict, subject, narrative, confidentiality, language, reopenings, filed_by, notice_on, agent_authority)
            VALUES (2, {Reference}, 'port', 'WithOffice', 1, {ReceivedOn}, {At}, '0401', 'DET', 'Old Wharf',
                'undetermined', 'Held', 'Held for a month.', 'full', 'es', 0, 'agent', {ReceivedOn}, 'A power of attorney.')
            """);
        await db.Database.ExecuteSqlAsync($"INSERT INTO inquiries (id, complaint_id, number, office_code, asked_on, asked_by, due_on) VALUES (1, 2, 1, '0401', {AskedOn}, 'analyst', {DueOn})");
        await db.Database.ExecuteSqlAsync($"INSERT INTO questions (id, complaint_id, inquiry_id, number, text) VALUES (2, 2, 1, 1, 'Why was it held?')");
        await db.Database.ExecuteSqlAsync($"""INSERT INTO notes (id, complaint_id, at, "by", text) VALUES (3, 2, {At}, 'analyst', 'Called the importer.')""");
        await db.Database.ExecuteSqlAsync($"INSERT INTO matters (id, complaint_id, number, kind, opened_on, opened_by, due_on, reason) VALUES (4, 2, 1, 'retaliation', {AskedOn}, 'representative', {DueOn}, 'Held since the complaint.')");
        byte[] salts = [11, .. Salt, 1, .. Salt, 6, .. Salt, 5, .. Salt], salt = [1, .. Salt];
        await db.Database.ExecuteSqlAsync($"INSERT INTO salts (complaint_id, table_number, row_id, salts) VALUES (2, 1, 2, {salts}), (2, 7, 2, {salt}), (2, 12, 3, {salt}), (2, 21, 4, {salt})");
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO ledger_entries (number, complaint_id, sequence, at, actor, action, detail, writes, previous, hash)
            VALUES (2, 2, 1, {entry.At}, {entry.Actor}, {entry.Action}, {entry.Detail}, {entry.Writes}, {entry.Previous}, {entry.Hash})
            """);
        await db.Database.ExecuteSqlAsync($"UPDATE ledger_head SET number = 2, hash = {entry.Hash}");
        await db.Database.ExecuteSqlAsync($"UPDATE counters SET value = 2 WHERE name IN ('complaint', 'reference:2026')");
        await db.Database.ExecuteSqlAsync($"INSERT INTO counters (name, value) VALUES ('row', 4)");
    }

    public static Note Note(Complaint complaint) => new() { ComplaintId = complaint.Id, At = TestWorld.Start, By = "analyst", Text = "After the upgrade." };

    private static byte[] OfComplaint() => Finished(new RowDigest().Begin("complaints", 2, 18)
        .Plain("action_type", StoredValue.Text("DET"))
        .Committed("agent_authority", Committed("complaints", "agent_authority", "A power of attorney."))
        .Plain("confidentiality", StoredValue.Text("full"))
        .Committed("entity_name", Committed("complaints", "entity_name", "Old Wharf"))
        .Plain("filed_by", StoredValue.Text("agent"))
        .Plain("language", StoredValue.Text("es"))
        .Committed("narrative", Committed("complaints", "narrative", "Held for a month."))
        .Plain("notice_on", StoredValue.Text("2026-03-03"))
        .Plain("office_code", StoredValue.Text("0401"))
        .Plain("received_on", StoredValue.Text("2026-03-03"))
        .Plain("recorded_at", StoredValue.Integer(At))
        .Plain("reference", StoredValue.Text(Reference))
        .Plain("reopenings", StoredValue.Integer(0))
        .Plain("size_verdict", StoredValue.Text("undetermined"))
        .Plain("source", StoredValue.Text("port"))
        .Plain("state", StoredValue.Text("WithOffice"))
        .Committed("subject", Committed("complaints", "subject", "Held"))
        .Plain("version", StoredValue.Integer(1)));

    private static byte[] OfInquiry() => Finished(new RowDigest().Begin("inquiries", 1, 6)
        .Plain("asked_by", StoredValue.Text("analyst"))
        .Plain("asked_on", StoredValue.Text("2026-03-05"))
        .Plain("complaint_id", StoredValue.Integer(2))
        .Plain("due_on", StoredValue.Text("2026-03-19"))
        .Plain("number", StoredValue.Integer(1))
        .Plain("office_code", StoredValue.Text("0401")));

    private static byte[] OfQuestion() => Finished(new RowDigest().Begin("questions", 2, 4)
        .Plain("complaint_id", StoredValue.Integer(2))
        .Plain("inquiry_id", StoredValue.Integer(1))
        .Plain("number", StoredValue.Integer(1))
        .Committed("text", Committed("questions", "text", "Why was it held?")));

    private static byte[] OfNote() => Finished(new RowDigest().Begin("notes", 3, 4)
        .Plain("at", StoredValue.Integer(At))
        .Plain("by", StoredValue.Text("analyst"))
        .Plain("complaint_id", StoredValue.Integer(2))
        .Committed("text", Committed("notes", "text", "Called the importer.")));

    private static byte[] OfMatter() => Finished(new RowDigest().Begin("matters", 4, 7)
        .Plain("complaint_id", StoredValue.Integer(2))
        .Plain("due_on", StoredValue.Text("2026-03-19"))
        .Plain("kind", StoredValue.Text("retaliation"))
        .Plain("number", StoredValue.Integer(1))
        .Plain("opened_by", StoredValue.Text("representative"))
        .Plain("opened_on", StoredValue.Text("2026-03-05"))
        .Committed("reason", Committed("matters", "reason", "Held since the complaint.")));

    private static byte[] Finished(RowDigest row)
    {
        var digest = new byte[LedgerFormat.HashLength];
        row.Finish(digest);
        return digest;
    }

    private static byte[] Committed(string table, string column, string value)
    {
        var commitment = new byte[LedgerFormat.HashLength];
        Commitment.Of(new CanonicalWriter(), Salt, table, column, StoredValue.Text(value), commitment);
        return commitment;
    }
}
