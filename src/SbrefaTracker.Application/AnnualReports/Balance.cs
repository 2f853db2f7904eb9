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

        // Written by hand: through a grouping it would be sorted first, which takes twice as long.
        var never = await db.Database.SqlQuery<Balance>(
            $"""
            SELECT
                COUNT(CASE WHEN received_on < {first} AND (closed_on IS NULL OR closed_on >= {first} OR closed_on > {end}) THEN 1 END) AS "OpenAtStart",
                COUNT(CASE WHEN received_on >= {first} THEN 1 END) AS "Received",
                COUNT(CASE WHEN closed_on >= {first} AND closed_on <= {end} THEN 1 END) AS "Closed",
                COUNT(CASE WHEN closed_on IS NULL OR closed_on > {end} THEN 1 END) AS "OpenAtEnd"
            FROM complaints
            WHERE reopenings = 0 AND received_on <= {end}
            """).SingleAsync(ct);

        return reopened.Where(c => c.ReceivedOn <= end).Aggregate(never, (sum, c) => sum.With(c, first, end));
    }

    private Balance With(ReopenedComplaint c, DateOnly first, DateOnly end) => new(
        OpenAtStart + One(c.ReceivedOn < first && !(c.Closure?.On < first)),
        Received + One(c.ReceivedOn >= first),
        Closed + One(c.Closure?.On >= first && c.Closure.On <= end),
        OpenAtEnd + One(!(c.Closure?.On <= end)));

    private static long One(bool counts) => counts ? 1 : 0;
}
