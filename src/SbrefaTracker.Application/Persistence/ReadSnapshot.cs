using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SbrefaTracker.Application.Persistence;

/// <summary>Several questions to the database as it is at one moment, while others go on writing. It holds nobody up.</summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly TrackerDb _db;
    private readonly DbTransaction _transaction;

    private ReadSnapshot(TrackerDb db, DbTransaction transaction) => (_db, _transaction) = (db, transaction);

    public static async Task<ReadSnapshot> Begin(TrackerDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();

        // On SQLite any other way of beginning takes the one place of the writer.
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.UseTransactionAsync(transaction, ct);
        return new ReadSnapshot(db, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await _db.Database.UseTransactionAsync(null);
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}
