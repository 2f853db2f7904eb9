using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>What was open, what came, what was closed, what is open. Each of the four is counted by itself.</summary>
internal sealed record Balance(long OpenAtStart, long Received, long Closed, long OpenAtEnd)
{
    /// <summary>One pass over the index of days; reopened complaints are counted one by one, as they stood on the cut-off.</summary>
    public static async Task<Balance> Count(TrackerDb db, FigurePeriod period, IReadOnlyList<ReopenedComplaint> reopened, CancellationToken ct)
    {
        var (first, end) = (period.First, period.End);
        var never = await db.Complaints
            .Where(c => c.Reopenings == 0 && c.ReceivedOn <= end)
            .GroupBy(_ => 1)
            .Select(all => new Balance(
                all.Count(c => c.ReceivedOn < first && (c.ClosedOn == null || c.ClosedOn >= first || c.ClosedOn > end)),
                all.Count(c => c.ReceivedOn >= first),
                all.Count(c => c.ClosedOn >= first && c.ClosedOn <= end),
                all.Count(c => c.ClosedOn == null || c.ClosedOn > end)))
            .FirstOrDefaultAsync(ct) ?? new Balance(0, 0, 0, 0);

        return reopened.Where(c => c.ReceivedOn <= end).Aggregate(never, (sum, c) => sum.With(c, first, end));
    }

    private Balance With(ReopenedComplaint c, DateOnly first, DateOnly end) => new(
        OpenAtStart + One(c.ReceivedOn < first && !(c.Closure?.On < first)),
        Received + One(c.ReceivedOn >= first),
        Closed + One(c.Closure?.On >= first && c.Closure.On <= end),
        OpenAtEnd + One(!(c.Closure?.On <= end)));

    private static long One(bool counts) => counts ? 1 : 0;
}
