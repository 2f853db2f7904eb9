using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>A column as it is to be read raw.</summary>
/// <param name="Name">As in the database.</param>
/// <param name="Type">The type whose stored form it must have.</param>
internal sealed record RawColumn(string Name, Type Type);

/// <summary>A table to be read raw.</summary>
/// <param name="Order">The columns by which its rows follow one another.</param>
internal sealed record RawTable(string Name, IReadOnlyList<string> Order, IReadOnlyList<RawColumn> Columns)
{
    public int IndexOf(string column) => Columns.TakeWhile(one => one.Name != column).Count();

    /// <summary>A table of the record: its id, then its columns as the digest takes them, rows by what they belong to.</summary>
    public static RawTable Of(RecordTable table) => new(
        table.Name,
        table.IsRoots ? ["id"] : [table.OwnerColumn, "id"],
        [new RawColumn("id", typeof(long)), .. table.Columns.Select(column => new RawColumn(column.Name, column.Type))]);
}

/// <summary>The contents of files, and what the record says of them.</summary>
internal static class FileTables
{
    public static readonly RawTable Attachments = new(
        "attachments",
        ["content_id", "id"],
        [
            new("content_id", typeof(long)), new("id", typeof(long)), new("complaint_id", typeof(long)), new("length", typeof(long)),
            new("sha256", typeof(string)),
        ]);

    /// <summary>What was posted at events. Its content stays the event's own: see <c>EvidenceOwner.Event</c>.</summary>
    public static readonly RawTable Materials = new(
        "event_materials",
        ["content_id", "id"],
        [
            new("content_id", typeof(long)), new("id", typeof(long)), new("record_id", typeof(long)), new("length", typeof(long)),
            new("sha256", typeof(string)), new("dropped_on", typeof(DateOnly)),
        ]);

    /// <summary>What was posted with meetings, the same way; what was withdrawn stays.</summary>
    public static readonly RawTable Papers = new(
        "meeting_materials",
        ["content_id", "id"],
        [
            new("content_id", typeof(long)), new("id", typeof(long)), new("record_id", typeof(long)), new("length", typeof(long)),
            new("sha256", typeof(string)),
        ]);

    public static readonly RawTable Contents = new(
        "file_contents",
        ["id"],
        [new("id", typeof(long)), new("owner", typeof(string)), new("chunks", typeof(int)), new("is_complete", typeof(bool))]);

    public static readonly RawTable Chunks = new(
        "file_chunks",
        ["content_id", "number"],
        [new("content_id", typeof(long)), new("number", typeof(int)), new("bytes", typeof(byte[]))]);
}

/// <summary>What editions of the annual report keep, and what their own rows say of it.</summary>
internal static class EditionTables
{
    public static readonly RawTable Editions = new("editions", ["id"], [new("id", typeof(long)), new("data_sha256", typeof(string)), new("report_sha256", typeof(string)), new("files_sha256", typeof(string))]);

    public static readonly RawTable Chunks = new(
        "edition_chunks",
        ["edition_id", "name", "number"],
        [new("edition_id", typeof(long)), new("name", typeof(string)), new("number", typeof(int)), new("bytes", typeof(byte[]))]);
}

/// <summary>The tables of the ledger itself.</summary>
internal static class LedgerTables
{
    private static readonly RawColumn[] EntryColumns =
    [
        new("number", typeof(long)), new("complaint_id", typeof(long)), new("sequence", typeof(int)), new("at", typeof(long)),
        new("actor", typeof(string)), new("action", typeof(string)), new("detail", typeof(string)),
        new("writes", typeof(byte[])), new("previous", typeof(byte[])), new("hash", typeof(byte[])),
    ];

    public static readonly RawTable Entries = new("ledger_entries", ["number"], EntryColumns);

    public static readonly RawTable EntriesByComplaint = Entries with { Order = ["complaint_id", "sequence"] };

    public static readonly RawTable Checkpoints = new(
        "ledger_checkpoints",
        ["number"],
        [
            new("number", typeof(long)), new("head", typeof(byte[])), new("at", typeof(long)), new("key_id", typeof(string)),
            new("public_key", typeof(string)), new("signature", typeof(byte[])),
        ]);

    public static readonly RawTable Head = new(
        "ledger_head",
        ["id"],
        [new("id", typeof(int)), new("ledger_id", typeof(string)), new("number", typeof(long)), new("hash", typeof(byte[]))]);

    public static readonly RawTable Salts = new(
        "salts",
        ["complaint_id", "table_number", "row_id"],
        [new("complaint_id", typeof(long)), new("table_number", typeof(byte)), new("row_id", typeof(long)), new("salts", typeof(byte[]))]);

    public static readonly RawTable Counters = new("counters", ["name"], [new("name", typeof(string)), new("value", typeof(long))]);

    /// <summary>The tables every column of which the check covers, beside those of the record.</summary>
    public static readonly IReadOnlyList<RawTable> Covered = [Entries, Checkpoints, Head, Salts, FileTables.Chunks, EditionTables.Chunks];
}
