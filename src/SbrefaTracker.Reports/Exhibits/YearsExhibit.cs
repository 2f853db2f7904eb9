using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>Up to five years side by side, all counted with one method at one cut-off.</summary>
internal static class YearsExhibit
{
    public static Exhibit Of(AnnualReportData data)
    {
        var years = data.Years;
        return Exhibit.Saying(
            "years",
            set => Title(years, data.Figures, (words, year, column) => set(words, "years", year.FiscalYear.ToString(CultureInfo.InvariantCulture), column)),
            ReportWords.Of("years.units", years[0].FiscalYear, years[^1].FiscalYear, Number(years.Sum(year => year.Received)), Number(years.Sum(year => year.Timeliness.N))),
            ReportWords.Of("years.description", string.Join(". ", years.Select(Sentence))),
            YearsChart.Draw(
                [.. years.Select(year => year.FiscalYear.ToString(CultureInfo.InvariantCulture))],
                [
                    new(ReportWords.Of("years.received"), [.. years.Select(year => (double?)year.Received)], [.. years.Select(year => Number(year.Received))]),
                    new(
                        ReportWords.Of("years.median"),
                        [.. years.Select(year => (double?)year.Timeliness.MedianDays)],
                        [.. years.Select(year => year.Timeliness.MedianDays is { } days ? ShortDays(days) : "–")]),
                    new(
                        ReportWords.Of("years.within", data.Rubric.Timeliness.A),
                        [.. years.Select(year => year.Timeliness.Cohort == 0 ? (double?)null : (double)year.Timeliness.A / year.Timeliness.Cohort)],
                        [.. years.Select(year => year.Timeliness.Cohort == 0 ? "–" : Percent(year.Timeliness.A, year.Timeliness.Cohort))]),
                ]),
            Table(years),
            ReportWords.Of("years.source"));
    }

    private static string Sentence(YearFigures year) => ReportWords.Of(
        "years.sentence", year.FiscalYear, Number(year.Received), year.Timeliness.MedianDays is { } days ? ShortDays(days) : "–",
        Percent(year.Timeliness.A, year.Timeliness.Cohort));

    // A year that is not over has fewer of everything: the sentence compares whole years.
    private static string Title(IReadOnlyList<YearFigures> all, AnnualFigures figures, Func<string, YearFigures, string, object> set)
    {
        if (all.Count == 1)
            return ReportWords.Of("years.title.one", all[0].FiscalYear);
        var isOver = figures.AsOf >= new FiscalYear(figures.FiscalYear).Last;
        IReadOnlyList<YearFigures> years = isOver ? all : [.. all.SkipLast(1)];
        if (years.Count == 1)
            return ReportWords.Of("years.title.so_far", all[^1].FiscalYear, Received(all[^1]));
        var (first, last) = (years[0], years[^1]);
        return first.Timeliness.MedianDays is { } was && last.Timeliness.MedianDays is { } isNow
            ? ReportWords.Of("years.title", first.FiscalYear, last.FiscalYear, Received(first), Received(last), set(ShortDays(was), first, "medianDays"), set(ShortDays(isNow), last, "medianDays"))
            : ReportWords.Of("years.title.received", first.FiscalYear, last.FiscalYear, Received(first), Received(last));

        object Received(YearFigures year) => set(Number(year.Received), year, "received");
    }

    private static ReportTable Table(IReadOnlyList<YearFigures> years) => new(
        "years",
        ReportWords.Of("years.caption"),
        [
            new("fiscalYear", ReportWords.Of("column.fiscalYear"), ColumnKind.Text),
            new("openAtStart", ReportWords.Of("balance.row.openAtStart"), ColumnKind.Whole),
            new("received", ReportWords.Of("column.received"), ColumnKind.Whole),
            new("closed", ReportWords.Of("column.closed"), ColumnKind.Whole),
            new("openAtEnd", ReportWords.Of("balance.row.openAtEnd"), ColumnKind.Whole),
            .. TimelinessColumns.All,
        ],
        [
            .. years.Select(year => (IReadOnlyList<object?>)
            [
                year.FiscalYear.ToString(CultureInfo.InvariantCulture), year.OpenAtStart, year.Received, year.Closed, year.OpenAtEnd,
                .. TimelinessColumns.Cells(year.Timeliness),
            ]),
        ]);
}
