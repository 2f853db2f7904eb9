using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SbrefaTracker.Domain.Reads;

/// <summary>
/// The chain over the lines of who read what: each holds the SHA-256 of the one before and of its own fields, so that none can be changed, put in or taken out
/// without the later ones showing it. The end is sealed into the ledger (docs/decisions/0037-reads-of-identities.md).
/// </summary>
public static class ReadChain
{
    /// <summary>Before the first line.</summary>
    public static readonly string Zero = new('0', 64);

    /// <param name="previous">The hash of the line before, 64 hexadecimal digits.</param>
    /// <param name="fields">The fields of the line in the order of its table, null where there is nothing.</param>
    public static string Next(string previous, IEnumerable<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(previous));
        foreach (var field in fields)
        {
            // The length first, so that no field can pass for the end of another; nothing is not the empty text.
            var bytes = Encoding.UTF8.GetBytes(field ?? "");
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(field is null ? -1 : bytes.Length)}:")));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
