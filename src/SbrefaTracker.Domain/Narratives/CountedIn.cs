namespace SbrefaTracker.Domain.Narratives;

/// <summary>A published count in which a complaint is counted.</summary>
/// <param name="FiscalYear">Of the figures.</param>
/// <param name="Table">One of <c>PublicTables</c>.</param>
/// <param name="Key">The row.</param>
public readonly record struct CountedIn(int FiscalYear, string Table, string Key);

/// <summary>
/// When one more narrative would tell of a hidden count. Each published narrative is one complaint, so that so many narratives as a reader can tell to be of one port or one kind of action are the
/// least that its count can be. What the fields leave out, the text may tell; so every narrative counts in every row in which its complaint is counted, told or not. A reader takes for granted
/// that a hidden count is at least 1: the first narrative tells nothing, a second one would.
/// </summary>
public static class NarrativeCounts
{
    /// <param name="cells">The counts in which the complaint is counted.</param>
    /// <param name="isTold">Whether every edition shows the count.</param>
    /// <param name="others">The counts in which the complaints of all other narratives are counted that ever were published, withdrawn ones too: somebody may have kept them.</param>
    /// <returns>The hidden counts of which it would tell; none when it may be published.</returns>
    public static IReadOnlyList<CountedIn> ToldBy(IEnumerable<CountedIn> cells, Func<CountedIn, bool> isTold, IReadOnlySet<CountedIn> others) =>
        [.. cells.Where(cell => others.Contains(cell) && !isTold(cell))];
}
