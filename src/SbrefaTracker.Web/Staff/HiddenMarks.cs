using System.Globalization;
using System.Text;

namespace SbrefaTracker.Web.Staff;

/// <summary>A stretch of text, or one character that cannot be seen, by its code point.</summary>
public sealed record TextRun(string Words, string? Mark);

/// <summary>
/// Finds characters that change how text looks without being seen: zero-width marks and controls of direction. Staff must
/// know of them; in English text they are used to deceive more often than to help.
/// </summary>
public static class HiddenMarks
{
    public static IReadOnlyList<TextRun> Split(string text)
    {
        List<TextRun> runs = [];
        var words = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
            {
                Close(runs, words);
                runs.Add(new TextRun("", string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")));
            }
            else
            {
                words.Append(rune.ToString());
            }
        }

        Close(runs, words);
        return runs;
    }

    private static void Close(List<TextRun> runs, StringBuilder words)
    {
        if (words.Length > 0)
        {
            runs.Add(new TextRun(words.ToString(), null));
            words.Clear();
        }
    }

    // A zero-width joiner between emoji is how those are written.
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse && rune.Value is not (0x200D or 0xAD) && rune.Value is < 0xE0020 or > 0xE007F;
}
