using System.Globalization;
using System.Text.Json;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.SizeTables;

/// <summary>
/// SBA's table of size standards as JSON: an array of objects with <c>id</c>, <c>description</c>, <c>employeeCountLimit</c>,
/// and, in millions of dollars, <c>revenueLimit</c> and <c>assetLimit</c>. Objects without an id are notes.
/// </summary>
internal sealed class SizeTableFile
{
    private const decimal CentsInAMillion = 100_000_000m;
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly FaultFound _faults;

    private SizeTableFile(FaultFound faults) => _faults = faults;

    public List<SizeStandardRow> Rows { get; } = [];

    /// <summary>Positions of the notes that were skipped, from 1.</summary>
    public List<int> Notes { get; } = [];

    public static SizeTableFile Read(Stream file, string version, FaultFound faults)
    {
        var read = new SizeTableFile(faults);
        try
        {
            using var document = JsonDocument.Parse(file);
            read.ReadArray(document.RootElement, version);
        }
        catch (JsonException)
        {
            faults(ImportFault.OfFile("not_json"));
        }

        return read;
    }

    private void ReadArray(JsonElement root, string version)
    {
        if (root.ValueKind != JsonValueKind.Array)
        {
            _faults(ImportFault.OfFile("not_a_size_table"));
            return;
        }

        var position = 0;
        foreach (var item in root.EnumerateArray())
        {
            position++;
            if (item.ValueKind != JsonValueKind.Object)
            {
                Tell(position, "id", Refusal.Of("not_a_size_table"));
            }
            else if (Text(item, "id") is { } code)
            {
                ReadRow(item, position, code, version);
            }
            else
            {
                Notes.Add(position);
            }
        }

        // In force, it would judge nobody, and replace one that does.
        if (position == Notes.Count)
        {
            _faults(ImportFault.OfFile("empty_size_table"));
        }
    }

    private void ReadRow(JsonElement item, int position, string code, string version)
    {
        if (!_codes.Add(code))
        {
            Tell(position, "id", Refusal.Of("industry_twice", code));
        }

        var employees = Number(item, "employeeCountLimit", position);
        var receipts = Number(item, "revenueLimit", position);
        var assets = Number(item, "assetLimit", position);
        Rows.Add(new SizeStandardRow
        {
            Version = version,
            Naics = code,
            Title = Text(item, "description") ?? "",
            Employees = (int?)Whole(employees, "employeeCountLimit", position, int.MaxValue),
            ReceiptsCents = Whole(receipts * CentsInAMillion, "revenueLimit", position, long.MaxValue),
            AssetBased = assets is not null,
        });
    }

    private long? Whole(decimal? number, string name, int position, long largest)
    {
        if (number is null || (number >= 0 && number <= largest && decimal.Truncate(number.Value) == number))
        {
            return (long?)number;
        }

        Tell(position, name, Refusal.Of("not_a_limit"));
        return null;
    }

    // Numbers come as numbers, and some as text.
    private decimal? Number(JsonElement item, string name, int position)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : value.GetRawText();
        if (text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e12m)
        {
            return number;
        }

        Tell(position, name, Refusal.Of("not_a_limit"));
        return null;
    }

    private static string? Text(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private void Tell(int position, string name, Refusal why) => _faults(new ImportFault(position, name, why));
}
