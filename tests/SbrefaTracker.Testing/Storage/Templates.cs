using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Testing.Storage;

/// <summary>The migrated databases that tests get copies of, made at the first use of each provider in this process.</summary>
internal static class Templates
{
    private static readonly Lazy<Task<string>> Sqlite = new(() => Make(DatabaseProvider.Sqlite));
    private static readonly Lazy<Task<string>> Postgres = new(() => Make(DatabaseProvider.Postgres));
    private static readonly Lazy<Task<string>> Staffed = new(AddDemoAccounts);

    /// <summary>What the template on PostgreSQL holds. It is read before anybody copies it: while somebody is connected, it cannot be copied.</summary>
    public static TemplateContent? Content { get; private set; }

    /// <summary>The template's file, or its name on the server.</summary>
    public static Task<string> Of(DatabaseProvider provider) => (provider == DatabaseProvider.Sqlite ? Sqlite : Postgres).Value;

    /// <summary>The file of an SQLite database with the demo accounts, whose passwords take long to hash.</summary>
    public static Task<string> WithDemoAccounts() => Staffed.Value;

    private static async Task<string> AddDemoAccounts()
    {
        var database = TestDatabase.CopyOf(await Of(DatabaseProvider.Sqlite));
        var world = new TestWorld(database, more: services => services.AddTrackerAccounts());
        await DemoDatabase.FillIfEmpty(world.Services, withStory: false);
        return await Whole(world);
    }

    private static async Task<string> Make(DatabaseProvider provider)
    {
        var database = await TestDatabase.Empty(provider);
        var world = new TestWorld(database);
        await world.Migrate();
        if (provider == DatabaseProvider.Sqlite)
        {
            return await Whole(world);
        }

        await world.Stop();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => PostgresServer.Drop(database.ConnectionString).Wait(TimeSpan.FromSeconds(5));
        var name = PostgresServer.NameIn(database.ConnectionString);
        Content = await TemplateContent.Read(name);
        return name;
    }

    // Everything into the one file, so that copying the file copies the database.
    private static async Task<string> Whole(TestWorld world)
    {
        await world.Stop();
        await world.Database.Tamper("PRAGMA wal_checkpoint(TRUNCATE);");
        return world.Database.File;
    }
}
