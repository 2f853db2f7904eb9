using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// What the public can set beside a year's answers: a complaint that was answered was received before, so that over all years together no more are answered than were received. Where one of these
/// counts of what was received is hidden, answers that are shown can tell how large it is at least.
/// </summary>
internal sealed class YearsBefore
{
    // By breakdown and key: what was received as far as it is certain to the public, less what was answered; and whether any of it is hidden.
    private readonly Dictionary<(string Breakdown, string Key), (long Left, bool IsHidden)> _known = [];

    private YearsBefore()
    {
    }

    public static async Task<YearsBefore> Load(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var editions = (await db.PublicYears.AsNoTracking().Where(row => row.FiscalYear < year.Year).Select(row => new { row.FiscalYear, row.Edition, row.Withheld }).ToListAsync(ct))
            .GroupBy(row => row.FiscalYear).Select(group => group.MaxBy(row => row.Edition)!).ToDictionary(row => row.FiscalYear);
        var before = new YearsBefore();
        await foreach (var row in db.PublicCounts.AsNoTracking().Where(row => row.FiscalYear < year.Year).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!editions.TryGetValue(row.FiscalYear, out var latest) || latest.Edition != row.Edition)
                continue;
            var whole = row.Count1 + (row.Count2 ?? 0) + (row.Count3 ?? 0) + (row.Count4 ?? 0);
            if (PublicTables.Breakdowns.Contains(row.Table, StringComparer.Ordinal))
                before.Add(row.Table, row.Key, row.IsHidden || latest.Withheld.Split(',').Contains(row.Table, StringComparer.Ordinal), whole);
            else if (PublicTables.Breakdowns.FirstOrDefault(breakdown => PublicTables.Answered(breakdown) == row.Table) is { } answered)
                before.Add(answered, row.Key, isHidden: false, -whole);
        }

        return before;
    }

    /// <summary>The rows whose answers would tell of what was received and is hidden: those of which it is hidden in this year, and those of which more were answered by now than are certain to have been received.</summary>
    /// <param name="breakdown">One of <c>PublicTables.Breakdowns</c>.</param>
    /// <param name="received">What was received in the year.</param>
    /// <param name="hidden">What of it is hidden.</param>
    /// <param name="answered">The answers of the year.</param>
    public IReadOnlySet<string> Telling(string breakdown, IReadOnlyList<CountedRow> received, HiddenCells hidden, IReadOnlyList<CountedRow> answered)
    {
        var now = received.ToDictionary(row => row.Key, row => row.Whole, StringComparer.Ordinal);
        return answered.Where(row => IsTold(row)).Select(row => row.Key).ToHashSet(StringComparer.Ordinal);

        bool IsTold(CountedRow row)
        {
            var isHidden = hidden.IsWithheld || hidden.Wholes.Contains(row.Key);
            var (left, wasHidden) = _known.GetValueOrDefault((breakdown, row.Key));
            return isHidden || (wasHidden && row.Whole > left + now.GetValueOrDefault(row.Key));
        }
    }

    private void Add(string breakdown, string key, bool isHidden, long count)
    {
        var (left, wasHidden) = _known.GetValueOrDefault((breakdown, key));
        _known[(breakdown, key)] = (left + (isHidden ? Math.Min(count, 1) : count), wasHidden || isHidden);
    }
}
