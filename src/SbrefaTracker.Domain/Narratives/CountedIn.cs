namespace SbrefaTracker.Domain.Narratives;

/// <summary>A published count in which a complaint is counted.</summary>
/// <param name="FiscalYear">Of the figures.</param>
/// <param name="Table">One of <c>PublicTables</c>.</param>
/// <param name="Key">The row.</param>
public readonly record struct CountedIn(int FiscalYear, string Table, string Key);

/// <summary>What the public knows of a count in all editions together.</summary>
public enum CountShown
{
    /// <summary>It stands in every edition.</summary>
    Told,

    /// <summary>It is hidden in a table that is shown: a reader takes for granted that it is at least 1.</summary>
    Hidden,

    /// <summary>Nothing: its table is withheld, or not published yet, or it is told to be zero.</summary>
    Unknown,
}

/// <summary>
/// When one more narrative would tell of a hidden count. Each published narrative is one complaint, so that so many narratives as a reader can tell to be of one port or one kind of action are the
/// least that its count can be. What the fields leave out, the text may tell; so every narrative counts in every row in which its complaint is counted, told or not. Of a hidden count the first
/// narrative tells nothing that was not known, a second one would; of a count of which nothing is known already the first one tells that it is not zero, and so that others are less.
/// </summary>
public static class NarrativeCounts
{
    /// <param name="cells">The counts in which the complaint is counted.</param>
    /// <param name="shown">What the public knows of each.</param>
    /// <param name="others">The counts in which the complaints of all other narratives are counted that ever were published, withdrawn ones too: somebody may have kept them.</param>
    /// <returns>The counts of which it would tell; none when it may be published.</returns>
    public static IReadOnlyList<CountedIn> ToldBy(IEnumerable<CountedIn> cells, Func<CountedIn, CountShown> shown, IReadOnlySet<CountedIn> others) => [.. cells.Where(cell => shown(cell) switch
    {
        CountShown.Told => false,
        CountShown.Hidden => others.Contains(cell),
        _ => true,
    })];
}
