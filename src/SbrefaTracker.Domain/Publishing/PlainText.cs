using System.Globalization;
using System.Text;

namespace SbrefaTracker.Domain.Publishing;

/// <summary>
/// A text as somebody reads it, and where each sign of it stands in the text as it was written: without accents and signs that cannot be seen, with plain
/// and single spaces, plain hyphens and digits. So that a name is found however it is written.
/// </summary>
internal sealed class PlainText
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    private PlainText(string original)
    {
        var plain = new StringBuilder(original.Length);
        for (var at = 0; at < original.Length;)
        {
            Rune.DecodeFromUtf16(original.AsSpan(at), out var rune, out var length);
            var signs = IsUnseen(rune) ? "" : !Rune.IsWhiteSpace(rune) ? Plain(rune) : plain.Length > 0 && plain[^1] == ' ' ? "" : " ";
            foreach (var sign in signs)
            {
                plain.Append(sign);
                _starts.Add(at);
                _ends.Add(at + length);
            }

            // An accent that stands by itself, what cannot be seen, and the second of two spaces belong to the sign before.
            at += length;
            for (var i = _ends.Count - 1; signs.Length == 0 && i >= 0 && _starts[i] == _starts[^1]; i--)
                _ends[i] = at;
        }

        Text = plain.ToString();
    }

    public string Text { get; }

    public static PlainText Of(string original) => new(original);

    /// <summary>Where a run of signs stands in the text as it was written.</summary>
    public ScrubMark Mark(int start, int length, string kind) => new(_starts[start], _ends[start + length - 1] - _starts[start], kind);

    /// <summary>Letters and digits alone, in capitals, each with its place in <see cref="Text"/>.</summary>
    public (string Letters, int[] Places) Letters()
    {
        var letters = new StringBuilder(Text.Length);
        var places = new List<int>(Text.Length);
        for (var i = 0; i < Text.Length; i++)
        {
            if (char.IsLetterOrDigit(Text[i]))
            {
                letters.Append(char.ToUpperInvariant(Text[i]));
                places.Add(i);
            }
        }

        return (letters.ToString(), [.. places]);
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Plain(Rune rune)
    {
        if (rune.IsAscii)
        {
            return rune.ToString();
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DashPunctuation => "-",
            UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
            UnicodeCategory.OtherNotAssigned => rune.ToString(),
            _ => string.Concat(rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(part => !IsUnseen(part)).Select(part => part.ToString())),
        };
    }
}
