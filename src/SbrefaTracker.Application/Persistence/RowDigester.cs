using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// Digests rows of the record one after another: gathers the columns that are not null, commits to the personal ones with
/// their salts, and hashes. Used again for row after row, by one thread at a time.
/// </summary>
public sealed class RowDigester
{
    private readonly CanonicalWriter _writer = new();
    private readonly RowDigest _digest = new();
    private readonly List<(RecordColumn Column, StoredValue Value)> _values = [];
    private readonly byte[] _commitment = new byte[LedgerFormat.HashLength];
    private RecordTable? _table;
    private long _id;

    public void Begin(RecordTable table, long id)
    {
        _table = table;
        _id = id;
        _values.Clear();
    }

    /// <summary>The next column, in ordinal order; a null one is left out.</summary>
    public void Add(RecordColumn column, StoredValue value)
    {
        if (!value.IsNull)
        {
            _values.Add((column, value));
        }
    }

    /// <summary>
    /// The row's digest. A personal value without its salt is digested as a plain one: such a row never equals what the
    /// program wrote, so the check finds it.
    /// </summary>
    public byte[] Finish(ReadOnlySpan<byte> salts)
    {
        _digest.Begin(_table!.Name, _id, _values.Count);
        foreach (var (column, value) in _values)
        {
            var salt = column.Salt is { } number ? PackedSalts.Find(salts, number) : [];
            if (salt.IsEmpty)
            {
                _digest.Plain(column.Name, value);
                continue;
            }

            Commitment.Of(_writer, salt, _table.Name, column.Name, value, _commitment);
            _digest.Committed(column.Name, _commitment);
        }

        var digest = new byte[LedgerFormat.HashLength];
        _digest.Finish(digest);
        return digest;
    }
}

/// <summary>The form in which a row's salts are stored: number (1 byte) and 16 random bytes, one after another.</summary>
public static class PackedSalts
{
    private const int Length = 1 + Commitment.SaltLength;

    public static byte[] New(IReadOnlyList<byte> numbers)
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var packed = new byte[numbers.Count * Length];
        Kernel.Randomness.Fill(packed);
        for (var i = 0; i < numbers.Count; i++)
        {
            packed[i * Length] = numbers[i];
        }

        return packed;
    }

    /// <summary>The bytes are salts with these numbers in this order and nothing else, as <see cref="New"/> packs them.</summary>
    public static bool AreOf(ReadOnlySpan<byte> packed, IReadOnlyList<byte> numbers)
    {
        if (packed.Length != numbers.Count * Length)
        {
            return false;
        }

        for (var i = 0; i < numbers.Count; i++)
        {
            if (packed[i * Length] != numbers[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The salt with the number, or nothing. Never throws: the bytes may be what somebody put there.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> packed, byte number)
    {
        for (var at = 0; at + Length <= packed.Length; at += Length)
        {
            if (packed[at] == number)
            {
                return packed.Slice(at + 1, Commitment.SaltLength);
            }
        }

        return [];
    }
}
