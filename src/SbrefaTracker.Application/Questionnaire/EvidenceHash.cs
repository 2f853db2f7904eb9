using System.Security.Cryptography;
using System.Text;

namespace SbrefaTracker.Application.Questionnaire;

/// <summary>One hash for what a version says, that anybody can compute again from the pack.</summary>
public static class EvidenceHash
{
    /// <summary>SHA-256 in 64 hexadecimal digits over the fields in ordinal order, each as name, tab, text, line feed, in UTF-8.</summary>
    public static string Of(IReadOnlyDictionary<string, string> values)
    {
        var text = new StringBuilder();
        foreach (var (field, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(field).Append('\t').Append(value).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
