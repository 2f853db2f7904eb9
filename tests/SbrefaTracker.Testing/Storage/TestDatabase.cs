using Microsoft.Data.Sqlite;
using Npgsql;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Testing.Storage;

/// <summary>
/// A database of one test: an SQLite file, or a PostgreSQL database. It starts as one that was migrated once for the whole
/// process, as a copy of it or emptied of what an earlier test left, which takes milliseconds, or without any table.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    // Whether another test may have it when it is emptied: not when somebody may have changed more than rows.
    private bool _isAsTheTemplate;
    private int _isGivenBack;

    private TestDatabase(DatabaseProvider provider, string connectionString, string folder)
    {
        Provider = provider;
        ConnectionString = connectionString;
        Folder = folder;
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>A folder of its own, where its signing key lies too.</summary>
    public string Folder { get; }

    /// <summary>The file of an SQLite database.</summary>
    public string File => Path.Combine(Folder, "tracker.db");

    /// <summary>A database with every migration and the reference data.</summary>
    public static async Task<TestDatabase> Migrated(DatabaseProvider provider)
    {
        var template = await Templates.Of(provider);
        var folder = TestFolder.New();
        if (provider == DatabaseProvider.Sqlite)
        {
            System.IO.File.Copy(template, Path.Combine(folder, "tracker.db"));
            return InFile(folder);
        }

        return new TestDatabase(DatabaseProvider.Postgres, await EmptiedDatabases.Take(template), folder) { _isAsTheTemplate = true };
    }

    /// <summary>The same, and one that no test had before.</summary>
    public static async Task<TestDatabase> New(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite
        ? await Migrated(provider)
        : new TestDatabase(DatabaseProvider.Postgres, await PostgresServer.Create(await Templates.Of(provider)), TestFolder.New());

    /// <summary>An SQLite database with every migration, the reference data and the demo accounts: as a server leaves it that begins with an empty one in Development.</summary>
    public static async Task<TestDatabase> WithDemoAccounts() => CopyOf(await Templates.WithDemoAccounts());

    /// <summary>A database without any table: on SQLite a file that does not exist yet.</summary>
    public static async Task<TestDatabase> Empty(DatabaseProvider provider)
    {
        var folder = TestFolder.New();
        return provider == DatabaseProvider.Sqlite ? InFile(folder) : new TestDatabase(DatabaseProvider.Postgres, await PostgresServer.Create(template: null), folder);
    }

    /// <summary>An SQLite database that is a copy of a file.</summary>
    public static TestDatabase CopyOf(string file)
    {
        var folder = TestFolder.New();
        System.IO.File.Copy(file, Path.Combine(folder, "tracker.db"));
        return InFile(folder);
    }

    /// <summary>Runs SQL behind the program's back: foreign keys are not enforced, triggers of the search index still run.</summary>
    public async Task Tamper(string sql)
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            await using var connection = new SqliteConnection($"Data Source={File};Pooling=False;Foreign Keys=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
        else
        {
            _isAsTheTemplate = false;

            // Replication mode switches off the triggers that enforce foreign keys.
            await PostgresServer.Run(ConnectionString, "SET session_replication_role = replica; " + sql);
        }
    }

    /// <summary>Gives up the connections that the pools keep.</summary>
    public void Close()
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            using var connection = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Of two worlds on one database the second has nothing to give back.
        if (Interlocked.Exchange(ref _isGivenBack, 1) == 0)
        {
            await GiveBack();
            TestFolder.Remove(Folder);
        }
    }

    private async Task GiveBack()
    {
        if (_isAsTheTemplate)
        {
            await EmptiedDatabases.GiveBack(ConnectionString);
            return;
        }

        Close();
        if (Provider == DatabaseProvider.Postgres)
        {
            await PostgresServer.Drop(ConnectionString);
        }
    }

    private static TestDatabase InFile(string folder) =>
        new(DatabaseProvider.Sqlite, DatabaseSettings.ForFile(Path.Combine(folder, "tracker.db")).ConnectionString, folder);
}
