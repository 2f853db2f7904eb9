using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.OfficeRecords;

/// <summary>What a use case has in hand while it runs: the record, who acts, and the writer's session.</summary>
public sealed class RecordWriting<TRoot>(WriteSession session, TRoot root, Actor actor)
    where TRoot : class, IOfficeRoot
{
    public TRoot Root => root;

    public Actor Actor => actor;

    public TrackerDb Db => session.Db;

    public WriteSession Session => session;

    public DateOnly Today => session.Today;

    public DateTimeOffset Now => session.Now;

    /// <summary>What the entry of the ledger says: codes, days and numbers, never anything personal.</summary>
    public SortedDictionary<string, object> Detail { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a row that belongs to the record.</summary>
    public Task<T> Add<T>(T row)
        where T : class, IOfficeRecord => session.Add(row);
}
