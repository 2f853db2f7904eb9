using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Reports;

/// <summary>An annual report as a page or a file shows it: figures, exhibits with their charts, and tables without a chart.</summary>
public sealed record AnnualReportView(AnnualReportData Data, IReadOnlyList<Exhibit> Exhibits, IReadOnlyList<ReportTable> Tables)
{
    /// <summary>Every table, those of the exhibits first: a CSV file and a sheet each.</summary>
    public IEnumerable<ReportTable> AllTables => Exhibits.Select(exhibit => exhibit.Table).Concat(Tables);

    public static AnnualReportView Of(AnnualReportData data) =>
        new(data, AllExhibits.Of(data), [MethodsTable.Of(data.Figures), .. GradeTables.WithoutExhibit(data), OutcomesExhibit.Findings(data.Figures), DaysExhibit.DayByDay(data.Figures)]);
}
