using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Reads what an annual report is made of, as the database is at one moment.</summary>
/// <param name="databases">Where it is read.</param>
/// <param name="agency">Whose report it is.</param>
/// <param name="site">The address of the site, for links to the complaints behind a figure; a report made where none is known has no such links.</param>
public sealed class ReadAnnualReport(ITrackerDbFactory databases, IOptions<AgencyOptions> agency, ReportSite? site = null)
{
    /// <param name="year">The fiscal year.</param>
    /// <param name="asOf">The cut-off; what is dated after it has not happened.</param>
    public async Task<AnnualReportData> Run(FiscalYear year, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        return await Read(db, new FigurePeriod(year, asOf), ct);
    }

    /// <summary>The same for callers that have a database open, and a snapshot of it.</summary>
    public async Task<AnnualReportData> Read(TrackerDb db, FigurePeriod period, CancellationToken ct = default) => await ReportCount.Of(
        db,
        period,
        new ReportFrame(agency.Value.Name, agency.Value.Office, await LastCheckpoint(db, ct), await DemoData.BeganIt(db, ct), site?.Address ?? ""),
        await OfficeTimelines.Names(db, period.End, ct),
        ct);

    private static async Task<LedgerMark?> LastCheckpoint(TrackerDb db, CancellationToken ct)
    {
        var last = await db.Checkpoints.AsNoTracking().OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);
        return last is null ? null : new(last.Number, Convert.ToHexStringLower(last.Head), last.KeyId);
    }
}

/// <summary>The address of the site as reports print it: <c>PublicUrl</c> without a slash at its end; empty where it is not set.</summary>
public sealed record ReportSite(string Address);
