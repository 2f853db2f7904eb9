using System.Text.Json;

namespace SbrefaTracker.Domain.Ledger;

/// <summary>
/// What an entry says that disposed of personal values: which columns were emptied. Only for rows that such an entry wrote last
/// is a personal value accepted that is empty and has no salt.
/// </summary>
public static class Disposal
{
    /// <summary>The entry's action.</summary>
    public const string Action = "Disposed";

    /// <summary>The key of the entry's detail that names the columns.</summary>
    public const string Fields = "fields";

    /// <summary>How the entry names a column.</summary>
    public static string NameOf(string table, string column) => $"{table}.{column}";

    /// <summary>The names as the entry holds them, each once and in ordinal order.</summary>
    public static string List(IEnumerable<string> names) => string.Join(',', names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The columns that an entry names. The detail may be what somebody put there: whatever cannot be read names none.</summary>
    public static IReadOnlySet<string> FieldsIn(string detail)
    {
        try
        {
            using var json = JsonDocument.Parse(detail);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty(Fields, out var fields) && fields.ValueKind == JsonValueKind.String
                ? fields.GetString()!.Split(',').ToHashSet(StringComparer.Ordinal)
                : new HashSet<string>();
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return new HashSet<string>();
        }
    }
}
