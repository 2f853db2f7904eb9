using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Compares checkpoints, in order of number, with the entries they signed. Fed with every entry by <see cref="ChainPass"/>.</summary>
/// <param name="rows">The checkpoints, in order of number.</param>
/// <param name="keys">Whose signatures count.</param>
/// <param name="ledgerId">The ledger that they must speak of.</param>
/// <param name="findings">Takes the problems.</param>
internal sealed class Checkpointed(IEnumerator<SignedHead> rows, TrustedKeys keys, string ledgerId, Findings findings) : IDisposable
{
    private bool _isAtEnd = !rows.MoveNext();

    /// <summary>The last entry that a checkpoint covers which holds; 0 when there is none.</summary>
    public long Signed { get; private set; }

    /// <summary>The chain has come to this entry: judges the checkpoints up to it.</summary>
    public void Reached(long number, ReadOnlySpan<byte> hash)
    {
        while (!_isAtEnd && rows.Current.Checkpoint.Number <= number)
        {
            Judge(rows.Current, number, hash);
            _isAtEnd = !rows.MoveNext();
        }
    }

    /// <summary>There are no more entries: checkpoints that are left signed what is gone.</summary>
    public void Ended() => Reached(long.MaxValue, []);

    public void Dispose() => rows.Dispose();

    private void Judge(SignedHead signed, long number, ReadOnlySpan<byte> hash)
    {
        var checkpoint = signed.Checkpoint;
        var problem = signed switch
        {
            { IsReadable: false } => LedgerProblems.CheckpointValue,
            _ when checkpoint.Number != number => LedgerProblems.CheckpointEntry,
            _ when !hash.SequenceEqual(checkpoint.Head) => LedgerProblems.CheckpointHead,
            _ when !keys.Contains(signed.PublicKey) => LedgerProblems.CheckpointKey,
            _ when checkpoint.LedgerId != ledgerId || !CheckpointVerifier.Verify(checkpoint, signed.PublicKey) => LedgerProblems.CheckpointSignature,
            _ => null,
        };
        if (problem is null)
        {
            Signed = Math.Max(Signed, number);
        }
        else
        {
            findings.Add(new LedgerProblem(problem, Entry: checkpoint.Number));
        }
    }
}

/// <summary>A checkpoint with the key that it brings along.</summary>
/// <param name="IsReadable">Every value has its stored form.</param>
internal sealed record SignedHead(Checkpoint Checkpoint, string PublicKey, bool IsReadable)
{
    /// <summary>The stored checkpoints. Their rows do not say which ledger they speak of: it is this one or the signature fails.</summary>
    public static IEnumerable<SignedHead> Stored(RawDatabase database, string ledgerId)
    {
        using var rows = database.Select(LedgerTables.Checkpoints);
        while (rows.Read())
        {
            yield return Of(rows, ledgerId);
        }
    }

    /// <summary>Checkpoints that were exported and kept elsewhere.</summary>
    public static IEnumerable<SignedHead> Kept(IEnumerable<ExportedCheckpoint> exported) =>
        exported.OrderBy(one => one.Checkpoint.Number).Select(one => new SignedHead(one.Checkpoint, one.PublicKeyBase64, IsReadable: true));

    private static SignedHead Of(RawRows row, string ledgerId)
    {
        var (number, head, at) = (row[0].AsInteger, row[1].AsBytes, row[2].AsInteger);
        var (keyId, publicKey, signature) = (row[3].AsText, row[4].AsText, row[5].AsBytes);
        var isReadable = number is not null && head is not null && at is not null && keyId is not null && publicKey is not null && signature is not null;
        var checkpoint = new Checkpoint(ledgerId, number ?? 0, head?.ToArray() ?? [], at ?? 0, keyId ?? "", signature?.ToArray() ?? []);
        return new SignedHead(checkpoint, publicKey ?? "", isReadable);
    }
}
