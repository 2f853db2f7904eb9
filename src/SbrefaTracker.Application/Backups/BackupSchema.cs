using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Backups;

/// <summary>Whether a file is a database of this program, and its migrations.</summary>
internal static class BackupSchema
{
    /// <summary>Brings a backup of an earlier version up to date; a refusal when it is none, or of a later version.</summary>
    public static async Task<Refusal?> BringUpToDate(string file, CancellationToken ct)
    {
        try
        {
            SqliteFile.UseWriteAheadLog(file);
            await using var db = new SqliteDb(DatabaseOptions.Sqlite(DatabaseSettings.ForFile(file).ConnectionString));
            return await BringUpToDate(db, ct);
        }
        catch (SqliteException)
        {
            return Refusal.Of("restore.not_a_backup");
        }
    }

    public static async Task<Refusal?> BringUpToDate(TrackerDb db, CancellationToken ct)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Count == 0)
        {
            return Refusal.Of("restore.not_a_backup");
        }

        if (applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Any())
        {
            return Refusal.Of("restore.newer");
        }

        var isMigrated = (await db.Database.GetPendingMigrationsAsync(ct)).Any();
        if (isMigrated)
        {
            await db.Database.MigrateAsync(ct);
        }

        await DatabaseStart.MendKept(db, isMigrated, ct);
        return null;
    }
}
