using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Counts what filers answered when they were asked whether this office was of use: by the day of the answer. The latest word of each filer counts.</summary>
internal static class FeedbackCount
{
    /// <summary>Those whose filer answered in the year, not after the cut-off.</summary>
    public static IQueryable<Complaint> Said(TrackerDb db, FigurePeriod period)
    {
        var (first, end, asOf) = (period.First, period.End, period.AsOf);
        return db.Complaints.Where(c => c.UsefulnessOn >= first && c.UsefulnessOn <= end && c.Usefulness != null && c.ReceivedOn <= asOf);
    }

    public static async Task<FeedbackFigures> Load(TrackerDb db, FigurePeriod period, CancellationToken ct)
    {
        var said = await Said(db, period).GroupBy(c => c.Usefulness!).Select(g => new { g.Key, Count = g.LongCount() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, ct);
        return new(said.Values.Sum(), [.. said.Keys.Union(UsefulnessCodes.List.Codes).Order(StringComparer.Ordinal).Select(code => new KeyCount(code, said.GetValueOrDefault(code)))]);
    }
}
