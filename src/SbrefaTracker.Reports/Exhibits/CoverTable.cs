using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>The picture of the cover in numbers: what was received, by month and grade of timeliness.</summary>
public static class CoverTable
{
    public const string TableName = "cover";

    /// <summary>The column of those without a grade: pending, or with no clock.</summary>
    public const string Rest = "rest";

    /// <summary>The columns of grades, in the order in which a month counts them.</summary>
    public static readonly IReadOnlyList<string> Letters = [.. Enum.GetNames<Grade>().Select(letter => letter.ToLowerInvariant())];

    internal static ReportTable Of(AnnualReportData data) => new(
        TableName,
        ReportWords.Of("cover.table", data.Figures.FiscalYear),
        [
            new("month", ReportWords.Of("column.month"), ColumnKind.Text),
            .. Letters.Select(letter => new Column(letter, ReportWords.Of($"column.{letter}"), ColumnKind.Whole)),
            new(Rest, ReportWords.Of("column.rest"), ColumnKind.Whole),
            new("received", ReportWords.Of("column.received"), ColumnKind.Whole),
        ],
        [.. data.Cover.Select(month => (IReadOnlyList<object?>)[month.Key, .. month.Grades.Cast<object?>(), month.Rest, month.Total])],
        [ReportWords.Of("row.year"), .. Letters.Select((_, i) => (object?)data.Cover.Sum(month => month.Grades[i])), data.Cover.Sum(month => month.Rest), data.Cover.Sum(month => month.Total)]);
}
