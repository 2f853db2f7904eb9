using Microsoft.EntityFrameworkCore.Infrastructure;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Persistence;

/// <summary>Gives contexts of the configured database, and the tables of the record as its model has them.</summary>
public interface ITrackerDbFactory
{
    RecordTables Tables { get; }

    TrackerDb Create();
}

/// <summary>Pools contexts of the one database that the settings name.</summary>
public sealed class TrackerDbFactory : ITrackerDbFactory
{
    private readonly Func<TrackerDb> _create;
    private readonly Lazy<RecordTables> _tables;

    public TrackerDbFactory(DatabaseSettings settings)
    {
        _create = settings.Provider == DatabaseProvider.Postgres
            ? new PooledDbContextFactory<PostgresDb>(DatabaseOptions.Postgres(settings.ConnectionString)).CreateDbContext
            : new PooledDbContextFactory<SqliteDb>(DatabaseOptions.Sqlite(settings.ConnectionString)).CreateDbContext;
        _tables = new Lazy<RecordTables>(() =>
        {
            using var db = _create();
            return RecordTables.In(db.Model);
        });
    }

    public RecordTables Tables => _tables.Value;

    public TrackerDb Create() => _create();

    /// <summary>Builds the model, which takes a third of a start, on another thread while the program is being put together. Whoever needs it sooner waits for it.</summary>
    public static void BuildModelAhead(DatabaseSettings settings) => _ = Task.Run(() => new TrackerDbFactory(settings).Tables);
}
