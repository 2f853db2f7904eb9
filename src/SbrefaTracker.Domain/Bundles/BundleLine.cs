using System.Text.Json;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Bundles;

/// <summary>A row of the record in a bundle.</summary>
/// <param name="Owner">What it belongs to: a complaint, or below zero a record of the office.</param>
/// <param name="Columns">The columns that are not null.</param>
public sealed record BundleRow(long Owner, string Table, long Id, IReadOnlyDictionary<string, BundleColumn> Columns)
{
    /// <summary>The row's digest, recomputed from its columns, into the first 32 bytes of the destination.</summary>
    public void Digest(CanonicalWriter writer, RowDigest digest, Span<byte> destination)
    {
        Span<byte> commitment = stackalloc byte[LedgerFormat.HashLength];
        digest.Begin(Table, Id, Columns.Count);
        foreach (var (name, column) in Columns.OrderBy(column => column.Key, StringComparer.Ordinal))
        {
            if (!column.Commitment.IsEmpty)
            {
                digest.Committed(name, column.Commitment.Span);
            }
            else if (!column.Salt.IsEmpty)
            {
                Commitment.Of(writer, column.Salt.Span, Table, name, column.Value, commitment);
                digest.Committed(name, commitment);
            }
            else
            {
                digest.Plain(name, column.Value);
            }
        }

        digest.Finish(destination);
    }
}

/// <summary>One line of the record in a bundle: an entry of the ledger, or a row.</summary>
public sealed record BundleLine(LedgerEntry? Entry, BundleRow? Row)
{
    private static readonly JsonDocumentOptions Strictly = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>What it belongs to: a complaint, below zero a record of the office, 0 the database itself.</summary>
    public long Owner => Entry?.ComplaintId ?? Row!.Owner;

    /// <summary>Writes an entry as the properties of the object that is begun.</summary>
    public static void Write(Utf8JsonWriter json, LedgerEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("entry"u8, entry.Number);
        json.WriteNumber("owner"u8, entry.ComplaintId);
        json.WriteNumber("sequence"u8, entry.Sequence);
        json.WriteNumber("at"u8, entry.At);
        json.WriteString("actor"u8, entry.Actor);
        json.WriteString("action"u8, entry.Action);
        json.WriteString("detail"u8, entry.Detail);
        json.WriteString("writes"u8, Convert.ToHexStringLower(entry.Writes));
        json.WriteString("previous"u8, Convert.ToHexStringLower(entry.Previous));
        json.WriteString("hash"u8, Convert.ToHexStringLower(entry.Hash));
        json.WriteEndObject();
    }

    /// <summary>Writes a row; its columns in ordinal order of their names.</summary>
    public static void Write(Utf8JsonWriter json, long owner, string table, long id, IEnumerable<(string Name, BundleColumn Column)> columns)
    {
        json.WriteStartObject();
        json.WriteNumber("row"u8, id);
        json.WriteNumber("owner"u8, owner);
        json.WriteString("table"u8, table);
        json.WriteStartObject("columns"u8);
        foreach (var (name, column) in columns)
        {
            json.WritePropertyName(name);
            column.WriteTo(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Reads a line; null when it is no such line.</summary>
    public static BundleLine? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8, Strictly);
            var line = json.RootElement;
            return line.ValueKind != JsonValueKind.Object ? null
                : line.TryGetProperty("entry"u8, out _) ? new BundleLine(EntryOf(line), null)
                : RowOf(line) is { } row ? new BundleLine(null, row)
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static LedgerEntry EntryOf(JsonElement line) => new(
        line.GetProperty("entry"u8).GetInt64(),
        line.GetProperty("owner"u8).GetInt64(),
        line.GetProperty("sequence"u8).GetInt32(),
        line.GetProperty("at"u8).GetInt64(),
        Text(line, "actor"u8),
        Text(line, "action"u8),
        Text(line, "detail"u8),
        Convert.FromHexString(Text(line, "writes"u8)),
        Convert.FromHexString(Text(line, "previous"u8)),
        Convert.FromHexString(Text(line, "hash"u8)));

    private static BundleRow? RowOf(JsonElement line)
    {
        var columns = new Dictionary<string, BundleColumn>(StringComparer.Ordinal);
        foreach (var property in line.GetProperty("columns"u8).EnumerateObject())
        {
            if (BundleColumn.Read(property.Value) is not { } column)
            {
                return null;
            }

            columns.Add(property.Name, column);
        }

        return new BundleRow(line.GetProperty("owner"u8).GetInt64(), Text(line, "table"u8), line.GetProperty("row"u8).GetInt64(), columns);
    }

    private static string Text(JsonElement line, ReadOnlySpan<byte> name) => line.GetProperty(name).GetString() ?? throw new FormatException();
}
