using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SbrefaTracker.Application;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Testing.Storage;

/// <summary>
/// The whole product but its doors, on a database of its own, with a clock that only moves when told to. It is registered
/// as Web and Cli register it.
/// </summary>
public sealed class TestWorld : IAsyncDisposable
{
    /// <summary>Friday, March 6, 2026, 10:00 in New York.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 6, 15, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;

    /// <summary>A world on a database as it is; the database is disposed of with it.</summary>
    /// <param name="database">Empty, migrated or a copy.</param>
    /// <param name="settings">Settings over the usual ones.</param>
    /// <param name="more">Further registrations, after the product's own.</param>
    public TestWorld(TestDatabase database, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null)
    {
        Database = database;
        Configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Usual(database))
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            .Build();
        var services = new ServiceCollection().AddTracker(Configuration, Clock);
        more?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public TestDatabase Database { get; }

    public IConfiguration Configuration { get; }

    public FakeTimeProvider Clock { get; } = new(Start);

    public IServiceProvider Services => _services;

    public WriteQueue Queue => Get<WriteQueue>();

    /// <summary>A world on a fresh database that has every migration and the reference data.</summary>
    public static async Task<TestWorld> On(
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? more = null) =>
        new(await TestDatabase.Migrated(provider), settings, more);

    /// <summary>The same on a database that no test had before: for how the server goes about a query, which depends on what its tables once held.</summary>
    public static async Task<TestWorld> OnNew(DatabaseProvider provider) => new(await TestDatabase.New(provider));

    /// <summary>A service, out of the root: for those that are singletons.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A context to look into the database with.</summary>
    public TrackerDb Open() => Get<ITrackerDbFactory>().Create();

    public Task Migrate() => Get<DatabaseStart>().Migrate();

    /// <summary>Ends the program and leaves the database: a file may be copied then, or another world opened on it.</summary>
    public async Task Stop()
    {
        await _services.DisposeAsync();
        Database.Close();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static Dictionary<string, string?> Usual(TestDatabase database) => new(StringComparer.Ordinal)
    {
        ["Settings:Folder"] = database.Folder,
        ["Database:Provider"] = database.Provider.ToString(),
        ["ConnectionStrings:Tracker"] = database.ConnectionString,
        ["Ledger:SigningKeyFile"] = "ledger-signing-key.pem",
        ["RateLimiting:Enabled"] = false.ToString(CultureInfo.InvariantCulture),
    };
}
