using Microsoft.Data.Sqlite;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Backups;

/// <summary>
/// Copies the database into one file, as it is at one moment, while a server goes on working. The key that signs the ledger
/// is no part of it, on purpose: whoever has the backup shall not be able to sign.
/// </summary>
public sealed class Backup(DatabaseSettings settings)
{
    /// <param name="file">Gets its name when the copy is whole; an earlier backup of that name is replaced.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Write(string file, CancellationToken ct)
    {
        var unfinished = $"{file}.{Environment.ProcessId}.unfinished";
        try
        {
            if (settings.File is { } source)
            {
                Copy(source, unfinished);
            }
            else
            {
                await PostgresTools.Dump(settings, unfinished, ct);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Copy(string source, string target)
    {
        using var from = new SqliteConnection($"Data Source={source};Mode=ReadOnly;Pooling=False");
        using var to = new SqliteConnection($"Data Source={target};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        SqliteFile.Settle(to);
        to.Close();
        SqliteFile.FlushToDisk(target);
    }
}
