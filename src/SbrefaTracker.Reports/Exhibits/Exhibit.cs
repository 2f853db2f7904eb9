using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>A chart with all that must stand beside it: the finding in words, units and n, description, table, definition and source.</summary>
/// <param name="Id">Names it in templates and links, e.g. <c>balance</c>.</param>
/// <param name="Title">The finding, a sentence made from the figures.</param>
/// <param name="Units">What is counted, over how many.</param>
/// <param name="Description">How it is drawn, and its values, for those who cannot see it.</param>
/// <param name="Chart">The picture.</param>
/// <param name="Table">The values.</param>
/// <param name="Source">Where they come from and how they are defined.</param>
public sealed record Exhibit(string Id, string Title, string Units, string Description, ChartPicture Chart, ReportTable Table, string Source)
{
    /// <summary>The finding with its numbers set in as they are given back: where a page can lead from each to its complaints. Null where none of them stands in a table of the report.</summary>
    public Func<NumberIn, string>? Sentence { get; private init; }

    /// <summary>An exhibit whose finding says of each of its numbers where it stands.</summary>
    internal static Exhibit Saying(string id, Func<NumberIn, string> sentence, string units, string description, ChartPicture chart, ReportTable table, string source) =>
        new(id, sentence((words, _, _, _) => words), units, description, chart, table, source) { Sentence = sentence };
}

/// <summary>Sets a number into a sentence.</summary>
/// <param name="words">As it is written.</param>
/// <param name="table">The table of the report in which it stands, or on a row of which it rests.</param>
/// <param name="row">The key of the row; that of the totals where it rests on all of them.</param>
/// <param name="column">The name of the column.</param>
public delegate object NumberIn(string words, string table, string row, string column);

/// <summary>All exhibits of a report, by their ids.</summary>
public static class AllExhibits
{
    public static IReadOnlyList<Exhibit> Of(AnnualReportData data) =>
    [
        BalanceExhibit.Of(data),
        GradesExhibit.Of(data),
        DaysExhibit.Of(data),
        ActionGradesExhibit.Of(data),
        OfficesExhibit.Of(data),
        MonthsExhibit.Of(data),
        KeysExhibit.ActionTypes(data),
        KeysExhibit.TradeRoles(data),
        StatesExhibit.Of(data),
        RegionsExhibit.Of(data),
        OutcomesExhibit.Of(data),
        PenaltiesExhibit.Of(data),
        YearsExhibit.Of(data),
    ];
}
