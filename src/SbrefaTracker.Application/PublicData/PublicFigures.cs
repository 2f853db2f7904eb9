namespace SbrefaTracker.Application.PublicData;

/// <summary>Totals of the agency of a fiscal year that is over, as its last edition has them.</summary>
/// <param name="FiscalYear">The year.</param>
/// <param name="Edition">1, 2 ...</param>
/// <param name="CutOff">The last day counted.</param>
/// <param name="CountedAt">When it was counted.</param>
/// <param name="Threshold">Counts from 1 to one below it are hidden.</param>
/// <param name="Received">First reached the government in the year; null where the year is withheld.</param>
/// <param name="Closed">Closed in the year; null, as below, where it is hidden.</param>
/// <param name="OpenAtEnd">Open on September 30.</param>
/// <param name="Forwarded">Their rated clock started in the year.</param>
/// <param name="Answered">Of these, answered by the cut-off; the days are over these.</param>
/// <param name="MeanDays">Business days; null when none was answered.</param>
/// <param name="MedianDays">See MeanDays.</param>
/// <param name="P90Days">Nine of ten took at most so long.</param>
/// <param name="HeldBackAt">Since when the year, counted again, comes out otherwise by too little to be published; null where it did not.</param>
public sealed record PublicTotals(
    int FiscalYear, int Edition, DateOnly CutOff, DateTimeOffset CountedAt, int Threshold,
    long? Received, long? Closed, long? OpenAtEnd, long? Forwarded, long? Answered, decimal? MeanDays, decimal? MedianDays, int? P90Days, DateTimeOffset? HeldBackAt)
{
    /// <summary>Nothing is told of the year but that: fewer than the threshold came in, or it would follow that so few did.</summary>
    public bool IsWithheld => Received is null;
}

/// <summary>An edition of a year, as it is listed.</summary>
/// <param name="Totals">What it says of the whole agency.</param>
/// <param name="Withheld">The tables that it does not show.</param>
public sealed record PublishedEdition(PublicTotals Totals, IReadOnlyList<string> Withheld);

/// <summary>Totals of the agency of a quarter that is over; null where they are hidden, and what was answered also while the year goes on.</summary>
public sealed record PublicQuarter(
    int FiscalYear, int Quarter, DateOnly CutOff, DateTimeOffset CountedAt, long? Received, long? Answered, decimal? MedianDays);

/// <summary>A quarter as it was published before.</summary>
/// <param name="Edition">With which publication of its year it stood; 0 while the year was not over.</param>
/// <param name="Quarter">What was said.</param>
public sealed record PublicFormerQuarter(int Edition, PublicQuarter Quarter);

/// <summary>One row as the public sees it.</summary>
/// <param name="Key">A code; empty where none was given.</param>
/// <param name="Whole">Null when hidden.</param>
/// <param name="Parts">The quarters; null when hidden, empty in a table without quarters.</param>
/// <param name="MedianDays">Null when hidden, and where there is none.</param>
public sealed record PublicRow(string Key, long? Whole, IReadOnlyList<long>? Parts, decimal? MedianDays);

/// <summary>A table as the public sees it.</summary>
/// <param name="Name">One of <c>PublicTables</c>.</param>
/// <param name="IsWithheld">Nothing of it is shown.</param>
/// <param name="Rows">In ordinal order of the keys.</param>
public sealed record PublicTable(string Name, bool IsWithheld, IReadOnlyList<PublicRow> Rows)
{
    public int Hidden => Rows.Count(row => row.Whole is null);
}

/// <summary>A year with its tables.</summary>
public sealed record PublicYear(PublicTotals Totals, IReadOnlyDictionary<string, PublicTable> Tables);

/// <summary>One office, action, role or state in one year.</summary>
/// <param name="FiscalYear">The year.</param>
/// <param name="Received">Null when the count is hidden.</param>
/// <param name="Quarters">Null when hidden.</param>
/// <param name="Answered">Null when hidden.</param>
/// <param name="MedianDays">Null when hidden, and where there is none.</param>
public sealed record PublicTrendYear(int FiscalYear, long? Received, IReadOnlyList<long>? Quarters, long? Answered, decimal? MedianDays);

/// <summary>What there is to show.</summary>
/// <param name="Years">The years that are over, oldest first, each by its last edition.</param>
/// <param name="Quarters">The quarters that are over, oldest first, those of <paramref name="Years"/> too; one without any complaint may be missing.</param>
public sealed record PublicOverview(IReadOnlyList<PublicTotals> Years, IReadOnlyList<PublicQuarter> Quarters)
{
    public bool IsEmpty => Years.Count == 0 && Quarters.Count == 0;

    /// <summary>When the newest of it was counted.</summary>
    public DateTimeOffset CountedAt => Years.Select(year => year.CountedAt).Concat(Quarters.Select(quarter => quarter.CountedAt)).DefaultIfEmpty().Max();

    /// <summary>When what is shown of a fiscal year was counted: the year, or the newest of its quarters while it goes on.</summary>
    public DateTimeOffset CountedAtOf(int fiscalYear) =>
        Years.FirstOrDefault(year => year.FiscalYear == fiscalYear)?.CountedAt
        ?? Quarters.Where(quarter => quarter.FiscalYear == fiscalYear).Select(quarter => quarter.CountedAt).DefaultIfEmpty().Max();
}
