using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>The complaints received by month, against up to four earlier years.</summary>
internal static class MonthsExhibit
{
    private const string TableName = "by-month";

    public static Exhibit Of(AnnualReportData data)
    {
        var (now, before) = (data.Figures, data.YearBefore);
        var begun = now.ByMonth.Take(Begun(data)).ToList();
        var over = Over(data);
        var earlier = Earlier(data);
        return Exhibit.Saying(
            "months",
            set => Title(now, before, begun, over, (words, row, column) => set(words, TableName, row, column)),
            Units(data, earlier),
            ReportWords.Of(
                "months.description",
                now.FiscalYear, Listing(begun),
                before.FiscalYear, Listing(before.ByMonth),
                string.Concat(earlier.Select(year => " " + ReportWords.Of("months.description.earlier", year.FiscalYear, Listing(year.ByMonth))))),
            MonthsChart.Draw(
                [.. now.ByMonth.Select(month => Month(month.Key))],
                [.. now.ByMonth.Select((month, i) => i == 0 || month.Key.EndsWith("-01", StringComparison.Ordinal) ? month.Key[..4] : "")],
                [.. begun.Select(month => month.Received)],
                [.. before.ByMonth.Select(month => month.Received)],
                Spans(before, earlier),
                new(
                    ReportWords.Of("column.year", now.FiscalYear),
                    ReportWords.Of("column.year", before.FiscalYear),
                    earlier.Count == 0 ? "" : ReportWords.Of("months.span", earlier[0].FiscalYear, before.FiscalYear))),
            Table(now, before, earlier, over),
            ReportWords.Of(earlier.Count == 0 ? "months.source" : "months.source.earlier", before.FiscalYear, earlier.FirstOrDefault()?.FiscalYear));
    }

    /// <summary>The years before the year before, oldest first, as far as there are complaints and their months were kept.</summary>
    private static List<YearFigures> Earlier(AnnualReportData data) =>
        [.. data.Years.Where(year => year.FiscalYear < data.YearBefore.FiscalYear && year.ByMonth.Count == data.Figures.ByMonth.Count)];

    private static string Listing(IReadOnlyList<KeyReceived> months) => string.Join(", ", months.Select(month => $"{Month(month.Key)} {Number(month.Received)}"));

    private static string Units(AnnualReportData data, List<YearFigures> earlier)
    {
        IEnumerable<(int Year, long Received)> years =
            [(data.Figures.FiscalYear, data.Figures.Received), (data.YearBefore.FiscalYear, data.YearBefore.Received), .. earlier.AsEnumerable().Reverse().Select(year => (year.FiscalYear, year.Received))];
        return ReportWords.Of("months.units", string.Join(", ", years.Select(year => ReportWords.Of("months.units.year", year.Year, Number(year.Received)))));
    }

    // The lowest and the highest of each month over all earlier years, the year before among them.
    private static IReadOnlyList<(long Least, long Most)> Spans(AnnualFigures before, List<YearFigures> earlier) => earlier.Count == 0
        ? []
        : [.. before.ByMonth.Select((month, i) => earlier.Select(year => year.ByMonth[i].Received).Append(month.Received).ToList()).Select(all => (all.Min(), all.Max()))];

    private static int Begun(AnnualReportData data) => data.Period.Year.Months().Count(month => month <= data.Period.AsOf);

    // A month, and a year, that is not over is compared with nothing: a part has fewer of everything than a whole.
    private static int Over(AnnualReportData data) => data.Period.Year.Months().Count(month => month.AddMonths(1).AddDays(-1) <= data.Period.AsOf);

    private static string Title(AnnualFigures now, AnnualFigures before, List<KeyReceived> begun, int over, Func<string, string, string, object> set)
    {
        if (now.Received == 0)
            return ReportWords.Of("months.title.none");
        var peak = begun.MaxBy(month => month.Received)!;
        var more = begun.Take(over).Where((month, i) => month.Received > before.ByMonth[i].Received).ToList();
        var most = set(Number(peak.Received), peak.Key, "received");
        return before.Received == 0 || over == 0
            ? ReportWords.Of("months.title.alone", most, Month(peak.Key, full: true))
            : ReportWords.Of("months.title", set(Number(more.Count), more.Count == 0 ? HtmlTable.All : CountedPart.Joined(more.Select(month => month.Key)), "change"), Number(over), most, Month(peak.Key, full: true));
    }

    private static ReportTable Table(AnnualFigures now, AnnualFigures before, List<YearFigures> earlier, int over)
    {
        List<YearFigures> latestFirst = [.. earlier.AsEnumerable().Reverse()];
        return new(
            TableName,
            ReportWords.Of("months.caption"),
            [
                new("month", ReportWords.Of("column.month"), ColumnKind.Text),
                new("received", ReportWords.Of("column.year", now.FiscalYear), ColumnKind.Whole),
                new("receivedYearBefore", ReportWords.Of("column.year", before.FiscalYear), ColumnKind.Whole),
                new("change", ReportWords.Of("column.change"), ColumnKind.Change),
                .. latestFirst.Select(year => new Column(string.Create(CultureInfo.InvariantCulture, $"fy{year.FiscalYear}"), ReportWords.Of("column.year", year.FiscalYear), ColumnKind.Whole)),
            ],
            [
                .. now.ByMonth.Select((month, i) => (IReadOnlyList<object?>)
                [
                    month.Key, month.Received, before.ByMonth[i].Received, i < over ? month.Received - before.ByMonth[i].Received : null, .. latestFirst.Select(year => year.ByMonth[i].Received),
                ]),
            ],
            [ReportWords.Of("row.year"), now.Received, before.Received, over == now.ByMonth.Count ? now.Received - before.Received : null, .. latestFirst.Select(year => year.Received)]);
    }
}
