using Microsoft.Data.Sqlite;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Backups;

/// <summary>
/// Puts a backup in the place of the database. It is checked as a whole before it replaces anything; what it replaces is gone.
/// </summary>
public sealed class Restore(DatabaseSettings settings, LedgerCheck check)
{
    /// <returns>
    /// The check of the backup: only one that is intact was put in place. Refused with <c>restore.in_use</c> while another
    /// program uses the database, with <c>restore.not_a_backup</c> or <c>restore.newer</c> when the file cannot be one.
    /// </returns>
    public async Task<Result<LedgerReport>> Run(string file, CancellationToken ct)
    {
        await using var alone = await DatabaseUse.Alone(settings, ct);
        if (alone is null)
        {
            return Refusal.Of("restore.in_use");
        }

        return settings.File is { } target ? await ReplaceFile(file, target, ct) : await PostgresTools.Restore(settings, file, check, ct);
    }

    private async Task<Result<LedgerReport>> ReplaceFile(string file, string target, CancellationToken ct)
    {
        var copy = $"{target}.restoring";
        try
        {
            SqliteFile.DeleteLogs(copy);
            File.Copy(file, copy, overwrite: true);
            if (await BackupSchema.BringUpToDate(copy, ct) is { } refusal)
            {
                return refusal;
            }

            var report = await check.Of(DatabaseSettings.ForFile(copy)).Run(ct: ct);
            if (report.Ok)
            {
                Replace(copy, target);
            }

            return report;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            File.Delete(copy);
            SqliteFile.DeleteLogs(copy);
        }
    }

    private static void Replace(string copy, string target)
    {
        SqliteConnection.ClearAllPools();
        SqliteFile.TrySettle(copy);
        SqliteFile.FlushToDisk(copy);
        if (File.Exists(target))
        {
            SqliteFile.TrySettle(target);
            SqliteFile.DeleteLogs(target);
        }

        File.Move(copy, target, overwrite: true);
    }
}
