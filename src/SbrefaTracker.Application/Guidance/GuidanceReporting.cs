using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>The report on informal guidance of a fiscal year (section 213).</summary>
/// <param name="Figures">What is counted, with the cut-off.</param>
/// <param name="Agency">Whose report it is.</param>
/// <param name="Office">Which office of it keeps the log.</param>
/// <param name="IsMadeUp">The database was begun with made-up data.</param>
/// <param name="MayFollow">The reader may open the entries that each figure counts.</param>
public sealed record GuidanceReport(GuidanceFigures Figures, string Agency, string Office, bool IsMadeUp, bool MayFollow);

/// <summary>Reads the report on informal guidance: figures only, for everybody who may look at the log in whatever depth.</summary>
public sealed class GuidanceReporting(ITrackerDbFactory databases, AgencyTime time, IOptions<AgencyOptions> agency)
{
    /// <param name="year">The fiscal year in which it was answered.</param>
    /// <param name="asOf">The cut-off; null is today.</param>
    public async Task<Result<GuidanceReport>> Read(FiscalYear year, DateOnly? asOf, Actor actor, CancellationToken ct = default)
    {
        var sight = GuidanceReaders.Of(actor);
        if (sight == GuidanceSight.Nothing)
        {
            return Refusal.Of("not_allowed");
        }

        if (asOf > time.Today)
        {
            return Refusal.On("asof", "in_the_future", asOf);
        }

        await using var db = databases.Create();
        return new GuidanceReport(await GuidanceLog.Count(db, year, asOf ?? time.Today, ct), agency.Value.Name, agency.Value.Office, await DemoData.BeganIt(db, ct), sight == GuidanceSight.Everything);
    }
}
