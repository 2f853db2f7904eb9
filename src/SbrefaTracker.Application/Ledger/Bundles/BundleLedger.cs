using System.Text;
using SbrefaTracker.Application.Ledger.Checking;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Bundles;

/// <summary>The files of a bundle that speak of the ledger as a whole.</summary>
internal static class BundleLedger
{
    /// <summary>What stands in place of the chain's length when numbers are missing in the database.</summary>
    private static readonly (long Number, byte[] Head) NoChain = (-1, []);

    private static readonly RawTable Hashes = new("ledger_entries", ["number"], [new("number", typeof(long)), new("hash", typeof(byte[]))]);

    /// <summary>The ledger's name; empty when the database has lost it.</summary>
    public static string LedgerId(RawDatabase database)
    {
        using var rows = database.Select(LedgerTables.Head);
        return rows.Read() ? rows[1].AsText ?? "" : "";
    }

    /// <summary>Writes the hashes of all entries; gives the last number and hash, or a negative number when the ledger is not whole.</summary>
    public static (long Number, byte[] Head) WriteChain(RawDatabase database, Stream target, CancellationToken ct)
    {
        var (number, head) = (0L, LedgerFormat.Zero.ToArray());
        using var rows = database.Select(Hashes);
        while (rows.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (rows[0].AsInteger != ++number || rows[1].AsBytes is not { Length: LedgerFormat.HashLength } hash)
            {
                return NoChain;
            }

            hash.CopyTo(head);
            target.Write(head);
        }

        return (number, head);
    }

    /// <summary>Writes the checkpoints as they are stored, each with the key that is said to have signed it.</summary>
    public static void WriteCheckpoints(RawDatabase database, string ledger, Stream target)
    {
        foreach (var signed in SignedHead.Stored(database, ledger))
        {
            target.Write(Encoding.UTF8.GetBytes(CheckpointText.WriteLine(signed.Checkpoint, signed.PublicKey) + "\n"));
        }
    }

    /// <summary>Writes the description of the format, so that whoever gets a bundle can write a verifier of their own.</summary>
    public static void WriteDescription(Stream target)
    {
        using var text = typeof(BundleLedger).Assembly.GetManifestResourceStream(BundleFormat.Description)!;
        text.CopyTo(target);
    }
}
