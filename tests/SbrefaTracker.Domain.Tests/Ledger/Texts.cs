using CsCheck;

namespace SbrefaTracker.Domain.Tests.Ledger;

internal static class Texts
{
    /// <summary>Short texts of characters of one to four UTF-8 bytes, control characters included.</summary>
    public static readonly Gen<string> Any =
        Gen.OneOf("a", "Z", "0", " ", "\0", "\n", "\"", "é", "ß", "€", "\u202e", "\ufffd", "😀", "𝔘")
            .Array[0, 12].Select(string.Concat);
}
