using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>
/// Goes through all entries in order of number: each must be numbered, hashed and chained as written, the signed ones as signed, and
/// the last must be where the database says that the ledger ends.
/// </summary>
internal sealed class ChainPass(RawDatabase database, TrustedKeys keys, IReadOnlyList<ExportedCheckpoint> kept, Findings findings)
{
    private readonly ChainChecker _chain = new();

    /// <summary>Entries read.</summary>
    public long Entries { get; private set; }

    /// <summary>The last entry that is signed.</summary>
    public long Signed { get; private set; }

    public void Run(CancellationToken ct)
    {
        var end = ReadEnd();
        using var stored = new Checkpointed(SignedHead.Stored(database, end.LedgerId).GetEnumerator(), keys, end.LedgerId, findings);
        using var elsewhere = new Checkpointed(SignedHead.Kept(kept).GetEnumerator(), keys, end.LedgerId, findings);
        using var rows = database.Select(LedgerTables.Entries);
        while (rows.Read())
        {
            ct.ThrowIfCancellationRequested();
            var entry = Check(rows, end.Number);
            stored.Reached(entry.Number, entry.Hash);
            elsewhere.Reached(entry.Number, entry.Hash);
        }

        stored.Ended();
        elsewhere.Ended();
        Signed = Math.Max(stored.Signed, elsewhere.Signed);
        if (end.Number != _chain.Number || !_chain.Head.SequenceEqual(end.Hash))
        {
            findings.Add(new LedgerProblem(LedgerProblems.Head));
        }
    }

    private LedgerEntry Check(RawRows row, long lastNumber)
    {
        Entries++;
        var (entry, isReadable) = EntryReader.Read(row);
        var fault = _chain.Next(entry);
        if (!isReadable)
        {
            findings.Add(new LedgerProblem(LedgerProblems.EntryValue, ComplaintId: entry.ComplaintId, Entry: entry.Number));
        }
        else if (fault is { } found)
        {
            findings.Add(found);
        }

        if (entry.Number > lastNumber)
        {
            findings.Add(new LedgerProblem(LedgerProblems.Head, ComplaintId: entry.ComplaintId, Entry: entry.Number));
        }

        return entry;
    }

    private (string LedgerId, long Number, byte[] Hash) ReadEnd()
    {
        using var rows = database.Select(LedgerTables.Head);
        if (!rows.Read() || rows[0].AsInteger != 1 || rows[1].AsText is not { } ledgerId || rows[2].AsInteger is not { } number || rows[3].AsBytes is not { } hash)
        {
            findings.Add(new LedgerProblem(LedgerProblems.Head));
            return ("", long.MaxValue, []);
        }

        var end = (ledgerId, number, hash.ToArray());
        if (rows.Read())
        {
            findings.Add(new LedgerProblem(LedgerProblems.Head));
        }

        return end;
    }
}
