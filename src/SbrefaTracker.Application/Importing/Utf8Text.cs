using System.Text;

namespace SbrefaTracker.Application.Importing;

/// <summary>
/// UTF-8 that can say where bytes were none: they become the control character SUBSTITUTE, which no field may hold, so that
/// the row concerned can be named instead of the file being dropped at the first of them.
/// </summary>
internal static class Utf8Text
{
    public const char Substitute = '\u001A';

    /// <summary>Whether a file says at its beginning that it is UTF-16: every line of it would be a fault.</summary>
    public static bool IsUtf16(byte[] file) => file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    public static StreamReader Reader(Stream stream)
    {
        var encoding = Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Substitute.ToString()));

        // Detection would accept UTF-16 and UTF-32 by their marks; the mark of UTF-8 is skipped in any case.
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
    }
}
