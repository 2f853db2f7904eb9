using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// The lowest threshold under which the public can have been told anything: that of an edition, or the one that was in force while quarters of a year that went on were told. An edition bears its own; a quarter of
/// a year of which nothing was published yet bears none, so what was in force is kept beside how far the figures came.
/// </summary>
internal static class LeastThreshold
{
    private const string Mark = "public-figures-least-threshold";

    /// <param name="db">The record.</param>
    /// <param name="rule">What is small now.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<SuppressionRule> Load(TrackerDb db, SuppressionRule rule, CancellationToken ct)
    {
        long?[] all = [rule.Threshold, await db.PublicYears.MinAsync(row => (int?)row.Threshold, ct), await Kept(db, ct)];
        return all.Min() is { } least && least < rule.Threshold ? new SuppressionRule((int)least) : rule;
    }

    /// <summary>Keeps the threshold of now where quarters are told under it and none was lower before.</summary>
    public static async Task Keep(WriteSession session, SuppressionRule rule, CancellationToken ct)
    {
        var kept = await Kept(session.Db, ct);
        if (kept is null)
            session.Db.Add(new WorkerMarkRow { Name = Mark, Reached = rule.Threshold });
        else if (kept > rule.Threshold)
            await session.Db.WorkerMarks.Where(mark => mark.Name == Mark).ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Reached, (long)rule.Threshold), ct);
    }

    /// <summary>Whether quarters are told under a threshold that is not kept yet: it fell, or they were told before it was kept at all.</summary>
    public static async Task<bool> IsToKeep(TrackerDb db, SuppressionRule rule, CancellationToken ct) =>
        await db.PublicQuarters.AnyAsync(ct) && !(await Kept(db, ct) <= rule.Threshold);

    private static Task<long?> Kept(TrackerDb db, CancellationToken ct) => db.WorkerMarks.Where(mark => mark.Name == Mark).Select(mark => (long?)mark.Reached).FirstOrDefaultAsync(ct);
}
