using System.Globalization;
using System.Text;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Queries;

/// <summary>The queries behind the tables of a report: a sheet of the workbook, and a file that can be run as it is.</summary>
public static class QueriesTable
{
    public const string TableName = "queries";
    public const string FileName = "queries.sql";

    /// <summary>The columns of the sheet.</summary>
    public static IReadOnlyList<Column> Columns =>
    [
        new("sheet", ReportWords.Of("dictionary.sheet"), ColumnKind.Code),
        new("part", ReportWords.Of("queries.part"), ColumnKind.Text),
        new("query", ReportWords.Of("queries.query"), ColumnKind.Text),
    ];

    /// <summary>What every query begins with stands first.</summary>
    public static ReportTable Of(AnnualReportData data)
    {
        var queries = data.Queries;
        return new(
            TableName,
            ReportWords.Of("queries.caption"),
            Columns,
            [
                ["", ReportWords.Of("queries.common"), queries.Common],
                .. queries.All.Select(query => (IReadOnlyList<object?>)[query.Table, PartOf(query), query.Select]),
            ]);
    }

    /// <summary>What a query counts, in words.</summary>
    public static string PartOf(FigureQuery query) => ReportWords.Of($"query.{query.Part}");

    /// <summary>All of them one after the other, each whole.</summary>
    public static string File(AnnualReportData data)
    {
        var (queries, text) = (data.Queries, new StringBuilder());
        text.Append(CultureInfo.InvariantCulture, $"-- {ReportWords.Of("queries.file", data.Figures.FiscalYear, ReportWords.Day(data.Figures.AsOf), data.Dialect)}\n");
        foreach (var query in queries.All)
            text.Append(CultureInfo.InvariantCulture, $"\n-- {query.Table}: {PartOf(query)}\n").Append(queries.Whole(query));
        return text.ToString();
    }
}
