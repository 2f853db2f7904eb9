using System.Globalization;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.PublicData;

/// <summary>One office, action type, trade role or state over the years.</summary>
public static class TrendExhibits
{
    private const int YearsShown = 10;

    public static Exhibit Years(IReadOnlyList<PublicTrendYear> trend, string name, PublicWords words)
    {
        var shown = trend.TakeLast(YearsShown).ToList();
        var longest = Math.Max(1, shown.Max(year => year.Received ?? 0));
        return new(
            "trend",
            shown[^1].Received is { } last
                ? words("trend.title", name, ReportWords.Number(last), shown[^1].FiscalYear)
                : words("trend.title.hidden", name, shown[^1].FiscalYear),
            words("trend.units", name, shown[0].FiscalYear, shown[^1].FiscalYear),
            words("trend.description", string.Join(", ", shown.Select(year => $"{Year(year)}: {HiddenBars.Text(year.Received, words)}"))),
            BarChart.Draw([.. shown.Select((year, i) => Bar(year, i == shown.Count - 1, longest, words))]),
            new(
                "trend",
                words("trend.caption", name),
                [
                    new("fiscalYear", words("column.year"), ColumnKind.Text),
                    new("received", words("column.received"), ColumnKind.Whole),
                    .. Enumerable.Range(1, FiscalQuarter.PerYear).Select(quarter => new Column($"q{quarter}", words("column.q", quarter), ColumnKind.Whole)),
                    new("answered", words("column.answered"), ColumnKind.Whole),
                    new("medianDays", words("column.median"), ColumnKind.OneDecimal),
                ],
                [.. trend.Select(year => Row(year, words))]),
            words("trend.source"));
    }

    /// <returns>Null when no year of it shows its quarters.</returns>
    public static Exhibit? Quarters(IReadOnlyList<PublicTrendYear> trend, string name, PublicWords words)
    {
        var shown = trend.TakeLast(YearsShown).Where(year => year is { Quarters: { Count: FiscalQuarter.PerYear }, Received: > 0 }).ToList();
        if (shown.Count == 0)
            return null;
        var last = shown[^1];
        return new(
            "trend-quarters",
            words("trend.quarters.title", name, string.Join(", ", last.Quarters!.Select(ReportWords.Number)), last.FiscalYear),
            words("trend.quarters.units", name, shown.Count, trend.TakeLast(YearsShown).Count()),
            words("trend.description", string.Join("; ", shown.Select(year => $"{Year(year)}: {string.Join(", ", year.Quarters!.Select(ReportWords.Number))}"))),
            QuartersChart.Draw([.. shown.Select(year => new QuarterGroup(Year(year), [.. year.Quarters!.Select(count => (long?)count)], year == last))]),
            new(
                "trend-quarters",
                words("trend.caption", name),
                [
                    new("fiscalYear", words("column.year"), ColumnKind.Text),
                    .. Enumerable.Range(1, FiscalQuarter.PerYear).Select(quarter => new Column($"q{quarter}", words("column.q", quarter), ColumnKind.Whole)),
                ],
                [.. shown.Select(year => (IReadOnlyList<object?>)[Year(year), .. year.Quarters!.Cast<object?>()])]),
            words("trend.source"));
    }

    private static BarRow Bar(PublicTrendYear year, bool isLast, long longest, PublicWords words)
    {
        var row = HiddenBars.Row(words("fiscal.year", year.FiscalYear), year.Received, 0, longest, words, isLast ? null : (Ink.Context, Fill.Plain));
        return year.Received is null ? row : row with { Aside = year is { Answered: { } n, MedianDays: { } median } ? words("trend.aside", ReportWords.ShortDays(median), ReportWords.Number(n)) : "" };
    }

    private static IReadOnlyList<object?> Row(PublicTrendYear year, PublicWords words) =>
    [
        Year(year), HiddenBars.Cell(year.Received, words),
        .. Enumerable.Range(0, FiscalQuarter.PerYear).Select(quarter => HiddenBars.Cell(year.Quarters?[quarter], words)),
        HiddenBars.Cell(year.Answered, words),
        HiddenBars.Median(year.MedianDays, year.Answered, words),
    ];

    private static string Year(PublicTrendYear year) => year.FiscalYear.ToString(CultureInfo.InvariantCulture);
}
