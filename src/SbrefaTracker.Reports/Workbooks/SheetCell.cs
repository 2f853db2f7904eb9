using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Workbooks;

/// <summary>Texts as a cell of a workbook holds them.</summary>
internal static partial class SheetCell
{
    /// <summary>Most characters of a cell: programs that open a workbook call one with more damaged.</summary>
    public const int Most = 32_767;

    /// <summary>
    /// The text as it was typed, emoji included. What XML cannot hold is left out, what would be read as an escape of the format is escaped, and a text that is too long says at its end that it goes on
    /// elsewhere: no cut is silent.
    /// </summary>
    public static string Of(string text) => Escape().Replace(Fitting(Inert(text)), "_x005F_");

    // An escape is read as one character and not as seven: what is escaped fits as well.
    private static string Fitting(string text)
    {
        if (text.Length <= Most)
            return text;
        var mark = ReportWords.Of("workbook.cut", text.Length.ToString("N0", CultureInfo.InvariantCulture));
        var kept = Most - mark.Length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept), mark);
    }

    private static string Inert(string text)
    {
        if (text.All(letter => XmlConvert.IsXmlChar(letter)))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                kept.Append(rune);
        }

        return kept.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Escape();
}
