using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>What came of the complaints closed in the year.</summary>
internal static class OutcomesExhibit
{
    /// <summary>The key of the rows that ended with relief, taken together.</summary>
    public const string AllRelief = "relief";
    public const string TableName = "outcomes";

    public static long ReliefOf(AnnualFigures figures) => figures.Outcomes.Where(row => Outcomes.Relief.Contains(row.Key)).Sum(row => row.Count);

    public static Exhibit Of(AnnualReportData data)
    {
        var figures = data.Figures;
        var rows = figures.Outcomes
            .OrderByDescending(row => Outcomes.Relief.Contains(row.Key)).ThenByDescending(row => row.Count).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        return Exhibit.Saying(
            "outcomes",
            set => figures.Closed == 0
                ? ReportWords.Of("outcomes.title.none")
                : ReportWords.Of("outcomes.title", set(Number(ReliefOf(figures)), TableName, AllRelief, "count"), set(Counted("complaints", figures.Closed), TableName, HtmlTable.All, "count"), set(Percent(ReliefOf(figures), figures.Closed), TableName, AllRelief, "share")),
            ReportWords.Of("outcomes.units", figures.FiscalYear, Number(figures.Closed)),
            ReportWords.Of("keys.description", string.Join(", ", rows.Select(row => $"{Code("outcome", row.Key)} {Number(row.Count)}"))),
            BarChart.Draw(rows.Count == 0
                ? [new("", 0, "0", "", Ink.Context)]
                : [.. rows.Select(row => new BarRow(
                    Code("outcome", row.Key), row.Count, Number(row.Count), Percent(row.Count, figures.Closed), Outcomes.Relief.Contains(row.Key) ? Ink.Point : Ink.Context, Key: row.Key))]),
            Table(figures),
            ReportWords.Of("outcomes.source"));
    }

    /// <summary>Whether complaints were substantiated.</summary>
    public static ReportTable Findings(AnnualFigures figures) => new(
        "findings",
        ReportWords.Of("findings.caption"),
        [
            new("key", ReportWords.Of("column.code"), ColumnKind.Code),
            new("name", ReportWords.Of("column.finding"), ColumnKind.Text),
            new("count", ReportWords.Of("column.complaints"), ColumnKind.Whole),
            new("share", ReportWords.Of("column.share"), ColumnKind.Share),
        ],
        [.. figures.Findings.Select(row => (IReadOnlyList<object?>)[row.Key, Code("finding", row.Key), row.Count, CellText.Share(row.Count, figures.Closed)])],
        ["", ReportWords.Of("row.all"), figures.Closed, CellText.Share(figures.Closed, figures.Closed)]);

    private static ReportTable Table(AnnualFigures figures) => new(
        TableName,
        ReportWords.Of("outcomes.caption"),
        [
            new("key", ReportWords.Of("column.code"), ColumnKind.Code),
            new("name", ReportWords.Of("column.outcome"), ColumnKind.Text),
            new("relief", ReportWords.Of("column.relief"), ColumnKind.Text),
            new("count", ReportWords.Of("column.complaints"), ColumnKind.Whole),
            new("share", ReportWords.Of("column.share"), ColumnKind.Share),
        ],
        [
            .. figures.Outcomes.Select(row => (IReadOnlyList<object?>)
            [
                row.Key, Code("outcome", row.Key), ReportWords.Of(Outcomes.Relief.Contains(row.Key) ? "yes" : "no"), row.Count, CellText.Share(row.Count, figures.Closed),
            ]),
        ],
        ["", ReportWords.Of("row.all"), "", figures.Closed, CellText.Share(figures.Closed, figures.Closed)]);
}
