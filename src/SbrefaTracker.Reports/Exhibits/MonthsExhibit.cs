using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>The complaints received by month, against the year before.</summary>
internal static class MonthsExhibit
{
    public static Exhibit Of(AnnualReportData data)
    {
        var (now, before) = (data.Figures, data.YearBefore);
        var begun = now.ByMonth.Take(Begun(data)).ToList();
        return new(
            "months",
            Title(now, before, begun),
            ReportWords.Of("months.units", now.FiscalYear, Number(now.Received), before.FiscalYear, Number(before.Received)),
            ReportWords.Of(
                "months.description",
                now.FiscalYear, string.Join(", ", begun.Select(month => $"{Month(month.Key)} {Number(month.Received)}")),
                before.FiscalYear, string.Join(", ", before.ByMonth.Select(month => $"{Month(month.Key)} {Number(month.Received)}"))),
            MonthsChart.Draw(
                [.. now.ByMonth.Select(month => Month(month.Key))],
                [.. now.ByMonth.Select((month, i) => i == 0 || month.Key.EndsWith("-01", StringComparison.Ordinal) ? month.Key[..4] : "")],
                [.. begun.Select(month => month.Received)],
                [.. before.ByMonth.Select(month => month.Received)],
                (ReportWords.Of("column.year", now.FiscalYear), ReportWords.Of("column.year", before.FiscalYear))),
            Table(now, before, begun.Count),
            ReportWords.Of("months.source", before.FiscalYear));
    }

    private static int Begun(AnnualReportData data) => data.Period.Year.Months().Count(month => month <= data.Period.AsOf);

    private static string Title(AnnualFigures now, AnnualFigures before, List<KeyReceived> begun)
    {
        if (now.Received == 0)
            return ReportWords.Of("months.title.none");
        var peak = begun.MaxBy(month => month.Received)!;
        var more = begun.Where((month, i) => month.Received > before.ByMonth[i].Received).Count();
        return before.Received == 0
            ? ReportWords.Of("months.title.alone", Number(peak.Received), Month(peak.Key, full: true))
            : ReportWords.Of("months.title", Number(more), Number(begun.Count), Number(peak.Received), Month(peak.Key, full: true));
    }

    private static ReportTable Table(AnnualFigures now, AnnualFigures before, int begun) => new(
        "by-month",
        ReportWords.Of("months.caption"),
        [
            new("month", ReportWords.Of("column.month"), ColumnKind.Text),
            new("received", ReportWords.Of("column.year", now.FiscalYear), ColumnKind.Whole),
            new("receivedYearBefore", ReportWords.Of("column.year", before.FiscalYear), ColumnKind.Whole),
            new("change", ReportWords.Of("column.change"), ColumnKind.Change),
        ],
        [
            .. now.ByMonth.Select((month, i) => (IReadOnlyList<object?>)
            [
                month.Key, month.Received, before.ByMonth[i].Received, i < begun ? month.Received - before.ByMonth[i].Received : null,
            ]),
        ],
        [ReportWords.Of("row.year"), now.Received, before.Received, now.Received - before.Received]);
}
