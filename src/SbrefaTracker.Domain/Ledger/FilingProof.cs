using System.Globalization;
using System.Text;

namespace SbrefaTracker.Domain.Ledger;

/// <summary>
/// A signed word that something was filed: what the filer takes home, and what the office can check later without trusting whoever
/// shows it. <see cref="FilingProofText"/> reads it back.
/// </summary>
/// <param name="Reference">Our own reference of the complaint.</param>
/// <param name="At">The moment of filing, Unix milliseconds UTC by the server's clock.</param>
/// <param name="Content">Hash of what was filed, 32 bytes: <see cref="Complaints.FiledContent"/>.</param>
/// <param name="LedgerId">Which ledger: 32 lowercase hex digits.</param>
/// <param name="Entry">The number of the ledger's entry that recorded it.</param>
/// <param name="EntryHash">Hash of that entry, 32 bytes.</param>
/// <param name="KeyId">Which key signed; see <see cref="Checkpoint.KeyId"/>.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256, 64 bytes (IEEE P1363), over <see cref="Message"/>.</param>
public sealed record FilingProof(
    string Reference, long At, byte[] Content, string LedgerId, long Entry, byte[] EntryHash, string KeyId, byte[] Signature)
{
    /// <summary>The first line. A signed checkpoint begins with another byte, so neither can be taken for the other.</summary>
    public const string Title = "sbrefa receipt 1";

    /// <summary>How <c>filed</c> is written.</summary>
    public const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>What is signed: the text's lines above the signature, each with its line feed, in UTF-8.</summary>
    public byte[] Message => Encoding.UTF8.GetBytes(Unsigned);

    /// <summary>The moment of filing as the text has it: UTC, to the millisecond.</summary>
    public string Filed => DateTimeOffset.FromUnixTimeMilliseconds(At).UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);

    private string Unsigned => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Title}
        reference: {Reference}
        filed: {Filed}
        sha256: {Convert.ToHexStringLower(Content)}
        ledger: {LedgerId}
        entry: {Entry}
        entry-sha256: {Convert.ToHexStringLower(EntryHash)}
        key: {KeyId}

        """).ReplaceLineEndings("\n");

    /// <summary>The text that is handed out: a title and eight lines <c>name: value</c>, the last without a line feed.</summary>
    public override string ToString() => $"{Unsigned}signature: {Convert.ToBase64String(Signature)}";
}
