using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>What came of the complaints closed in the year.</summary>
internal static class OutcomesExhibit
{
    /// <summary>Outcomes that ended with something given: our own grouping, and the report says so.</summary>
    private static readonly HashSet<string> Relief = new(StringComparer.Ordinal) { "reversed", "waived", "reduced", "refunded", "released", "corrected" };

    public static long ReliefOf(AnnualFigures figures) => figures.Outcomes.Where(row => Relief.Contains(row.Key)).Sum(row => row.Count);

    public static Exhibit Of(AnnualReportData data)
    {
        var figures = data.Figures;
        var rows = figures.Outcomes
            .OrderByDescending(row => Relief.Contains(row.Key)).ThenByDescending(row => row.Count).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        return new(
            "outcomes",
            figures.Closed == 0
                ? ReportWords.Of("outcomes.title.none")
                : ReportWords.Of("outcomes.title", Number(ReliefOf(figures)), Counted("complaints", figures.Closed), Percent(ReliefOf(figures), figures.Closed)),
            ReportWords.Of("outcomes.units", figures.FiscalYear, Number(figures.Closed)),
            ReportWords.Of("keys.description", string.Join(", ", rows.Select(row => $"{Code("outcome", row.Key)} {Number(row.Count)}"))),
            BarChart.Draw(rows.Count == 0
                ? [new("", 0, "0", "", Ink.Context)]
                : [.. rows.Select(row => new BarRow(
                    Code("outcome", row.Key), row.Count, Number(row.Count), Percent(row.Count, figures.Closed), Relief.Contains(row.Key) ? Ink.Point : Ink.Context, Key: row.Key))]),
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
        "outcomes",
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
                row.Key, Code("outcome", row.Key), ReportWords.Of(Relief.Contains(row.Key) ? "yes" : "no"), row.Count, CellText.Share(row.Count, figures.Closed),
            ]),
        ],
        ["", ReportWords.Of("row.all"), "", figures.Closed, CellText.Share(figures.Closed, figures.Closed)]);
}
