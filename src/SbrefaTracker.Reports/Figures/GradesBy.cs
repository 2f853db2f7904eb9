using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Figures;

/// <summary>By whose scale the grades of a table are given, and who counted them: a page says it in its caption, a file in a column of its own, because rows of a file are taken out of it.</summary>
internal static class GradesBy
{
    /// <summary>The name of the column, and of the member of <c>figures.json</c>.</summary>
    public const string Name = "gradesBy";

    private static readonly string[] Grades = [.. Enum.GetNames<Grade>().Select(letter => letter.ToLowerInvariant()), "pending", "gradeOfMean"];

    public static Column Column => new(Name, ReportWords.Of("column.gradesBy"), ColumnKind.Text);

    /// <summary>What is said of a table; null for one without grades.</summary>
    public static string? Of(ReportTable table) =>
        table.Columns.Any(column => column.Name.StartsWith(GradeTables.QualityPrefix, StringComparison.Ordinal)) ? ReportWords.Of("basis.both")
        : table.Name == GradesExhibit.TableName || table.Columns.Any(column => column.Name is "a" or "gradeOfMean") ? ReportWords.Of("basis")
        : null;

    /// <summary>What is said of a figure of <c>figures.json</c>; null for one that is no grade.</summary>
    public static string? Of(FigurePlace place) =>
        !Grades.Contains(place.Name) ? null
        : place.Path.Contains("quality") ? ReportWords.Of("basis.quality")
        : ReportWords.Of("basis");

    /// <summary>A table as a file has it: a table with grades says in each row by what they are given.</summary>
    public static ReportTable In(ReportTable table) => Of(table) is not { } said ? table : table with
    {
        Columns = [.. table.Columns, Column],
        Rows = [.. table.Rows.Select(row => (IReadOnlyList<object?>)[.. row, said])],
        Total = table.Total is null ? null : [.. table.Total, said],
        Keys = [.. Enumerable.Range(0, table.Rows.Count).Select(table.KeyOf)],
    };
}
