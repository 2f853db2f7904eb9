using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>
/// The grades of the year by group: one wide table a group for machines, and four parts of it for people - the answers, the same without the
/// days of pauses, what a grade of answers leaves out, and the quality of replies.
/// </summary>
public static class GradeTables
{
    public const string Agency = "grades-agency";
    public const string ByOfficeKind = "grades-by-office-kind";
    public const string ByRegion = "grades-by-region";
    public const string ByOffice = "grades-by-office";
    public const string ByActionType = "grades-by-action-type";

    /// <summary>So begins the name of a table of the complaints that ONO forwarded alone, where one of all complaints begins with the word before it.</summary>
    public const string OnoPrefix = "grades-ono-";

    public const string OnoByOfficeKind = OnoPrefix + "by-office-kind";
    public const string OnoByRegion = OnoPrefix + "by-region";
    public const string OnoByOffice = OnoPrefix + "by-office";
    public const string OnoByActionType = OnoPrefix + "by-action-type";

    /// <summary>All of them, in the order in which they are shown.</summary>
    internal static readonly IReadOnlyList<string> All = [Agency, ByOfficeKind, ByRegion, ByOffice, ByActionType, OnoByOfficeKind, OnoByRegion, OnoByOffice, OnoByActionType];

    internal const string AnswersPart = "answers";
    internal const string PausesPart = "pauses";
    internal const string WaitingPart = "waiting";

    /// <summary>The columns of quality are named so, and a letter.</summary>
    public const string QualityPrefix = "quality";

    /// <summary>So begins the name of a column without the days of pauses and of closures in force, before the name of the column with them.</summary>
    public const string AdjustedPrefix = "adjusted";

    private static readonly string[] Names = ["key", "name"];
    private static readonly string[] Answers = [.. Names, "a", "b", "c", "d", "f", "pending", "n", "medianDays", "meanDays", "p90Days", "gradeOfMean"];
    private static readonly string[] Pauses = [.. Names, "n", .. AdjustedCounts, "adjustedMedianDays", "adjustedMeanDays", "adjustedP90Days", "adjustedGradeOfMean"];
    private static readonly string[] Waiting =
    [
        .. Names, "n", "medianDays", "adjustedMedianDays", "meanDays", "adjustedMeanDays", "gradeOfMean", "adjustedGradeOfMean", "open", "censoredMedianDays", "notStarted", "closedNotStarted",
    ];

    private static readonly string[] Quality = [.. Names, .. Letters, "assessed", "replies"];

    // A letter, or pending: how many have it without the days of pauses.
    private static IEnumerable<string> AdjustedCounts => [.. Enum.GetNames<Grade>().Select(letter => AdjustedPrefix + letter), AdjustedPrefix + "Pending"];

    private static IEnumerable<string> Letters => Enum.GetValues<Grade>().Select(grade => QualityPrefix + grade);

    public static IReadOnlyList<ReportTable> Of(AnnualReportData data) => Of(data.Figures, data.NameOf);

    /// <param name="figures">The figures of the year.</param>
    /// <param name="nameOf">The name of an office by its code.</param>
    public static IReadOnlyList<ReportTable> Of(AnnualFigures figures, Func<string, string> nameOf)
    {
        var grades = figures.Grades;
        return
        [
            Table(figures, Agency, "group", [grades.Agency, grades.OnoOnly], key => ReportWords.Of($"group.{key}")),
            Table(figures, ByOfficeKind, "kind", grades.ByOfficeKind, key => Code("kind", key)),
            Table(figures, ByRegion, "region", grades.ByRegion, Region),
            Table(figures, ByOffice, "office", grades.ByOffice, nameOf),
            Table(figures, ByActionType, "action", grades.ByActionType, key => Code("action_type", key)),
            .. grades.Ono is not { } ono ? Array.Empty<ReportTable>() :
            [
                Table(figures, OnoByOfficeKind, "kind", ono.ByOfficeKind, key => Code("kind", key)),
                Table(figures, OnoByRegion, "region", ono.ByRegion, Region),
                Table(figures, OnoByOffice, "office", ono.ByOffice, nameOf),
                Table(figures, OnoByActionType, "action", ono.ByActionType, key => Code("action_type", key)),
            ],
        ];
    }

    /// <summary>Those that no exhibit shows: action types have a chart.</summary>
    public static IEnumerable<ReportTable> WithoutExhibit(AnnualReportData data) => Of(data).Where(table => table.Name != ByActionType);

    /// <summary>A table beside a chart: of the grades the answers alone, as the whole is wider than any paper and the print would cut it off; any other is shown whole.</summary>
    public static ReportTable Shown(ReportTable table, AnnualFigures figures) => table.Name == ByActionType ? Parts(table, figures)[0] : table;

    /// <summary>What a table is called above its parts.</summary>
    public static string Heading(ReportTable table) => HeadingOf(table.Name);

    /// <summary>The parts of a table for people: answers, the same without pauses, what they leave out, quality.</summary>
    public static IReadOnlyList<ReportTable> Parts(ReportTable table, AnnualFigures figures)
    {
        ReportTable Part(string part, string[] columns) => table.Part(
            $"{table.Name}-{part}", ReportWords.Of($"gradetables.{part}", Heading(table), figures.FiscalYear, Day(figures.AsOf), figures.Grades.LeastToGrade), columns);
        return [Part(AnswersPart, Answers), Part(PausesPart, Pauses), Part(WaitingPart, Waiting), Part("quality", Quality)];
    }

    private static string HeadingOf(string table) => table.StartsWith(OnoPrefix, StringComparison.Ordinal)
        ? ReportWords.Of("gradesgroup.ono", ReportWords.Of($"gradesgroup.{table[(OnoPrefix + "by-").Length..]}"))
        : ReportWords.Of($"gradesgroup.{(table == Agency ? "agency" : table["grades-by-".Length..])}");

    private static ReportTable Table(AnnualFigures figures, string name, string column, IReadOnlyList<GradeRow> rows, Func<string, string> nameOf) => new(
        name,
        ReportWords.Of("gradetables.caption", HeadingOf(name), figures.FiscalYear, Day(figures.AsOf)),
        [
            new("key", ReportWords.Of("column.code"), ColumnKind.Code),
            new("name", ReportWords.Of($"column.{column}"), ColumnKind.Text),
            .. TimelinessColumns.All,
            .. AdjustedCounts.Select(code => new Column(code, ReportWords.Of($"column.{code}"), ColumnKind.Whole)),
            new("adjustedMedianDays", ReportWords.Of("column.adjustedMedianDays"), ColumnKind.OneDecimal),
            new("adjustedMeanDays", ReportWords.Of("column.adjustedMeanDays"), ColumnKind.OneDecimal),
            new("adjustedP90Days", ReportWords.Of("column.adjustedP90Days"), ColumnKind.Whole),
            new("adjustedGradeOfMean", ReportWords.Of("column.adjustedGradeOfMean"), ColumnKind.Text),
            .. new[] { "open", "censoredMedianDays", "notStarted", "closedNotStarted" }.Select(code => new Column(code, ReportWords.Of($"column.{code}"), ColumnKind.Whole)),
            .. Letters.Select(letter => new Column(letter, letter[QualityPrefix.Length..], ColumnKind.Whole)),
            new("assessed", ReportWords.Of("column.assessed"), ColumnKind.Whole),
            new("replies", ReportWords.Of("column.replies"), ColumnKind.Whole),
        ],
        [.. rows.Select(row => Cells(row, nameOf(row.Key), figures.Grades.LeastToGrade))]);

    private static IReadOnlyList<object?> Cells(GradeRow row, string name, int least) =>
    [
        row.Key, name, .. TimelinessColumns.Cells(row.Timeliness, least),
        .. GradesExhibit.Counts(row.AdjustedTimeliness).Cast<object?>(),
        row.AdjustedTimeliness.MedianDays, row.AdjustedTimeliness.MeanDays, (long?)row.AdjustedTimeliness.P90Days, TimelinessColumns.Letter(row.AdjustedTimeliness, least),
        row.Open, (long?)row.CensoredMedianDays, row.NotStarted, row.ClosedNotStarted,
        row.Quality.A, row.Quality.B, row.Quality.C, row.Quality.D, row.Quality.F, row.Quality.N, row.Quality.Replies,
    ];
}
