using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Bundles;

/// <summary>One file of a bundle.</summary>
/// <param name="Length">In bytes, not compressed.</param>
/// <param name="Sha256">64 lowercase hex digits.</param>
public sealed record BundleFile(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("length")] long Length,
    [property: JsonPropertyName("sha256")] string Sha256);

/// <summary>What a bundle says of itself. It is signed, and through it every file of the bundle.</summary>
/// <param name="Format"><see cref="BundleFormat.Name"/>.</param>
/// <param name="Ledger">Which ledger: 32 lowercase hex digits.</param>
/// <param name="MadeAt">Unix milliseconds UTC by the server's clock.</param>
/// <param name="Scope">A code of <see cref="BundleScopes"/>.</param>
/// <param name="Values">A code of <see cref="BundleValues"/>.</param>
/// <param name="Number">The last entry of the ledger.</param>
/// <param name="Head">Its hash, 64 lowercase hex digits.</param>
/// <param name="Complaints">Complaints whose rows are in the bundle.</param>
/// <param name="Entries">Entries that are in the bundle in full.</param>
/// <param name="Rows">Rows in the bundle.</param>
/// <param name="Tables">The number under which an entry's writes know each table.</param>
/// <param name="Roots">The tables with whose rows a complaint or a record of the office begins.</param>
/// <param name="PublicKey">The public half of the key that signed, SubjectPublicKeyInfo in base64.</param>
/// <param name="Files">Every file but manifest and signature.</param>
public sealed record BundleManifest(
    [property: JsonPropertyName("format"), JsonPropertyOrder(0)] string Format,
    [property: JsonPropertyName("ledger"), JsonPropertyOrder(1)] string Ledger,
    [property: JsonPropertyName("madeAt"), JsonPropertyOrder(2)] long MadeAt,
    [property: JsonPropertyName("scope"), JsonPropertyOrder(3)] string Scope,
    [property: JsonPropertyName("values"), JsonPropertyOrder(4)] string Values,
    [property: JsonPropertyName("number"), JsonPropertyOrder(5)] long Number,
    [property: JsonPropertyName("head"), JsonPropertyOrder(6)] string Head,
    [property: JsonPropertyName("complaints"), JsonPropertyOrder(7)] long Complaints,
    [property: JsonPropertyName("entries"), JsonPropertyOrder(8)] long Entries,
    [property: JsonPropertyName("rows"), JsonPropertyOrder(9)] long Rows,
    [property: JsonPropertyName("tables"), JsonPropertyOrder(10)] IReadOnlyDictionary<string, byte> Tables,
    [property: JsonPropertyName("roots"), JsonPropertyOrder(11)] IReadOnlyList<string> Roots,
    [property: JsonPropertyName("publicKey"), JsonPropertyOrder(12)] string PublicKey,
    [property: JsonPropertyName("files"), JsonPropertyOrder(13)] IReadOnlyList<BundleFile> Files)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        WriteIndented = true,
        NewLine = "\n",

        // Base64 holds '+', which the default would escape; the text never goes into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's bytes: JSON, its properties always in the same order, ended by a line feed.</summary>
    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];

    /// <summary>Reads such a file; null when it is anything else. Whether the signature holds is <see cref="IsSigned"/>'s part.</summary>
    public static BundleManifest? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<BundleManifest>(bytes, Json) is { } manifest && manifest.IsWellFormed ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the key signed exactly these bytes; false for garbage. It says nothing unless the key comes from elsewhere than the bundle.</summary>
    /// <param name="manifest">The file as it lies in the bundle.</param>
    /// <param name="signature">64 bytes (IEEE P1363).</param>
    /// <param name="publicKeyBase64">SubjectPublicKeyInfo.</param>
    public static bool IsSigned(ReadOnlySpan<byte> manifest, byte[] signature, string publicKeyBase64) =>
        Domain.Ledger.PublicKey.Parse(publicKeyBase64) is { } key && key.HasSigned(BundleFormat.MessageOf(SHA256.HashData(manifest)), signature);

    private bool IsWellFormed =>
        Format == BundleFormat.Name
        && Scope is BundleScopes.Whole or BundleScopes.Chosen
        && Values is BundleValues.Commitments or BundleValues.Personal
        && Number >= 0 && Complaints >= 0 && Entries >= 0 && Rows >= 0
        && Files.All(file => file is { Length: >= 0 })
        && Tables.Values.Distinct().Count() == Tables.Count
        && IsHash(Head);

    private static bool IsHash(string hex) => hex.Length == 2 * LedgerFormat.HashLength && hex.All(char.IsAsciiHexDigitLower);
}
