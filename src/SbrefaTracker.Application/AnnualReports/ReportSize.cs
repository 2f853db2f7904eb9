using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>How much is counted for a report: it is the same for each of its files, for all stand on the five years that are printed side by side.</summary>
public sealed class ReportSize(ITrackerDbFactory databases)
{
    /// <summary>So many complaints are counted while somebody waits, which takes about a second; more are counted in the background.</summary>
    public int AtOnce { get; init; } = 100_000;

    /// <summary>Whether a file of the report of a year is made in the background.</summary>
    public async Task<bool> IsLong(FiscalYear year, CancellationToken ct = default)
    {
        var (first, last) = (new FiscalYear(Math.Max(FiscalYear.Earliest, year.Year - FigurePeriod.YearsShown + 1)).First, year.Last);
        await using var db = databases.Create();
        return await db.Complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last).Take(AtOnce + 1).CountAsync(ct) > AtOnce;
    }
}
