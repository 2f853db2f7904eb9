namespace SbrefaTracker.Domain.PublicData;

/// <summary>
/// What the clocks that started tell, of years in a row, of a year in which few did, few were answered, or few were left without an answer. Whose clock started was received before: where nearly all that had been received by the end of
/// a year were forwarded by then, few can be left, though how many clocks started is hidden. What was received and shown less what was answered and shown bounds it as well: shown counts give that, and it is the most that is asked for
/// (decision record 80); where nothing is told of the answers of the year any more, what was told of the years before does.
/// </summary>
/// <param name="years">One fiscal year after the other, the oldest first.</param>
/// <param name="rule">What is small.</param>
internal sealed class UnansweredChain(IReadOnlyList<AgencyTotals> years, SuppressionRule rule)
{
    // More than anybody counts.
    private const long Endless = long.MaxValue / 8;

    /// <summary>The years of which a reader can work out such a small count closer than they may.</summary>
    public IReadOnlySet<int> Broken() => Enumerable.Range(0, years.Count).Where(IsNarrow).ToHashSet();

    private bool IsNarrow(int at)
    {
        var year = years[at];
        if (year.Tells(AgencyTotal.Forwarded) || !(rule.IsSmall(year.Forwarded) || (year.Tells(AgencyTotal.Answered) ? rule.IsSmall(year.Unanswered) : rule.IsSmall(year.Answered))))
            return false;
        var (most, limit) = (Endless, (long)rule.LargestSmall);
        for (var end = at; end < years.Count; end++)
        {
            var (left, others) = (Received(end) - Answered(at), Enumerable.Range(0, end + 1).Where(one => one != at).ToList());
            most = Math.Min(most, left - others.Sum(Forwarded));
            limit = Math.Min(limit, left - others.Sum(one => one < at && !year.Tells(AgencyTotal.Answered) ? Forwarded(one) : Answered(one)));
        }

        return most < limit;
    }

    // By the end of a year, as far as a reader knows: what was open before the first of them is known.
    private long Received(int end) => years[0].OpenAtEnd + years[0].Closed - years[0].Received + years.Take(end + 1).Sum(year =>
        year.Tells(AgencyTotal.Received) ? year.Received : rule.IsSmall(year.Received) ? rule.LargestSmall : Endless / years.Count);

    private long Forwarded(int at) => years[at].Tells(AgencyTotal.Forwarded) ? years[at].Forwarded : Answered(at);

    private long Answered(int at) => years[at].Tells(AgencyTotal.Answered) ? years[at].Answered : 0;
}
