using System.Security.Cryptography;
using System.Text;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// The secret with which a filer follows a complaint: 75 random bits in 15 characters that cannot be confused when read
/// aloud, and one check character. Only its hash is stored.
/// </summary>
public static class TrackingKey
{
    public const int RandomBytes = 10;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Letters = 15;

    /// <summary>The key as people see it, <c>XXXX-XXXX-XXXX-XXXX</c>.</summary>
    /// <param name="random">Ten random bytes; 75 bits of them are used.</param>
    public static string Format(ReadOnlySpan<byte> random)
    {
        Span<char> letters = stackalloc char[Letters + 1];
        for (var i = 0; i < Letters; i++)
        {
            letters[i] = Alphabet[FiveBits(random, i * 5)];
        }

        letters[Letters] = Check(letters[..Letters]);
        return $"{letters[..4]}-{letters[4..8]}-{letters[8..12]}-{letters[12..]}";
    }

    /// <summary>What somebody typed as the key's 16 characters, or null when it cannot be one: wrong length, letter or check.</summary>
    public static string? Read(string? typed)
    {
        var letters = new StringBuilder();
        foreach (var letter in (typed ?? "").ToUpperInvariant())
        {
            var meant = letter switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                _ => letter,
            };
            if (Alphabet.Contains(meant, StringComparison.Ordinal))
            {
                letters.Append(meant);
            }
            else if (meant is not ('-' or ' '))
            {
                return null;
            }
        }

        var read = letters.ToString();
        return read.Length == Letters + 1 && Check(read.AsSpan(0, Letters)) == read[Letters] ? read : null;
    }

    /// <summary>The stored hash of a key of 16 characters.</summary>
    public static byte[] Hash(string read) => SHA256.HashData(Encoding.ASCII.GetBytes(read));

    private static int FiveBits(ReadOnlySpan<byte> bytes, int bit)
    {
        var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
        return (pair >> (11 - bit % 8)) & 31;
    }

    // Weights make a swap of two neighbours show as well as a wrong letter.
    private static char Check(ReadOnlySpan<char> letters)
    {
        var sum = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            sum += (2 * i + 1) * Alphabet.IndexOf(letters[i], StringComparison.Ordinal);
        }

        return Alphabet[sum % Alphabet.Length];
    }
}
