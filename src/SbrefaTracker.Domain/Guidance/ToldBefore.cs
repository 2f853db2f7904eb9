using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What a bulletin is about, to find what the trade was told before on the same matter.</summary>
/// <param name="Topics">Codes of <see cref="TradeTopics"/>.</param>
/// <param name="ActionTypes">Codes of <see cref="Complaints.ActionTypes"/>.</param>
/// <param name="Words">Its title and text in English.</param>
/// <param name="Except">The number of the bulletin itself.</param>
public sealed record TradeMatter(IReadOnlyCollection<string> Topics, IReadOnlyCollection<string> ActionTypes, string Words, long Except)
{
    public static TradeMatter Of(Bulletin bulletin) => new(CodeSets.Read(bulletin.Topics), CodeSets.Read(bulletin.ActionTypes), $"{bulletin.Title}\n{bulletin.Text}", bulletin.Id);
}

/// <summary>Something the trade was told before.</summary>
/// <param name="Kind">A code of <see cref="ToldKinds"/>.</param>
/// <param name="Code">Which one of that kind; never changes.</param>
/// <param name="Edition">Which words of it: rises whenever they change, so that what was compared before counts no more.</param>
/// <param name="Title">In English.</param>
/// <param name="Text">What it says, or says of itself.</param>
/// <param name="Address">Where the public reads it.</param>
/// <param name="Topics">Codes of <see cref="TradeTopics"/>.</param>
/// <param name="ActionTypes">Codes of <see cref="Complaints.ActionTypes"/>.</param>
public sealed record ToldBefore(string Kind, string Code, int Edition, string Title, string Text, string Address, IReadOnlyCollection<string> Topics, IReadOnlyCollection<string> ActionTypes);

/// <summary>Which of what was told before a new bulletin is compared with. The rule and its numbers are our own.</summary>
public static class TradeLikeness
{
    /// <summary>Most of each kind that are compared: the nearest. Nobody reads more with care.</summary>
    public const int MostOfKind = 20;

    private const double LeastLikeness = 0.05;

    /// <summary>The nearest first: same enforcement action, same topic, same words.</summary>
    public static IReadOnlyList<ToldBefore> Nearest(TradeMatter matter, IEnumerable<ToldBefore> told) =>
        [.. told.Select(one => (Told: one, Near: Nearness(matter, one))).Where(one => one.Near > 0).OrderByDescending(one => one.Near).ThenBy(one => one.Told.Code, StringComparer.Ordinal).Take(MostOfKind).Select(one => one.Told)];

    private static double Nearness(TradeMatter matter, ToldBefore told)
    {
        var words = TextLikeness.Of(matter.Words, $"{told.Title}\n{told.Text}");
        return (matter.ActionTypes.Any(told.ActionTypes.Contains) ? 2 : 0) + (matter.Topics.Any(told.Topics.Contains) ? 1 : 0) + (words >= LeastLikeness ? words : 0);
    }
}
