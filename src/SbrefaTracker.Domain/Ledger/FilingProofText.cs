using System.Globalization;
using System.Text;

namespace SbrefaTracker.Domain.Ledger;

/// <summary>
/// Reads a proof of filing out of what somebody pasted or typed. It forgives what mail and printing do to a text (blanks, quote
/// marks, broken lines, words before and after) and nothing else: each value has one form, and what is not read is not signed.
/// </summary>
public static class FilingProofText
{
    /// <summary>A longer text is not looked at: a whole letter with the proof in it is much shorter.</summary>
    public const int LongestText = 20_000;

    private const int SignatureLength = 64;
    private const int LedgerIdDigits = 32;
    private const int KeyIdDigits = 16;
    private const int LongestReference = 20;
    private static readonly string[] Names = ["reference", "filed", "sha256", "ledger", "entry", "entry-sha256", "key", "signature"];
    private static readonly int SignatureLetters = Convert.ToBase64String(new byte[SignatureLength]).Length;

    /// <summary>The proof; null when the text holds none that can be read. Whether it is signed is <see cref="FilingProofVerifier"/>'s part.</summary>
    public static FilingProof? Read(string? text)
    {
        if (text is null || text.Length > LongestText)
        {
            return null;
        }

        var values = Values(text);
        return values.Count == Names.Length ? Proof(values) : null;
    }

    private static List<string> Values(string text)
    {
        var lines = text.Split(['\r', '\n']).Select(Bare).Where(line => line.Length > 0);
        List<StringBuilder> values = [];
        foreach (var line in lines.SkipWhile(line => line != FilingProof.Title).Skip(1))
        {
            if (values.Count < Names.Length && line.StartsWith(Names[values.Count] + ":", StringComparison.Ordinal))
            {
                values.Add(new StringBuilder(line[(Names[values.Count].Length + 1)..].Trim()));
            }
            else if (values.Count > 0 && !IsWhole(values))
            {
                // A value that was broken in two.
                values[^1].Append(line);
            }
            else
            {
                break;
            }
        }

        return [.. values.Select(value => value.ToString())];
    }

    private static string Bare(string line) => line.TrimStart(' ', '\t', '>', '\u00a0', '\ufeff').TrimEnd();

    private static bool IsWhole(List<StringBuilder> values) => values.Count == Names.Length && values[^1].Length >= SignatureLetters;

    private static FilingProof? Proof(List<string> values)
    {
        var at = Moment(values[1]);
        var content = Hash(values[2]);
        var entry = Number(values[4]);
        var entryHash = Hash(values[5]);
        var signature = Signature(values[7]);
        var isWellFormed = IsReference(values[0]) && IsHex(values[3], LedgerIdDigits) && IsHex(values[6], KeyIdDigits);
        return isWellFormed && at is not null && content is not null && entry is not null && entryHash is not null && signature is not null
            ? new FilingProof(values[0], at.Value, content, values[3], entry.Value, entryHash, values[6], signature)
            : null;
    }

    private static bool IsReference(string text) =>
        text.Length is > 0 and <= LongestReference && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static bool IsHex(string text, int digits) => text.Length == digits && text.All(char.IsAsciiHexDigitLower);

    private static byte[]? Hash(string text) => IsHex(text, 2 * LedgerFormat.HashLength) ? Convert.FromHexString(text) : null;

    private static long? Moment(string text) =>
        DateTimeOffset.TryParseExact(text, FilingProof.MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUnixTimeMilliseconds()
            : null;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && text[0] != '0' ? number : null;

    // Base64 has several spellings of the same bytes; only the one that we write is read.
    private static byte[]? Signature(string text)
    {
        var bytes = new byte[SignatureLength];
        return Convert.TryFromBase64String(text, bytes, out var length) && length == SignatureLength && Convert.ToBase64String(bytes) == text
            ? bytes
            : null;
    }
}
