using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>How long the responses of each month took: the middle one, and the slowest tenth.</summary>
internal static class TrendExhibit
{
    public const string TableName = "response-days-by-month";

    public static Exhibit Of(IReadOnlyList<MonthDays> months, TimelinessScale scale)
    {
        var answered = months.Sum(month => month.Figures.N);
        return new(
            "trend",
            Title(months),
            ReportWords.Of("trend.units", Number(answered), Month(months[0].Key, full: true), months[0].Key[..4]),
            ReportWords.Of("trend.description", string.Join(", ", months.Where(month => month.Figures.N > 0).Select(Said))),
            TrendChart.Draw(
                [.. months.Select((month, i) => new TrendPoint(
                    Month(month.Key), i == 0 || month.Key.EndsWith("-01", StringComparison.Ordinal) ? month.Key[..4] : "", (double?)month.Figures.MedianDays, month.Figures.P90Days,
                    month.Key, month.Figures.N > 0 ? Said(month) : null))],
                [.. new[] { Grade.A, Grade.B, Grade.C, Grade.D }.Select(grade => ((double)scale.LastDayOf(grade)!, ReportWords.Of("trend.mark", grade)))],
                (ReportWords.Of("trend.median"), ReportWords.Of("trend.p90"))),
            Table(months, answered),
            ReportWords.Of("trend.source"));
    }

    private static string Title(IReadOnlyList<MonthDays> months)
    {
        // The month that runs is not whole; the one before is, and its own of a year ago is the first.
        if (months.SkipLast(1).LastOrDefault(month => month.Figures.N > 0) is not { } last)
            return ReportWords.Of("trend.title.none");
        var (median, before) = (last.Figures.MedianDays!.Value, months[0] == last ? null : months[0].Figures.MedianDays);
        return before is null || months[^2] != last ? ReportWords.Of("trend.title", Month(last.Key, full: true), ShortDays(median), Number(last.Figures.N))
            : ReportWords.Of(
                before == median ? "trend.title.same" : before > median ? "trend.title.fewer" : "trend.title.more",
                Month(last.Key, full: true), ShortDays(median), ShortDays(Math.Abs(before.Value - median)), $"{Month(months[0].Key, full: true)} {months[0].Key[..4]}",
                Number(last.Figures.N), Number(months[0].Figures.N));
    }

    private static string Said(MonthDays month) => ReportWords.Of("trend.said", Month(month.Key), ShortDays(month.Figures.MedianDays!.Value), Number(month.Figures.P90Days!.Value), Number(month.Figures.N));

    private static ReportTable Table(IReadOnlyList<MonthDays> months, long answered) => new(
        TableName,
        ReportWords.Of("trend.caption"),
        [
            new("month", ReportWords.Of("column.month"), ColumnKind.Text),
            new("answered", ReportWords.Of("trend.column.answered"), ColumnKind.Whole),
            new("medianDays", ReportWords.Of("trend.column.median"), ColumnKind.OneDecimal),
            new("p90Days", ReportWords.Of("trend.column.p90"), ColumnKind.Whole),
            new("meanDays", ReportWords.Of("trend.column.mean"), ColumnKind.OneDecimal),
            new("gradeOfMean", ReportWords.Of("column.grade"), ColumnKind.Text),
        ],
        [
            .. months.Select(month => (IReadOnlyList<object?>)
            [
                month.Key, month.Figures.N, month.Figures.MedianDays, (long?)month.Figures.P90Days, month.Figures.MeanDays, TimelinessColumns.Letter(month.Figures),
            ]),
        ],
        [ReportWords.Of("row.all"), answered, null, null, null, null]);
}
