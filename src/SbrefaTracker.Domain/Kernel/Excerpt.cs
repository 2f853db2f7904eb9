using System.Globalization;

namespace SbrefaTracker.Domain.Kernel;

/// <summary>The beginning of a longer text.</summary>
public static class Excerpt
{
    /// <summary>As much of a text as fits, and never a part of a character: no letter loses its accent, and no picture is cut in two.</summary>
    /// <param name="text">The whole.</param>
    /// <param name="limit">How many UTF-16 units fit, at least 2.</param>
    public static string Of(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var next && end + next <= limit)
        {
            end += next;
        }

        // One character with more marks than fit: what is kept of it is whole code points at least.
        return end > 0 ? text[..end] : text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
    }
}
