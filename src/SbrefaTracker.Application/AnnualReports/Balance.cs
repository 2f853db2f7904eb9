using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>What was open, what came, what was closed, what is open. Each of the four is counted by itself.</summary>
internal sealed record Balance(long OpenAtStart, long Received, long Closed, long OpenAtEnd)
{
    /// <summary>Each count reads the part of an index that it needs; reopened complaints are counted one by one, as they stood on the cut-off.</summary>
    public static async Task<Balance> Count(TrackerDb db, FigurePeriod period, IReadOnlyList<ReopenedComplaint> reopened, CancellationToken ct)
    {
        var (first, end) = (period.First, period.End);
        var before = end < first ? end : first.AddDays(-1);

        // Written by hand: four counts in one round trip. All that was closed by a day was received by then.
        var never = await db.Database.SqlQuery<Balance>(
            $"""
            SELECT
                (SELECT COUNT(*) FROM complaints
                    WHERE reopenings = 0 AND received_on <= {before} AND (closed_on IS NULL OR closed_on > {before})) AS "OpenAtStart",
                (SELECT COUNT(*) FROM complaints WHERE reopenings = 0 AND received_on >= {first} AND received_on <= {end}) AS "Received",
                (SELECT COUNT(*) FROM complaints WHERE reopenings = 0 AND closed_on >= {first} AND closed_on <= {end}) AS "Closed",
                (SELECT COUNT(*) FROM complaints
                    WHERE reopenings = 0 AND received_on <= {end} AND (closed_on IS NULL OR closed_on > {end})) AS "OpenAtEnd"
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
