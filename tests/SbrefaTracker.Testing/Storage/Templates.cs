using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Testing.Storage;

/// <summary>The migrated databases that tests get copies of, made at the first use of each provider in this process.</summary>
internal static class Templates
{
    private static readonly Lazy<Task<string>> Sqlite = new(() => Make(DatabaseProvider.Sqlite));
    private static readonly Lazy<Task<string>> Postgres = new(() => Make(DatabaseProvider.Postgres));

    /// <summary>The template's file, or its name on the server.</summary>
    public static Task<string> Of(DatabaseProvider provider) => (provider == DatabaseProvider.Sqlite ? Sqlite : Postgres).Value;

    private static async Task<string> Make(DatabaseProvider provider)
    {
        var database = await TestDatabase.Empty(provider);
        var world = new TestWorld(database);
        await world.Migrate();
        await world.Stop();
        if (provider == DatabaseProvider.Sqlite)
        {
            // Everything into the one file, so that copying the file copies the database.
            await database.Tamper("PRAGMA wal_checkpoint(TRUNCATE);");
            return database.File;
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => PostgresServer.Drop(database.ConnectionString).Wait(TimeSpan.FromSeconds(5));
        return PostgresServer.NameIn(database.ConnectionString);
    }
}
