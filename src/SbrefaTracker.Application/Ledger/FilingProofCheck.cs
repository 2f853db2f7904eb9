using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Ledger.Checking;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger;

/// <summary>What can be said of a proof of filing that somebody shows.</summary>
public enum ProofVerdict
{
    /// <summary>There is no proof in the text that can be read.</summary>
    Unreadable,

    /// <summary>No key is known here, so nothing can be said.</summary>
    NoKey,

    /// <summary>It was not signed by this office, or was changed since.</summary>
    NotGenuine,

    /// <summary>It is genuine, but the ledger does not hold the entry that it names: something was removed or rewritten, or this is another database.</summary>
    NotOnRecord,

    /// <summary>It is genuine and its entry stands, but the complaint no longer reads as it was filed: by what was changed since, or disposed of.</summary>
    Differs,

    /// <summary>It is genuine, and the record reads as it was filed.</summary>
    OnRecord,
}

/// <summary>What was found.</summary>
/// <param name="Proof">As it was read; null when it could not be.</param>
public sealed record CheckedProof(ProofVerdict Verdict, FilingProof? Proof);

/// <summary>Checks proofs of filing: first the signature, and only if that holds the record.</summary>
public sealed class FilingProofCheck(ITrackerDbFactory databases, LedgerSettings settings, SigningKey key, ILogger<FilingProofCheck> log)
{
    /// <param name="text">What somebody shows: the proof, or a letter that holds it.</param>
    /// <param name="ct">Stops the check.</param>
    public async Task<CheckedProof> Run(string? text, CancellationToken ct = default)
    {
        if (FilingProofText.Read(text) is not { } proof)
        {
            return new CheckedProof(ProofVerdict.Unreadable, null);
        }

        var keys = Keys();
        if (!keys.IsPinned)
        {
            return new CheckedProof(ProofVerdict.NoKey, proof);
        }

        var isGenuine = FilingProofVerifier.IsGenuine(proof, keys.PublicKeys);
        return new CheckedProof(isGenuine ? await Compare(proof, ct) : ProofVerdict.NotGenuine, proof);
    }

    // A key file that cannot be read is the office's trouble: it says nothing against a proof.
    private TrustedKeys Keys()
    {
        try
        {
            return TrustedKeys.From(settings, key);
        }
        catch (Exception failure) when (failure is SettingsException or IOException or UnauthorizedAccessException)
        {
            log.LogError(failure, "The key that signs the ledger cannot be read: proofs of filing cannot be checked");
            return new TrustedKeys([]);
        }
    }

    private async Task<ProofVerdict> Compare(FilingProof proof, CancellationToken ct)
    {
        await using var db = databases.Create();
        var complaint = await db.Complaints.AsNoTracking().FirstOrDefaultAsync(row => row.Reference == proof.Reference, ct);
        if (complaint is null || !await Holds(db, proof, complaint.Id, ct))
        {
            return ProofVerdict.NotOnRecord;
        }

        var content = FiledContent.Hash(field => ComplaintTexts.Of(complaint, field));
        return content.AsSpan().SequenceEqual(proof.Content) ? ProofVerdict.OnRecord : ProofVerdict.Differs;
    }

    // The entry's hash is computed anew: what is stored as its hash may have been left as it was.
    private static async Task<bool> Holds(TrackerDb db, FilingProof proof, long complaintId, CancellationToken ct)
    {
        var ledger = await db.LedgerHeads.Select(head => head.LedgerId).SingleAsync(ct);
        var two = await db.Entries.AsNoTracking().Where(entry => entry.Number == proof.Entry || entry.Number == proof.Entry - 1).ToListAsync(ct);
        var before = two.Find(entry => entry.Number == proof.Entry - 1)?.Hash ?? LedgerFormat.Zero.ToArray();
        return ledger == proof.LedgerId
            && two.Find(entry => entry.Number == proof.Entry) is { } entry
            && entry.ComplaintId == complaintId
            && EntryHash.Seal(new CanonicalWriter(), entry, before).Hash.AsSpan().SequenceEqual(proof.EntryHash);
    }
}
