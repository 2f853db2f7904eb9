using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>The columns of a timeliness record, in every table that has one.</summary>
internal static class TimelinessColumns
{
    public static IReadOnlyList<Column> All =>
    [
        .. new[] { "a", "b", "c", "d", "f", "pending", "n" }.Select(name => new Column(name, ReportWords.Of($"column.{name}"), ColumnKind.Whole)),
        new("medianDays", ReportWords.Of("column.medianDays"), ColumnKind.OneDecimal),
        new("meanDays", ReportWords.Of("column.meanDays"), ColumnKind.OneDecimal),
        new("p90Days", ReportWords.Of("column.p90Days"), ColumnKind.Whole),
        new("gradeOfMean", ReportWords.Of("column.gradeOfMean"), ColumnKind.Text),
    ];

    /// <summary>The grade of the mean; in words that there are too few answers to say one; nothing where nothing was answered.</summary>
    public static string? Letter(TimelinessFigures figures, int least = Rubric.LeastToGrade) =>
        figures.N == 0 ? null : figures.N < least ? ReportWords.Of("grade.too_few") : figures.GradeOfMean.ToString();

    /// <param name="figures">The record.</param>
    /// <param name="least">With fewer answers no grade of the mean is said.</param>
    public static IReadOnlyList<object?> Cells(TimelinessFigures figures, int least = Rubric.LeastToGrade) =>
    [
        figures.A, figures.B, figures.C, figures.D, figures.F, figures.Pending, figures.N,
        figures.MedianDays, figures.MeanDays, (long?)figures.P90Days, Letter(figures, least),
    ];
}
