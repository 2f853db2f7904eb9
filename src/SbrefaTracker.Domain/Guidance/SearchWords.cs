namespace SbrefaTracker.Domain.Guidance;

/// <summary>
/// What is kept of a search that found nothing: its words, without anything that looks like a number, an address or a part of one. A help and no promise: a name that somebody typed is
/// a word like others, so that a search is shown to nobody before it was made more than once.
/// </summary>
public static class SearchWords
{
    /// <summary>Most words that are kept of a search.</summary>
    public const int Most = 8;

    private const int Shortest = 2;
    private const int Longest = 30;

    /// <summary>The words in their order, with one blank between them; null when nothing is left.</summary>
    public static string? Of(string query)
    {
        var pieces = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(piece => !LooksPersonal(piece));
        var words = PlainWords.In(string.Join(' ', pieces)).Where(word => word.Length is >= Shortest and <= Longest).Take(Most).ToList();
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    // An e-mail or web address, a reference, a telephone or entry number, an amount.
    private static bool LooksPersonal(string piece) =>
        piece.Any(char.IsDigit) || piece.Contains('@', StringComparison.Ordinal) || piece.Contains('/', StringComparison.Ordinal) || piece.TrimEnd('.', '?', '!', ',').Contains('.', StringComparison.Ordinal);
}
