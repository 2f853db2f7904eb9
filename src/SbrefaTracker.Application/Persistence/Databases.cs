using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The embedded default: one file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : TrackerDb(options);

/// <summary>When one machine is not enough.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : TrackerDb(options);

/// <summary>The options of both contexts, for the program and for the tool that writes migrations.</summary>
internal static class DatabaseOptions
{
    // Identity asks the application's services which tables it has; with version 3 it has passkeys.
    private static readonly IServiceProvider StoreServices = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    // The program has more statements than the thousand that are kept unless asked: one that is pushed out is translated anew, which takes longer than most of them run. One counts as ten.
    private static readonly MemoryCache Translated = new(new MemoryCacheOptions { SizeLimit = 30_000 });

    // A list of ids is one parameter, read by json_each: otherwise the text of the statement is made anew at each reading.
    public static DbContextOptions<SqliteDb> Sqlite(string connection) => new DbContextOptionsBuilder<SqliteDb>()
        .UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .ConfigureWarnings(Known)
        .UseMemoryCache(Translated)
        .AddInterceptors(SqlitePragmas.Instance, StorableTexts.Instance)
        .UseApplicationServiceProvider(StoreServices)
        .Options;

    /// <summary>A database that goes with its connection; whoever opens it sets it up.</summary>
    public static DbContextOptions<SqliteDb> Passing(SqliteConnection connection) => new DbContextOptionsBuilder<SqliteDb>()
        .UseSqlite(connection)
        .UseApplicationServiceProvider(StoreServices)
        .Options;

    public static DbContextOptions<PostgresDb> Postgres(string connection) => new DbContextOptionsBuilder<PostgresDb>()
        .UseNpgsql(connection)
        .ConfigureWarnings(Known)
        .UseMemoryCache(Translated)
        .AddInterceptors(StorableTexts.Instance)
        .UseApplicationServiceProvider(StoreServices)
        .Options;

    // A test compares the model with the migrations; to do so at every start costs more than all the rest of the start.
    private static void Known(WarningsConfigurationBuilder warnings) => warnings.Ignore(RelationalEventId.PendingModelChangesWarning);
}

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(DatabaseOptions.Sqlite("Data Source=design.db"));
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(DatabaseOptions.Postgres("Host=127.0.0.1"));
}
