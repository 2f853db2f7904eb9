using System.Globalization;
using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Reports.Figures;

/// <summary>What of the year, and of the year before, single tables rest on without holding it.</summary>
/// <param name="Now">The year of the report.</param>
/// <param name="Before">The year before.</param>
internal sealed record FigureYears(AnnualFigures Now, AnnualFigures Before)
{
    public long Closed => Now.Closed;

    /// <param name="column">A column that is named for its year, as <c>fy2025</c>.</param>
    public long Received(string column) => column == string.Create(CultureInfo.InvariantCulture, $"fy{Now.FiscalYear}") ? Now.Received : Before.Received;
}
