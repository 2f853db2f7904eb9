using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace SbrefaTracker.Web.Staff;

/// <summary>A run of words, as it is in both texts, only in the later one, or only in the earlier.</summary>
public sealed record TextChange(string Words, ChangeType Kind);

/// <summary>What one text says otherwise than another, word by word.</summary>
public static partial class TextChanges
{
    /// <summary>The later text in its order, with what was taken out where it stood.</summary>
    public static IReadOnlyList<TextChange> Between(string earlier, string later)
    {
        List<TextChange> changes = [];
        foreach (var piece in InlineDiffBuilder.Diff(earlier.ReplaceLineEndings("\n"), later.ReplaceLineEndings("\n"), ignoreWhiteSpace: false, ignoreCase: false, Chunks).Lines)
        {
            if (changes is [.., var last] && last.Kind == piece.Type)
            {
                changes[^1] = last with { Words = last.Words + piece.Text };
            }
            else
            {
                changes.Add(new TextChange(piece.Text, piece.Type));
            }
        }

        return changes;
    }

    // A word with the white space after it, so that a sentence that was written anew reads as one and not word by word.
    private static readonly IChunker Chunks = new CustomFunctionChunker(text => [.. Piece().Matches(text).Select(piece => piece.Value)]);

    [GeneratedRegex(@"\S+\s*|\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Piece();
}
