using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Persistence;

/// <summary>
/// A complaint as the first version of the program wrote it, in plain SQL and with its digests spelled out. Nothing of it may be changed to
/// please a later version: databases that hold such rows exist.
/// </summary>
internal static class FirstSchema
{
    public const string Reference = "RF-2026-00001";
    private static readonly DateOnly ReceivedOn = new(2026, 3, 2);
    private static readonly byte[] Salt = [.. Enumerable.Range(1, 16).Select(number => (byte)number)];

    public static async Task Write(TrackerDb db)
    {
        var entry = EntryHash.Seal(
            new CanonicalWriter(),
            new LedgerEntry(
                1,
                1,
                1,
                1_700_000_000_000,
                "filer",
                "Filed",
                """{"reference":"RF-2026-00001"}""",
                RowWrites.Pack([new RowWrite(1, 1, Digest())]),
                LedgerFormat.Zero.ToArray(),
                []),
            LedgerFormat.Zero.Span);
        await db.Database.ExecuteSqlAsync($"INSERT INTO offices (code, name, kind) VALUES ('0401', 'Boston', 'port')");
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO complaints (id, reference, source, state, version, received_on, recorded_at, office_code, action_type, entity_name,
                size_verdict, subject, narrative, confidentiality, language, reopenings)
            VALUES (1, {Reference}, 'direct', 'Received', 1, {ReceivedOn}, 1700000000000, '0401', 'PEN', 'Harbor Light',
                'undetermined', 'Late', 'One day late.', 'closed', 'en', 0)
            """);
        await db.Database.ExecuteSqlAsync($"INSERT INTO salts (complaint_id, table_number, row_id, salts) VALUES (1, 1, 1, {Salts()})");
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO ledger_entries (number, complaint_id, sequence, at, actor, action, detail, writes, previous, hash)
            VALUES (1, 1, 1, {entry.At}, {entry.Actor}, {entry.Action}, {entry.Detail}, {entry.Writes}, {entry.Previous}, {entry.Hash})
            """);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO ledger_head (id, ledger_id, number, hash) VALUES (1, '0123456789abcdef0123456789abcdef', 1, {entry.Hash})");
        await db.Database.ExecuteSqlAsync($"INSERT INTO counters (name, value) VALUES ('complaint', 1), ('reference:2026', 1)");
    }

    public static Note Note(Complaint complaint) => new() { ComplaintId = complaint.Id, At = TestWorld.Start, By = "analyst", Text = "After the upgrade." };

    private static byte[] Digest()
    {
        var digest = new byte[LedgerFormat.HashLength];
        new RowDigest().Begin("complaints", 1, 15)
            .Plain("action_type", StoredValue.Text("PEN"))
            .Plain("confidentiality", StoredValue.Text("closed"))
            .Committed("entity_name", Committed("entity_name", "Harbor Light"))
            .Plain("language", StoredValue.Text("en"))
            .Committed("narrative", Committed("narrative", "One day late."))
            .Plain("office_code", StoredValue.Text("0401"))
            .Plain("received_on", StoredValue.Text("2026-03-02"))
            .Plain("recorded_at", StoredValue.Integer(1_700_000_000_000))
            .Plain("reference", StoredValue.Text(Reference))
            .Plain("reopenings", StoredValue.Integer(0))
            .Plain("size_verdict", StoredValue.Text("undetermined"))
            .Plain("source", StoredValue.Text("direct"))
            .Plain("state", StoredValue.Text("Received"))
            .Committed("subject", Committed("subject", "Late"))
            .Plain("version", StoredValue.Integer(1))
            .Finish(digest);
        return digest;
    }

    private static byte[] Committed(string column, string value)
    {
        var commitment = new byte[LedgerFormat.HashLength];
        Commitment.Of(new CanonicalWriter(), Salt, "complaints", column, StoredValue.Text(value), commitment);
        return commitment;
    }

    // The salts of name, narrative and subject by their numbers, in the order of the columns; real ones differ from each other.
    private static byte[] Salts() => [1, .. Salt, 6, .. Salt, 5, .. Salt];
}
