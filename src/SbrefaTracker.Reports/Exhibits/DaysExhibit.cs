using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>How long responses took.</summary>
internal static class DaysExhibit
{
    private const int Step = 10;

    public static Exhibit Of(AnnualReportData data)
    {
        var (figures, scale) = (data.Figures.Timeliness, data.Rubric.Timeliness);
        var bins = Bins(data.Figures.ResponseDays, scale.D);
        var unanswered = figures.Cohort - figures.N;
        return Exhibit.Saying(
            "days",
            set => Title(figures, (words, column) => set(words, MethodsTable.TableName, MethodsTable.All, column)),
            ReportWords.Of("days.units", Number(figures.N)),
            figures.N == 0 ? ReportWords.Of("days.title.none") : ReportWords.Of("days.description", string.Join(", ", bins.Select((count, i) => $"{Range(i, bins.Length)}: {Number(count)}"))),
            DaysChart.Draw(bins, scale, Marks(figures), (ReportWords.Of("days.axis"), ReportWords.Of("days.more"))),
            new(
                "days",
                ReportWords.Of("days.caption"),
                [
                    new("businessDays", ReportWords.Of("column.businessDays"), ColumnKind.Text),
                    new("complaints", ReportWords.Of("column.complaints"), ColumnKind.Whole),
                ],
                [.. bins.Select((count, i) => (IReadOnlyList<object?>)[Range(i, bins.Length), count])],
                [ReportWords.Of("column.n"), figures.N])
            {
                Keys = [.. bins.Select((_, i) => Key(i, bins.Length))],
            },
            ReportWords.Of("days.source", Number(unanswered)));
    }

    /// <summary>The same day by day: for machines, as a file and a sheet.</summary>
    public static ReportTable DayByDay(AnnualFigures figures) => new(
        "response-days",
        ReportWords.Of("days.caption"),
        [
            new("businessDays", ReportWords.Of("column.businessDays"), ColumnKind.Whole),
            new("complaints", ReportWords.Of("column.complaints"), ColumnKind.Whole),
        ],
        [.. figures.ResponseDays.Select(days => (IReadOnlyList<object?>)[(long)days.Days, days.Count])]);

    private static string Title(TimelinessFigures figures, Func<string, string, object> set)
    {
        if (figures is not { MedianDays: { } median, MeanDays: { } mean })
            return ReportWords.Of("days.title.none");
        var (middle, average) = (set(ShortDays(median), "medianDays"), set(ShortDays(mean), "meanDays"));
        return figures.N < Rubric.LeastToGrade
            ? ReportWords.Of("days.title.few", middle, average, Rubric.LeastToGrade)
            : ReportWords.Of(mean > median * 1.15m ? "days.title.tail" : "days.title", middle, average, set(Letter(figures.GradeOfMean), "gradeOfMean"));
    }

    // 0 to 10, 11 to 20 and so on to the last day of the scale; then all that is later.
    private static long[] Bins(IReadOnlyList<ResponseDays> responses, int lastDay)
    {
        var bins = new long[(lastDay / Step) + 1];
        foreach (var (days, count) in responses)
            bins[Math.Min(bins.Length - 1, Math.Max(0, days - 1) / Step)] += count;
        return bins;
    }

    private static string Range(int bin, int bins) =>
        bin == bins - 1
            ? ReportWords.Of("days.over", bin * Step)
            : string.Create(CultureInfo.InvariantCulture, $"{(bin == 0 ? 0 : (bin * Step) + 1)}–{(bin + 1) * Step}");

    // As the part of a figure names it: 0-10, 11-20 and so on, the last without an end.
    private static string Key(int bin, int bins) =>
        string.Create(CultureInfo.InvariantCulture, $"{(bin == 0 ? 0 : (bin * Step) + 1)}-{(bin == bins - 1 ? "" : ((bin + 1) * Step).ToString(CultureInfo.InvariantCulture))}");

    private static IReadOnlyList<(double Days, string Word)> Marks(TimelinessFigures figures) =>
        figures is { MedianDays: { } median, MeanDays: { } mean, P90Days: { } p90 }
            ?
            [
                ((double)median, ReportWords.Of("days.median", ShortDays(median))),
                ((double)mean, ReportWords.Of("days.mean", ShortDays(mean))),
                (p90, ReportWords.Of("days.p90", p90)),
            ]
            : [];
}
