namespace SbrefaTracker.Domain.PublicData;

/// <summary>
/// Decides which totals of the agency the public is not told. A year in which too few complaints came in is withheld whole. Of any other, small totals are hidden, with them so much of the balance as would give one away, and
/// how many clocks started where it would tell how few were left without an answer, in this year or in one before. The same holds for small changes from an earlier edition. See decision record 106.
/// </summary>
public static class TotalsHiding
{
    // What of the balance is hidden, the least first.
    private static readonly IReadOnlyList<string>[] OfBalance = [[], [AgencyTotal.Closed], [AgencyTotal.Open], [AgencyTotal.Closed, AgencyTotal.Open]];

    // What of the answers is, the least first: without how many there are, nothing is told of them.
    private static readonly IReadOnlyList<string>[] OfAnswers = [[], [AgencyTotal.Forwarded], [AgencyTotal.Forwarded, AgencyTotal.Answered]];

    /// <param name="now">The year.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="earlier">The earlier editions of the year.</param>
    /// <param name="before">The fiscal years that lie just before it, one after the other, the oldest first, as the public has them.</param>
    /// <param name="certain">How many can have been forwarded in it, as far as is certain to the public: more would tell of what was received and is hidden. Null where nothing of it is.</param>
    /// <returns>The names of what is hidden; null when what changed is too little to be told.</returns>
    public static IReadOnlySet<string>? Of(AgencyTotals now, SuppressionRule rule, IReadOnlyList<AgencyTotals> earlier, IReadOnlyList<AgencyTotals> before, long? certain)
    {
        if (rule.IsSmall(now.Received))
            return AgencyTotal.All.ToHashSet(StringComparer.Ordinal);

        // A year that was withheld told nothing that could be compared.
        var told = earlier.Where(edition => !edition.IsWithheld).ToList();
        if (told.Exists(edition => rule.IsSmall(now.Received - edition.Received)) || (told.Count > 0 && DiffersByLittle(now, told[^1], rule)))
            return null;
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        if (rule.IsSmall(now.Answered) || now.Answered > certain || told.Exists(edition => !edition.Tells(AgencyTotal.Answered)))
            hidden.Add(AgencyTotal.Answered);
        else if (told.Exists(edition => rule.IsSmall(now.Answered - edition.Answered)))
            return null;
        if (!MayTell(AgencyTotal.Forwarded) || now.Forwarded > certain || (!hidden.Contains(AgencyTotal.Answered) && (rule.IsSmall(now.Unanswered) || told.Exists(edition => rule.IsSmall(now.Unanswered - edition.Unanswered)))))
            hidden.Add(AgencyTotal.Forwarded);

        // Clocks that started since tell how few were left without an answer before, and those before of this year.
        var leastBounded = Bounded(OfAnswers[^1]);
        hidden.UnionWith(OfAnswers.First(some => Bounded(some).IsSubsetOf(leastBounded)));

        var least = Broken(OfBalance[^1]);
        hidden.UnionWith(OfBalance.First(some => OfBalance[^1].Except(some).All(MayTell) && Broken(some).IsSubsetOf(least)));
        return hidden;

        bool MayTell(string total) =>
            !rule.IsSmall(now.Of(total)) && told.TrueForAll(edition => edition.Tells(total) && !rule.IsSmall(now.Of(total) - edition.Of(total)));

        IReadOnlySet<int> Bounded(IReadOnlyList<string> also) => new UnansweredChain([.. before, now with { Hidden = hidden.Concat(also).ToHashSet(StringComparer.Ordinal) }], rule).Broken();

        IReadOnlySet<(int, string)> Broken(IReadOnlyList<string> some) =>
            new BalanceChain([.. before, now with { Hidden = hidden.Concat(some).ToHashSet(StringComparer.Ordinal), Earlier = told }], rule).Broken();
    }

    // Nothing is hidden for the sake of a small change alone: the edition that tells it is not published.
    private static bool DiffersByLittle(AgencyTotals now, AgencyTotals told, SuppressionRule rule)
    {
        var changes = AgencyTotal.All.Where(told.Tells).Select(total => now.Of(total) - told.Of(total)).ToList();
        return changes.Exists(rule.IsSmall) && changes.TrueForAll(change => change == 0 || rule.IsSmall(change));
    }
}
