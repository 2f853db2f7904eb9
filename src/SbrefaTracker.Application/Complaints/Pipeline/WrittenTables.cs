using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Complaints.Pipeline;

/// <summary>
/// Which tables hold anything of a complaint: its ledger entries say what they wrote, so what was never written need not be looked
/// for. Most complaints have rows in few of the tables, and a page that asks all of them asks a dozen times for nothing.
/// </summary>
public sealed class WrittenTables
{
    private readonly RecordTables _tables;
    private readonly HashSet<byte> _numbers = [];
    private readonly bool _isUnknown;

    public WrittenTables(RecordTables tables, IEnumerable<LedgerEntry> entries)
    {
        _tables = tables;
        foreach (var entry in entries)
        {
            var writes = RowWrites.Unpack(entry.Writes);
            _isUnknown |= writes is null;
            _numbers.UnionWith((writes ?? []).Select(write => write.Table));
        }
    }

    /// <summary>True also where an entry cannot be read: then everything is looked for.</summary>
    public bool Has<T>()
        where T : IRecord => _isUnknown || _numbers.Contains(_tables.Of(typeof(T)).Number);
}
