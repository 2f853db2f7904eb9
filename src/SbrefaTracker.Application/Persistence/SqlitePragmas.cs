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

    /// <summary>
    /// How pages are read: 16 MB of them are kept by each connection, the others come out of the system's own memory without being copied. In a file of
    /// 100,000 complaints that halves what a page of the work list costs.
    /// </summary>
    public const string Reading = "PRAGMA cache_size = -16000; PRAGMA mmap_size = 268435456;";

    public const string Statements =
        $"""
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA secure_delete = ON;
        {Reading}
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
