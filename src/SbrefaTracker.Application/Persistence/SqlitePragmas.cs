using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// Sets each physical SQLite connection up once: a commit is on the disk before it is answered, foreign keys hold, the
/// schema of a file that somebody else made may run nothing, and what is deleted is overwritten.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();
    private readonly ConditionalWeakTable<sqlite3, object> _ready = [];

    public const string CacheSize = "PRAGMA cache_size = -16000;";

    public const string Statements =
        $"""
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA secure_delete = ON;
        {CacheSize}
        PRAGMA temp_store = MEMORY;
        """;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    /// <summary>Also for connections that are opened without Entity Framework.</summary>
    public void Apply(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        if (_ready.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Statements;
        command.ExecuteNonQuery();
        _ready.AddOrUpdate(handle, new object());
    }
}
