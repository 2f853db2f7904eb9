namespace SbrefaTracker.Domain.Responses;

/// <summary>A piece of a letter. How its lines are broken does not matter, and nothing else is forgiven.</summary>
public static class Passage
{
    /// <summary>The letter holds the passage word by word. Nothing stands in no letter.</summary>
    public static bool StandsIn(string letter, string passage) =>
        Flat(passage) is { Length: > 0 } words && Flat(letter).Contains(words, StringComparison.Ordinal);

    /// <summary>Puts a paragraph into a letter: where the template left room for it, else before another passage, else at the end.</summary>
    /// <param name="letter">As it stands.</param>
    /// <param name="paragraph">What is put in.</param>
    /// <param name="room">What the template says in place of it, e.g. <c>[[the facts]]</c>; null when it left none.</param>
    /// <param name="before">The paragraph that holds this stays behind, e.g. the name at the end; null when there is none.</param>
    public static string Insert(string letter, string paragraph, string? room, string? before)
    {
        if (room is { Length: > 0 } && letter.IndexOf(room, StringComparison.Ordinal) is var at and >= 0)
        {
            return string.Concat(letter.AsSpan(0, at), paragraph, letter.AsSpan(at + room.Length));
        }

        var paragraphs = letter.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim('\n')).Where(part => part.Length > 0).ToList();
        var behind = before is { Length: > 0 } ? paragraphs.FindLastIndex(part => StandsIn(part, before)) : -1;
        paragraphs.Insert(behind > 0 ? behind : paragraphs.Count, paragraph.Trim());
        return string.Join("\n\n", paragraphs);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
