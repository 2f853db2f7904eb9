using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SbrefaTracker.Web.Composition;

/// <summary>Text in which bytes may stand as a percent sign and two digits, as in addresses and forms. A percent sign before anything else is itself.</summary>
internal static class EncodedText
{
    private const byte Delete = 0x7F;

    // U+0080 to U+009F are two bytes in UTF-8, the first of which is this.
    private const byte LeadsControls = 0xC2;

    /// <summary>Whether it is UTF-8 without control characters; tabs and ends of lines, which a field for several lines may hold, are none.</summary>
    public static bool IsText(ReadOnlySpan<byte> encoded) => Holds(encoded, static decoded => Utf8.IsValid(decoded) && !HasControls(decoded, mayBreak: true));

    /// <summary>The same of what stands on one line.</summary>
    public static bool IsLine(string encoded) => Holds(Encoding.UTF8.GetBytes(encoded), static decoded => Utf8.IsValid(decoded) && !HasControls(decoded, mayBreak: false));

    /// <summary>Whether it is UTF-8.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> encoded) => Holds(encoded, static decoded => Utf8.IsValid(decoded));

    /// <summary>Whether bytes that are not encoded are UTF-8 without a NUL, which no browser sends in a part of a form and the readers of encoded forms refuse themselves.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => Utf8.IsValid(text) && !text.Contains((byte)0);

    private static bool Holds(ReadOnlySpan<byte> encoded, Func<ReadOnlySpan<byte>, bool> rule)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(encoded.Length);
        try
        {
            return rule(bytes.AsSpan(0, Decode(encoded, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }

    private static int Decode(ReadOnlySpan<byte> encoded, Span<byte> decoded)
    {
        var length = 0;
        for (var at = 0; at < encoded.Length; at++)
        {
            var isCode = encoded[at] == '%' && at + 2 < encoded.Length && char.IsAsciiHexDigit((char)encoded[at + 1]) && char.IsAsciiHexDigit((char)encoded[at + 2]);
            decoded[length++] = isCode ? (byte)((Digit(encoded[at + 1]) << 4) | Digit(encoded[at + 2])) : encoded[at];
            at += isCode ? 2 : 0;
        }

        return length;
    }

    private static int Digit(byte letter) => letter <= '9' ? letter - '0' : (letter & 0x0F) + 9;

    private static bool HasControls(ReadOnlySpan<byte> text, bool mayBreak)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var isBreak = text[at] is (byte)'\t' or (byte)'\n' or (byte)'\r';
            if ((text[at] < ' ' && !(isBreak && mayBreak)) || text[at] == Delete || (text[at] == LeadsControls && at + 1 < text.Length && text[at + 1] < 0xA0))
            {
                return true;
            }
        }

        return false;
    }
}
