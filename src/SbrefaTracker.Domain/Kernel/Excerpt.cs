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

    /// <summary>
    /// What stands around the first word that begins as one of those that are looked for, on one line; the beginning of the text when none does. Dots say where it goes on.
    /// </summary>
    /// <param name="text">The whole.</param>
    /// <param name="words">Those that are looked for.</param>
    /// <param name="limit">How many UTF-16 units fit, without the dots.</param>
    public static string Around(string text, IReadOnlyList<string> words, int limit)
    {
        var pieces = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = Math.Max(0, Array.FindIndex(pieces, piece => words.Any(word => Begins(piece, word))));
        var begin = first;
        for (var room = limit / 3; begin > 0 && pieces[begin - 1].Length < room; begin--)
        {
            room -= pieces[begin - 1].Length + 1;
        }

        var rest = string.Join(' ', pieces[begin..]);
        var shown = Of(rest, limit);
        return (begin > 0 ? "… " : "") + shown + (shown.Length < rest.Length ? "…" : "");
    }

    // The index looks for stems: an ending more or less is the same word.
    private static bool Begins(string piece, string word)
    {
        var stem = word.Length > 5 ? word[..(word.Length - (word.Length > 7 ? 3 : 1))] : word;
        return piece.TrimStart('(', '"', '“', '\'').StartsWith(stem, StringComparison.OrdinalIgnoreCase);
    }
}
