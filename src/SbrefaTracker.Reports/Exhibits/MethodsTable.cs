using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>The same question asked of other groups, so that a reader sees what the choice of the group does to the grade.</summary>
public static class MethodsTable
{
    public const string TableName = "timeliness-groups";

    /// <summary>The keys of its rows.</summary>
    public const string All = "all";
    public const string Ono = "ono";
    public const string Eligible = "eligible";
    public const string Adjusted = "adjusted";

    internal static ReportTable Of(AnnualFigures figures) => new(
        TableName,
        ReportWords.Of("methods.caption"),
        [new("group", ReportWords.Of("column.group"), ColumnKind.Text), .. TimelinessColumns.All],
        [
            [ReportWords.Of("methods.all"), .. TimelinessColumns.Cells(figures.Timeliness)],
            [ReportWords.Of("methods.ono"), .. TimelinessColumns.Cells(figures.TimelinessOnoOnly)],
            [ReportWords.Of("methods.eligible"), .. TimelinessColumns.Cells(figures.TimelinessWithoutNotEligible)],
            [ReportWords.Of("methods.adjusted"), .. TimelinessColumns.Cells(figures.AdjustedTimeliness)],
        ])
    {
        Keys = [All, Ono, Eligible, Adjusted],
    };
}
