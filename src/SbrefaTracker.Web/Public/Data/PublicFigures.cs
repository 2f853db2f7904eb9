using Microsoft.Extensions.Caching.Memory;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>Totals of the agency for one fiscal year, as the public gets them: no office, no state, no outcome, nothing that could point to a filer.</summary>
public sealed record PublicTotals(int Year, DateOnly AsOf, long Received, long Closed, long OpenAtEnd, TimelinessFigures Timeliness);

/// <summary>Reads the totals, and keeps them a while: a page for everybody must not count a whole table at each visit.</summary>
public sealed class PublicFigures(ITrackerDbFactory databases, AgencyTime time, IMemoryCache cache)
{
    /// <summary>The first fiscal year that the law's program can have figures for.</summary>
    public const int FirstYear = 1997;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>The present fiscal year.</summary>
    public int ThisYear => FiscalYear.Of(time.Today).Year;

    public async Task<PublicTotals> Of(int year, CancellationToken ct = default)
    {
        var today = time.Today;
        return (await cache.GetOrCreateAsync((nameof(PublicFigures), year, today), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Kept;
            var figures = await new ReadAnnualFigures(databases).Run(new FiscalYear(year), today, ct);
            return new PublicTotals(year, today, figures.Received, figures.Closed, figures.OpenAtEnd, figures.Timeliness);
        }))!;
    }
}
