using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>The complaints forwarded in the year by grade of timeliness.</summary>
internal static class GradesExhibit
{
    public const string TableName = "timeliness";
    private static readonly string[] Keys = ["A", "B", "C", "D", "F", CountedPart.Pending];

    public static Exhibit Of(AnnualReportData data) => Of(data.Figures.FiscalYear, data.Figures.Timeliness, data.Rubric);

    public static Exhibit Of(int year, TimelinessFigures figures, Rubric rubric)
    {
        var rows = Rows(rubric.Timeliness, figures);
        return Exhibit.Saying(
            "grades",
            set => Title(rubric.Timeliness, figures, (words, row, column) => set(words, TableName, row, column)),
            ReportWords.Of("grades.units", year, Number(figures.Cohort)),
            ReportWords.Of("grades.description", string.Join(", ", rows.Select(row => $"{row.Letter} {Number(row.Count)}")), Number(figures.Cohort)),
            BarChart.Draw([.. rows.Select((row, i) => new BarRow(
                row.Days, row.Count, Number(row.Count), FinePercent(row.Count, figures.Cohort), GradeFill.All[i].Color, GradeFill.All[i].Fill, Mark: row.Letter, Key: Keys[i]))]),
            Table(rows, figures),
            ReportWords.Of("grades.source"));
    }

    /// <summary>The counts of a record in the order A, B, C, D, F, pending.</summary>
    public static IReadOnlyList<long> Counts(TimelinessFigures figures) => [figures.A, figures.B, figures.C, figures.D, figures.F, figures.Pending];

    private static string Title(TimelinessScale scale, TimelinessFigures figures, Func<string, string, string, object> set) =>
        figures.Cohort == 0
            ? ReportWords.Of("grades.title.none")
            : ReportWords.Of(
                "grades.title",
                set(Number(figures.A), "A", "count"), set(Counted("complaints", figures.Cohort), HtmlTable.All, "count"), set(Percent(figures.A, figures.Cohort), "A", "share"), scale.A,
                set(Number(figures.F), "F", "count"), scale.D);

    private static List<Row> Rows(TimelinessScale scale, TimelinessFigures figures)
    {
        string[] days =
        [
            ReportWords.Of("grades.within", scale.A),
            ReportWords.Of("grades.between", scale.A + 1, scale.B),
            ReportWords.Of("grades.between", scale.B + 1, scale.C),
            ReportWords.Of("grades.between", scale.C + 1, scale.D),
            ReportWords.Of("grades.late", scale.D),
            ReportWords.Of("grades.pending.days", scale.D),
        ];
        string[] letters = ["A", "B", "C", "D", "F", ReportWords.Of("grades.pending")];
        return [.. Counts(figures).Select((count, i) => new Row(letters[i], days[i], count))];
    }

    private static ReportTable Table(List<Row> rows, TimelinessFigures figures) => new(
        TableName,
        ReportWords.Of("grades.caption"),
        [
            new("key", ReportWords.Of("column.grade"), ColumnKind.Text),
            new("businessDays", ReportWords.Of("column.businessDays"), ColumnKind.Text),
            new("count", ReportWords.Of("column.complaints"), ColumnKind.Whole),
            new("share", ReportWords.Of("column.shareOfCohort"), ColumnKind.Share),
        ],
        [.. rows.Select(row => (IReadOnlyList<object?>)[row.Letter, row.Days, row.Count, CellText.Share(row.Count, figures.Cohort)])],
        [ReportWords.Of("row.all"), "", figures.Cohort, CellText.Share(figures.Cohort, figures.Cohort)])
    {
        Keys = Keys,
    };

    private sealed record Row(string Letter, string Days, long Count);
}
