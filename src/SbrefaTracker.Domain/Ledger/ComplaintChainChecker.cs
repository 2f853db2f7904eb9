namespace SbrefaTracker.Domain.Ledger;

/// <summary>
/// Checks the chain of one complaint (or of the database itself, id 0), fed with its entries in order of sequence, and
/// gathers which rows there must be now. That each hash belongs to its entry is <see cref="ChainChecker"/>'s part.
/// </summary>
/// <remarks>Used again for complaint after complaint, by one thread at a time.</remarks>
public sealed class ComplaintChainChecker
{
    private readonly Dictionary<(byte Table, long RowId), ReadOnlyMemory<byte>> _expected = [];
    private readonly Dictionary<(byte Table, long RowId), string> _disposals = [];
    private ReadOnlyMemory<byte> _head = LedgerFormat.Zero;
    private long _complaintId;
    private int _sequence;
    private long _number;

    /// <summary>
    /// The digest of each row that must be stored, by table number and row id. A row that is not here was never
    /// written or was removed, and must not be stored. Valid until the next <see cref="Begin"/>.
    /// </summary>
    public IReadOnlyDictionary<(byte Table, long RowId), ReadOnlyMemory<byte>> Expected => _expected;

    /// <summary>
    /// The rows that were last written by an entry which disposed of personal values, with that entry's detail. Valid as long as
    /// <see cref="Expected"/>.
    /// </summary>
    public IReadOnlyDictionary<(byte Table, long RowId), string> Disposals => _disposals;

    /// <summary>Begins another complaint and forgets the one before.</summary>
    public void Begin(long complaintId)
    {
        _complaintId = complaintId;
        _expected.Clear();
        _disposals.Clear();
        _head = LedgerFormat.Zero;
        _sequence = 0;
        _number = 0;
    }

    /// <summary>Takes the complaint's next entry; gives the first fault it shows, or null.</summary>
    /// <exception cref="ArgumentException">The entry is another complaint's: a programmer's error.</exception>
    public LedgerFault? Next(LedgerEntry entry)
    {
        if (entry.ComplaintId != _complaintId)
        {
            throw new ArgumentException($"An entry of complaint {entry.ComplaintId} among those of {_complaintId}.", nameof(entry));
        }

        var code = CodeOf(entry);
        Apply(entry);
        _head = entry.Hash;
        _sequence = entry.Sequence;
        _number = entry.Number;
        return code is null ? null : new LedgerFault(code, entry.Number, entry.ComplaintId);
    }

    private string? CodeOf(LedgerEntry entry) => entry switch
    {
        _ when entry.Sequence - 1L != _sequence => LedgerFaults.Sequence,
        _ when !entry.Previous.AsSpan().SequenceEqual(_head.Span) => LedgerFaults.Previous,
        _ when entry.Number <= _number => LedgerFaults.Numbers,
        _ when !RowWrites.IsWellFormed(entry.Writes) => LedgerFaults.Writes,
        _ => null,
    };

    private void Apply(LedgerEntry entry)
    {
        ReadOnlyMemory<byte> packed = entry.Writes;
        for (var offset = 0; offset + RowWrites.RecordLength <= packed.Length; offset += RowWrites.RecordLength)
        {
            var write = RowWrites.At(packed, offset);
            _disposals.Remove((write.Table, write.RowId));
            if (write.IsRemoval)
            {
                _expected.Remove((write.Table, write.RowId));
            }
            else
            {
                _expected[(write.Table, write.RowId)] = write.Digest;
                if (entry.Action == Disposal.Action)
                {
                    _disposals[(write.Table, write.RowId)] = entry.Detail;
                }
            }
        }
    }
}
