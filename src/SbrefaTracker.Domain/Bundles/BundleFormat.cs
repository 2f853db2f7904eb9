using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Bundles;

/// <summary>Names and limits of a bundle: a ZIP that an outsider verifies without our database (docs/bundle-format.md).</summary>
public static class BundleFormat
{
    /// <summary>What the manifest says of itself.</summary>
    public const string Name = "sbrefa-bundle/1";

    /// <summary>What the bundle holds, with a digest of each file.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The signature over the manifest, in base64.</summary>
    public const string Signature = "manifest.sig";

    /// <summary>The hashes of all entries of the ledger, 32 bytes each, in order of number.</summary>
    public const string Chain = "chain.bin";

    /// <summary>The signed checkpoints, one a line, in order of number.</summary>
    public const string Checkpoints = "checkpoints.jsonl";

    /// <summary>Entries and rows, one a line, complaint by complaint.</summary>
    public const string Record = "record.jsonl";

    /// <summary>The description of the format.</summary>
    public const string Description = "bundle-format.md";

    /// <summary>Longest manifest in bytes: one of this program has about two thousand.</summary>
    public const int LongestManifest = 1 << 20;

    /// <summary>Longest line in bytes. A narrative has at most 50,000 characters; the writes of one entry are what could be longest.</summary>
    public const int LongestLine = 1 << 26;

    /// <summary>Most complaints that are chosen one by one.</summary>
    public const int MostChosen = 500;

    /// <summary>The files that the manifest names, in the order in which they lie in the bundle.</summary>
    public static readonly IReadOnlyList<string> Files = [Description, Chain, Checkpoints, Record];

    /// <summary>The bytes that are signed: no message of a checkpoint and no proof of filing can pass for them.</summary>
    public static byte[] MessageOf(ReadOnlySpan<byte> manifestSha256) =>
        new CanonicalWriter().Byte(LedgerFormat.Version).Text("bundle").Bytes(manifestSha256).Written.ToArray();
}

/// <summary>What a bundle holds of the record.</summary>
public static class BundleScopes
{
    /// <summary>All complaints: the chain can be recomputed from its first entry to its last.</summary>
    public const string Whole = "whole";

    /// <summary>Some complaints: of the entries of all others only the hashes.</summary>
    public const string Chosen = "chosen";
}

/// <summary>How a bundle holds personal values.</summary>
public static class BundleValues
{
    /// <summary>As commitments: nothing can be read and nothing guessed.</summary>
    public const string Commitments = "commitments";

    /// <summary>With their salts, where whoever asked for it may read them; as commitments elsewhere.</summary>
    public const string Personal = "personal";
}
