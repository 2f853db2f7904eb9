using System.Globalization;
using System.Text;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>Words as they are compared in a search: without case, accents and marks.</summary>
public static class PlainWords
{
    /// <summary>The words of a text in their order.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
