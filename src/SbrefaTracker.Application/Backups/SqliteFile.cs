using Microsoft.Data.Sqlite;

namespace SbrefaTracker.Application.Backups;

/// <summary>What one must know of SQLite's files to copy and replace a database.</summary>
internal static class SqliteFile
{
    /// <summary>Makes the database one single file: what was committed leaves the log beside it.</summary>
    public static void Settle(SqliteConnection connection) => Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");

    /// <summary>A copy made by other means may have another kind of log than this program's databases.</summary>
    public static void UseWriteAheadLog(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL");
    }

    /// <summary>Settles a file if it can be; one that is damaged is left as it is.</summary>
    public static void TrySettle(string file)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            Settle(connection);
        }
        catch (SqliteException)
        {
            // It is about to be replaced, whatever it is.
        }
    }

    /// <summary>Removes the logs of a file: with another database they would be taken for its own.</summary>
    public static void DeleteLogs(string file)
    {
        foreach (var suffix in new[] { "-wal", "-shm", "-journal" })
        {
            File.Delete(file + suffix);
        }
    }

    public static void FlushToDisk(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        stream.Flush(flushToDisk: true);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
