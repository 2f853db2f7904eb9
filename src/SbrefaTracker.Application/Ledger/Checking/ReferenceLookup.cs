using System.Globalization;
using System.Text.Json;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>
/// Tells the reference of a complaint for which there is a problem: out of its first entry, whose hash protects it, else out of the row
/// as it stands.
/// </summary>
internal sealed class ReferenceLookup(RawDatabase database)
{
    private readonly Dictionary<long, string?> _known = [];

    public LedgerProblem WithReference(LedgerProblem problem) => problem switch
    {
        { Reference: null, ComplaintId: > 0 } => problem with { Reference = Of(problem.ComplaintId.Value) },
        { Reference: null, ComplaintId: < 0 } => problem with { Reference = OfficeReference.Of(problem.ComplaintId.Value) },
        _ => problem,
    };

    private string? Of(long complaint)
    {
        if (!_known.TryGetValue(complaint, out var reference))
        {
            _known[complaint] = reference = FromEntry(complaint) ?? FromRow(complaint);
        }

        return reference;
    }

    private string? FromEntry(long complaint)
    {
        using var rows = database.Select(LedgerTables.EntriesByComplaint, Where("complaint_id", complaint));
        return rows.Read() && rows[6].AsText is { } detail ? InDetail(detail) : null;
    }

    private string? FromRow(long complaint)
    {
        if (!database.HasColumns("complaints", "id", "reference"))
        {
            return null;
        }

        using var rows = database.Query("SELECT reference FROM complaints " + Where("id", complaint));
        return rows.Read() && rows[0].AsText is { } text && References.IsReference(text) ? text : null;
    }

    private static string? InDetail(string detail)
    {
        try
        {
            using var json = JsonDocument.Parse(detail);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("reference", out var value)
                && value.ValueKind == JsonValueKind.String && References.IsReference(value.GetString())
                ? value.GetString()
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Where(string column, long value) => string.Create(CultureInfo.InvariantCulture, $"WHERE \"{column}\" = {value}");
}
