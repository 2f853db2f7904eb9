using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Tells a database that is damaged or tampered with from one that only cannot be reached now.</summary>
internal static class Damage
{
    // SQLite's result codes for: no permission, busy, locked, out of memory, read-only, interrupted, full, cannot open.
    private static readonly int[] OutOfReach = [3, 5, 6, 7, 8, 9, 13, 14];

    public static bool IsShownBy(Exception exception) => exception switch
    {
        SqliteException sqlite => !OutOfReach.Contains(sqlite.SqliteErrorCode),
        DbException database => !database.IsTransient && database.SqlState is not null,
        _ => false,
    };
}
