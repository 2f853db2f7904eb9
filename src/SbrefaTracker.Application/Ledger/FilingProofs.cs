using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger;

/// <summary>
/// Makes proofs of filing. A key that cannot sign never makes a filing fail: then there is no proof, and the log says why.
/// </summary>
public sealed class FilingProofs(SigningKey key, ILogger<FilingProofs> log)
{
    /// <summary>The key, made if there is none yet; null when there is none to sign with. To be asked before the writer is held.</summary>
    public CheckpointKey? Signer()
    {
        try
        {
            return key.Load();
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The key that signs the ledger cannot be used: complaints are filed without a proof of filing");
            return null;
        }
    }

    /// <summary>The proof of what the session's last entry recorded; null when it cannot be signed.</summary>
    /// <param name="session">Its last entry is the one of the filing.</param>
    /// <param name="complaint">As it was filed.</param>
    /// <param name="signer">From <see cref="Signer"/>.</param>
    internal FilingProof? Of(WriteSession session, Complaint complaint, CheckpointKey? signer)
    {
        if (signer is null)
        {
            return null;
        }

        var (ledger, number, hash) = session.LedgerEnd;
        var content = FiledContent.Hash(field => ComplaintTexts.Of(complaint, field));
        try
        {
            return signer.Sign(new FilingProof(complaint.Reference, session.Now.ToUnixTimeMilliseconds(), content, ledger, number, hash, "", []));
        }
        catch (CryptographicException failure)
        {
            log.LogError(failure, "A proof of filing could not be signed; the complaint is filed without it");
            return null;
        }
    }
}
