using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What a bulletin is about, to find what the trade was told before on the same matter.</summary>
/// <param name="Topics">Codes of <see cref="TradeTopics"/>.</param>
/// <param name="ActionTypes">Codes of <see cref="Complaints.ActionTypes"/>.</param>
/// <param name="Words">Its title and text in English.</param>
/// <param name="WordsEs">The same in Spanish; empty where they are not written.</param>
/// <param name="Except">The number of the bulletin itself.</param>
public sealed record TradeMatter(IReadOnlyCollection<string> Topics, IReadOnlyCollection<string> ActionTypes, string Words, string WordsEs, long Except)
{
    /// <summary>Of the words that are compared: those of a correction while one is prepared.</summary>
    public static TradeMatter Of(Bulletin bulletin)
    {
        var words = bulletin.InCheck;
        return new(CodeSets.Read(bulletin.Topics), CodeSets.Read(bulletin.ActionTypes), $"{words.Title}\n{words.Text}", $"{words.TitleEs}\n{words.TextEs}".Trim(), bulletin.Id);
    }
}

/// <summary>Something the trade was told before.</summary>
/// <param name="Kind">A code of <see cref="ToldKinds"/>.</param>
/// <param name="Code">Which one of that kind; never changes.</param>
/// <param name="Edition">Which words of it: rises whenever they change, so that what was compared before counts no more.</param>
/// <param name="Title">In English.</param>
/// <param name="Text">What it says, or says of itself.</param>
/// <param name="TitleEs">In Spanish; null where it has none.</param>
/// <param name="TextEs">What it says in Spanish; null where it says nothing in it.</param>
/// <param name="Address">Where the public reads it.</param>
/// <param name="Topics">Codes of <see cref="TradeTopics"/>.</param>
/// <param name="ActionTypes">Codes of <see cref="Complaints.ActionTypes"/>.</param>
public sealed record ToldBefore(
    string Kind, string Code, int Edition, string Title, string Text, string? TitleEs, string? TextEs, string Address, IReadOnlyCollection<string> Topics, IReadOnlyCollection<string> ActionTypes)
{
    public bool IsInSpanish => TitleEs is not null || TextEs is not null;
}

/// <summary>Which of what was told before a new bulletin is compared with. The rule and its numbers are our own.</summary>
public static class TradeLikeness
{
    /// <summary>Most of each kind that are compared: the nearest. Nobody reads more with care.</summary>
    public const int MostOfKind = 20;

    private const double LeastLikeness = 0.05;

    /// <summary>The nearest first: same enforcement action, same topic, same words. Each language is compared with itself, and the liker of the two counts.</summary>
    public static IReadOnlyList<ToldBefore> Nearest(TradeMatter matter, IEnumerable<ToldBefore> told) =>
        [.. told.Select(one => (Told: one, Near: Nearness(matter, one))).Where(one => one.Near > 0).OrderByDescending(one => one.Near).ThenBy(one => one.Told.Code, StringComparer.Ordinal).Take(MostOfKind).Select(one => one.Told)];

    private static double Nearness(TradeMatter matter, ToldBefore told)
    {
        var words = Math.Max(TextLikeness.Of(matter.Words, $"{told.Title}\n{told.Text}"), told.IsInSpanish ? TextLikeness.Of(matter.WordsEs, $"{told.TitleEs}\n{told.TextEs}") : 0);
        return (matter.ActionTypes.Any(told.ActionTypes.Contains) ? 2 : 0) + (matter.Topics.Any(told.Topics.Contains) ? 1 : 0) + (words >= LeastLikeness ? words : 0);
    }
}
