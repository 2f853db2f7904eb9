using System.Security.Cryptography;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// The canonical bytes of what a filer filed, and their hash. After a version byte and the word <c>filing</c> come name and text of
/// every field that was given, both in the ledger's encoding of text, in ordinal order of the names. The text is the one that the
/// CSV holds. A field that was not given leaves no trace, so a field that is asked from some day on changes no older hash.
/// </summary>
public static class FiledContent
{
    /// <summary>Every field that a filer may give, on the form or through the API, in the order in which they are hashed.</summary>
    public static readonly IReadOnlyList<ComplaintField> Fields =
        [.. ComplaintFields.Csv.Concat(ComplaintFields.FormOnly).Where(field => field.ByFiler).OrderBy(field => field.Name, StringComparer.Ordinal)];

    /// <summary>The canonical bytes.</summary>
    /// <param name="textOf">The value of a field as the CSV writes it; empty when it was not given.</param>
    public static byte[] Bytes(Func<ComplaintField, string> textOf)
    {
        var writer = new CanonicalWriter().Byte(LedgerFormat.Version).Text("filing");
        foreach (var field in Fields)
        {
            if (textOf(field) is { Length: > 0 } text)
            {
                writer.Text(field.Name).Text(text);
            }
        }

        return writer.Written.ToArray();
    }

    /// <summary>SHA-256 of <see cref="Bytes"/>, 32 bytes.</summary>
    public static byte[] Hash(Func<ComplaintField, string> textOf) => SHA256.HashData(Bytes(textOf));
}
