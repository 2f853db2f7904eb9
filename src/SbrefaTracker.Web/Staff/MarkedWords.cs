using SbrefaTracker.Application.Complaints.Queries.Searching;

namespace SbrefaTracker.Web.Staff;

/// <summary>Finds the words that somebody looked for in a text that is shown.</summary>
internal static class MarkedWords
{
    // The index looks for stems: an ending more or less is the same word.
    private const int LeastStem = 4;
    private const int LongestEnding = 3;

    /// <summary>The text in pieces, in order and whole; a piece that is marked is one word.</summary>
    public static IReadOnlyList<(string Text, bool IsMarked)> Split(string text, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return [(text, false)];
        }

        List<(string, bool)> pieces = [];
        var (plain, at) = (0, 0);
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > at && words.Any(word => IsSame(text[at..end], word)))
            {
                pieces.Add((text[plain..at], false));
                pieces.Add((text[at..end], true));
                plain = end;
            }

            at = end == at ? at + 1 : end;
        }

        pieces.Add((text[plain..], false));
        return [.. pieces.Where(piece => piece.Item1.Length > 0)];
    }

    private static bool IsSame(string shown, string word)
    {
        if (word.StartsWith('~'))
        {
            return EditDistance.IsAlike(shown.ToLowerInvariant(), word[1..].ToLowerInvariant());
        }

        var stem = word.Length > LeastStem + LongestEnding ? word[..^LongestEnding] : word.Length > LeastStem ? word[..^1] : word;
        return shown.StartsWith(stem, StringComparison.CurrentCultureIgnoreCase) && shown.Length <= word.Length + LongestEnding;
    }
}
