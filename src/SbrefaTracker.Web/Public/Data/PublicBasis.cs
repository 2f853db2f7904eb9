using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.PublicData;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>What a public figure stands on, as it is written under it.</summary>
/// <param name="Terms">The definitions, by the terms of the method.</param>
/// <param name="N">Over how many complaints; null where each row has its own.</param>
/// <param name="Spans">The years that it shows, oldest first, of which each has its own cut-off and queries.</param>
/// <param name="Queries">How it is counted again from the record.</param>
/// <param name="Rows">The address of the public rows that are counted in it; null where the public rows do not tell what it is about.</param>
public sealed record PublicBasis(
    IReadOnlyList<string> Terms, long? N, IReadOnlyList<PublicSpan> Spans, IReadOnlyList<FigureQuery> Queries, string? Rows)
{
    /// <summary>The year whose queries are written out; those of the others differ in their days.</summary>
    public required int FiscalYear { get; init; }
}

/// <summary>A year that a figure shows.</summary>
/// <param name="FiscalYear">The year.</param>
/// <param name="CutOff">The last day counted.</param>
/// <param name="CountedAt">When.</param>
public sealed record PublicSpan(int FiscalYear, DateOnly CutOff, DateTimeOffset CountedAt)
{
    /// <summary>The file with all queries of the year, each whole.</summary>
    public string File => DataFiles.QueriesOf(FiscalYear);
}

/// <summary>Says of each figure of a year what it stands on.</summary>
/// <param name="all">What is published.</param>
/// <param name="fiscalYear">The year that is shown.</param>
/// <param name="queries">The queries of the year.</param>
/// <param name="one">The office, action, role or state that is shown alone.</param>
public sealed class PublicBases(PublicOverview all, int fiscalYear, PublicQueries queries, (string Breakdown, string Key)? one)
{
    private static readonly string[] OfAnswers = ["answered", "days", "median"];
    private readonly PublicTotals? _year = all.Years.FirstOrDefault(year => year.FiscalYear == fiscalYear);

    /// <summary>The last day counted of a year: of one that is not over, that of its newest quarter.</summary>
    public static DateOnly? CutOffOf(PublicOverview all, int fiscalYear) =>
        all.Years.FirstOrDefault(year => year.FiscalYear == fiscalYear)?.CutOff ?? all.Quarters.LastOrDefault(quarter => quarter.FiscalYear == fiscalYear)?.CutOff;

    /// <summary>Of the totals at the top of a year that is over.</summary>
    public PublicBasis OfTotals => Of(["received", "closed", "open", "forwarded", .. OfAnswers], null, PublicQueries.Totals, DataChoice.RowsOf(fiscalYear));

    /// <param name="exhibit">The id of a figure.</param>
    public PublicBasis Of(string exhibit) => exhibit switch
    {
        "quarters" => Of(["received", .. OfAnswers], _year is null ? Running : _year.Received, PublicQueries.Quarters, _year is null ? null : DataChoice.RowsOf(fiscalYear)) with { Spans = [.. all.Quarters.Select(quarter => quarter.FiscalYear).Distinct().Select(Span)] },
        "grades" => Of(["forwarded", .. OfAnswers], _year?.Answered, PublicQueries.Grades, null),
        "trend" => Of(["received", .. OfAnswers], null, PublicQueries.Of(one!.Value.Breakdown), DataChoice.RowsOf(null, one)) with { Spans = OfTrend },
        "trend-quarters" => Received(one!.Value.Breakdown, null, DataChoice.RowsOf(null, one)) with { Spans = OfTrend },
        _ when PublicTables.Breakdowns.Contains(exhibit, StringComparer.Ordinal) => Of(["received", .. OfAnswers], _year?.Received, PublicQueries.Of(exhibit), DataChoice.RowsOf(fiscalYear)),
        _ => OfMedians(exhibit),
    };

    // What is over of a year that goes on; null where any of it is hidden.
    private long? Running => all.Quarters.Where(quarter => quarter.FiscalYear == fiscalYear).ToList() is var quarters && quarters.TrueForAll(quarter => quarter.Received is not null) ? quarters.Sum(quarter => quarter.Received) : null;

    // The years that a trend shows; see DataPage.
    private IReadOnlyList<PublicSpan> OfTrend => [.. all.Years.Select(year => year.FiscalYear).Where(year => year <= fiscalYear || _year is null).Select(Span)];

    private PublicBasis OfMedians(string exhibit)
    {
        var table = PublicQueries.Of(PublicTables.Breakdowns.Single(breakdown => exhibit == MediansExhibit.IdOf(breakdown)));
        return Of(["forwarded", .. OfAnswers], _year?.Answered, table, null) with { Queries = [.. queries.Behind(table).Where(query => query.Part == QueryParts.Answers)] };
    }

    private PublicBasis Received(string breakdown, long? n, string? rows)
    {
        var table = PublicQueries.Of(breakdown);
        return Of(["received"], n, table, rows) with { Queries = [.. queries.Behind(table).Where(query => query.Part == QueryParts.Received)] };
    }

    private PublicBasis Of(IReadOnlyList<string> terms, long? n, string table, string? rows) =>
        new(terms, n, [Span(fiscalYear)], queries.Behind(table), rows) { FiscalYear = fiscalYear };

    private PublicSpan Span(int year) => new(year, CutOffOf(all, year) ?? DateOnly.MinValue, all.CountedAtOf(year));
}
