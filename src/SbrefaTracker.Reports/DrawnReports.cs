using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Exhibits;

namespace SbrefaTracker.Reports;

/// <summary>
/// Annual reports with their charts, drawn once for each content: the page, each of its files and the next visit share them. The figures themselves are counted each time, and figures that changed by one complaint are
/// other figures.
/// </summary>
public sealed class DrawnReports
{
    /// <summary>So many reports are held, a few megabytes each: those that people look at just now.</summary>
    public const int Most = 6;

    private readonly DrawnCharts<IReadOnlyList<Exhibit>> _drawn = new(Most);

    /// <param name="data">The figures.</param>
    /// <param name="edition">What the edition prints beside them; null for a report that is none.</param>
    public AnnualReportView Of(AnnualReportData data, EditionPart? edition = null) => AnnualReportView.Of(data, Exhibits(data), edition);

    // Where the ledger stands is printed beside the charts and not in them.
    private IReadOnlyList<Exhibit> Exhibits(AnnualReportData data) => _drawn.Of(ReportJson.Write(data with { Checkpoint = null }), () => AllExhibits.Of(data));
}
