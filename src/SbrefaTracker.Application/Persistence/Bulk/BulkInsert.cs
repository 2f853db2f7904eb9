using Microsoft.EntityFrameworkCore;

namespace SbrefaTracker.Application.Persistence.Bulk;

/// <summary>Inserts many rows inside the open transaction of a context, past the change tracker, in the order of adding.</summary>
internal abstract class BulkInsert : IAsyncDisposable
{
    public static BulkInsert Into(TrackerDb db) => db.Database.IsNpgsql() ? new PostgresBulkInsert(db) : new SqliteBulkInsert(db);

    public abstract ValueTask Add<T>(T row, CancellationToken ct)
        where T : class;

    /// <summary>Writes what still waits.</summary>
    public virtual Task Flush(CancellationToken ct) => Task.CompletedTask;

    public abstract ValueTask DisposeAsync();
}
