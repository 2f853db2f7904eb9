using System.Globalization;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>
/// The last running number of our references in each fiscal year, as the counters have it. They are no part of the record; they are asked
/// because the newest complaint, removed with all that spoke of it, leaves no gap behind.
/// </summary>
internal static class GivenNumbers
{
    private const string Prefix = "reference:";

    public static IReadOnlyDictionary<long, long> Read(RawDatabase database)
    {
        var given = new Dictionary<long, long>();
        using var rows = database.Select(LedgerTables.Counters);
        while (rows.Read())
        {
            if (rows[0].AsText is { } name && name.StartsWith(Prefix, StringComparison.Ordinal) && rows[1].AsInteger is { } value
                && int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year < 10_000)
            {
                given[year] = value;
            }
        }

        return given;
    }

    /// <summary>The last number that a counter gave; 0 when it gave none, -1 when what stands there is no number.</summary>
    public static long Of(RawDatabase database, string counter)
    {
        using var rows = database.Select(LedgerTables.Counters);
        while (rows.Read())
        {
            if (rows[0].AsText == counter)
            {
                return rows[1].AsInteger ?? -1;
            }
        }

        return 0;
    }
}
