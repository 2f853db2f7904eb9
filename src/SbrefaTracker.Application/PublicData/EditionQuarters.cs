using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>The agency's quarters of an edition that was published when none of them was ever hidden: they were kept beside its tables, and are read as if they were two of them.</summary>
internal static class EditionQuarters
{
    /// <summary>What was told of the quarters of a year, with the edition with which it stood; null for those that stand.</summary>
    public static async Task<IReadOnlyList<(int? Edition, int Quarter, long Received, long Answered)>> Load(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var now = await db.PublicQuarters.AsNoTracking().Where(row => row.FiscalYear == year.Year).Select(row => new { row.Quarter, row.Received, row.Answered }).ToListAsync(ct);
        var former = await db.PublicFormerQuarters.AsNoTracking().Where(row => row.FiscalYear == year.Year).Select(row => new { row.Edition, row.Quarter, row.Received, row.Answered }).ToListAsync(ct);
        return [.. now.Select(row => ((int?)null, row.Quarter, row.Received, row.Answered)), .. former.Select(row => ((int?)row.Edition, row.Quarter, row.Received, row.Answered))];
    }

    /// <summary>The rows of an edition, with those of its quarters.</summary>
    public static IEnumerable<PublicCountRow> With(PublicYearRow year, IReadOnlyList<PublicCountRow> rows, IReadOnlyList<(int? Edition, int Quarter, long Received, long Answered)> quarters)
    {
        if (rows.Any(row => row.Table == PublicTables.Quarter))
            return rows;
        var own = quarters.Where(one => one.Edition == year.Edition).ToList();
        var told = (own.Count > 0 ? own : [.. quarters.Where(one => one.Edition is null)]).ToDictionary(one => one.Quarter);
        return
        [
            .. rows,
            .. Enumerable.Range(1, FiscalQuarter.PerYear).Select(quarter => Row(PublicTables.Quarter, quarter, told.GetValueOrDefault(quarter).Received)),
            .. Enumerable.Range(1, FiscalQuarter.PerYear).Select(quarter => Row(PublicTables.Answered(PublicTables.Quarter), quarter, told.GetValueOrDefault(quarter).Answered)),
        ];

        PublicCountRow Row(string table, int quarter, long count) => new()
        {
            FiscalYear = year.FiscalYear,
            Edition = year.Edition,
            Table = table,
            Key = PublicTables.KeyOf(quarter),
            Count1 = count,
        };
    }
}
