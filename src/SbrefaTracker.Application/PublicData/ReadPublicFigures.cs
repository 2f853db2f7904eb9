using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// Reads the figures that the public sees, from what was kept of them: no complaint is read. A hidden count does not leave this class.
/// </summary>
public sealed class ReadPublicFigures(ITrackerDbFactory databases, PublicDataSettings settings)
{
    public async Task<PublicOverview> Overview(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var quarters = await db.PublicQuarters.AsNoTracking().OrderBy(row => row.FiscalYear).ThenBy(row => row.Quarter).ToListAsync(ct);
        return new(
            [.. await Totals(db, await Latest(db, ct), ct)],
            [.. quarters.Select(row => new PublicQuarter(row.FiscalYear, row.Quarter, row.CutOff, row.CountedAt, row.Received, row.Answered, row.Answered < settings.Rule.Threshold ? null : row.MedianDays))]);
    }

    /// <summary>The queries behind the figures of a year, for the database at hand. Nothing is read for it.</summary>
    public PublicQueries Queries(int fiscalYear, DateOnly cutOff)
    {
        using var db = databases.Create();
        return PublicQueries.Of(new FiscalYear(fiscalYear), cutOff, QueryDialects.Of(db));
    }

    /// <summary>A year with its tables; null when it is not published.</summary>
    public async Task<PublicYear?> Year(int fiscalYear, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var year = await db.PublicYears.AsNoTracking().Where(row => row.FiscalYear == fiscalYear).OrderByDescending(row => row.Edition).FirstOrDefaultAsync(ct);
        return year is null ? null : await Read(db, year, ct);
    }

    /// <summary>A year as one of its editions has it, with its tables; null when there is none. What it hid is hidden.</summary>
    public async Task<PublicYear?> Year(int fiscalYear, int edition, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var year = await db.PublicYears.AsNoTracking().FirstOrDefaultAsync(row => row.FiscalYear == fiscalYear && row.Edition == edition, ct);
        return year is null ? null : await Read(db, year, ct);
    }

    /// <summary>The quarters of a year as they were published before those that stand, oldest publication first.</summary>
    public async Task<IReadOnlyList<PublicFormerQuarter>> FormerQuarters(int fiscalYear, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var rows = await db.PublicFormerQuarters.AsNoTracking().Where(row => row.FiscalYear == fiscalYear).OrderBy(row => row.Edition).ThenBy(row => row.Quarter).ToListAsync(ct);
        return [.. rows.Select(row => new PublicFormerQuarter(row.Edition, new(row.FiscalYear, row.Quarter, row.CutOff, row.CountedAt, row.Received, row.Answered, row.Answered < settings.Rule.Threshold ? null : row.MedianDays)))];
    }

    /// <summary>The totals of each edition of a year, the newest first: what was published once stays to be seen.</summary>
    public async Task<IReadOnlyList<PublicTotals>> Editions(int fiscalYear, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await Totals(db, await db.PublicYears.AsNoTracking().Where(row => row.FiscalYear == fiscalYear).OrderByDescending(row => row.Edition).ToListAsync(ct), ct);
    }

    /// <summary>Every year with its tables, oldest first.</summary>
    public async Task<IReadOnlyList<PublicYear>> All(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        List<PublicYear> years = [];
        foreach (var year in await Latest(db, ct))
            years.Add(await Read(db, year, ct));
        return years;
    }

    /// <summary>One office, action, role or state in every year that is published, oldest first.</summary>
    /// <param name="breakdown">One of <c>PublicTables.Breakdowns</c>.</param>
    /// <param name="key">Its code.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<PublicTrendYear>> Trend(string breakdown, string key, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var answered = PublicTables.Answered(breakdown);
        var rows = await db.PublicCounts.AsNoTracking().Where(row => (row.Table == breakdown || row.Table == answered) && row.Key == key).ToListAsync(ct);
        return [.. (await Latest(db, ct)).Select(year => TrendOf(year, breakdown, rows))];
    }

    private static PublicTrendYear TrendOf(PublicYearRow year, string breakdown, List<PublicCountRow> rows)
    {
        var received = Of(breakdown);
        var answered = Of(PublicTables.Answered(breakdown));
        return new(year.FiscalYear, received.Whole, received.Parts, answered.Whole, answered.MedianDays);

        PublicRow Of(string table) =>
            IsWithheld(year, table) ? new("", null, null, null)
            : rows.FirstOrDefault(row => row.FiscalYear == year.FiscalYear && row.Edition == year.Edition && row.Table == table) is { } row ? Shown(row)
            : new("", 0, [0, 0, 0, 0], null);
    }

    private static async Task<IReadOnlyList<PublicYearRow>> Latest(TrackerDb db, CancellationToken ct)
    {
        var years = await db.PublicYears.AsNoTracking().ToListAsync(ct);
        return [.. years.GroupBy(row => row.FiscalYear).Select(editions => editions.MaxBy(row => row.Edition)!).OrderBy(row => row.FiscalYear)];
    }

    private static async Task<PublicYear> Read(TrackerDb db, PublicYearRow year, CancellationToken ct)
    {
        var counts = (await db.PublicCounts.AsNoTracking().Where(row => row.FiscalYear == year.FiscalYear && row.Edition == year.Edition).ToListAsync(ct)).ToLookup(row => row.Table);
        return new((await Totals(db, [year], ct))[0], PublicTables.All.ToDictionary(name => name, name => Table(year, name, counts[name]), StringComparer.Ordinal));
    }

    private static PublicTable Table(PublicYearRow year, string name, IEnumerable<PublicCountRow> rows) =>
        IsWithheld(year, name) ? new(name, IsWithheld: true, []) : new(name, IsWithheld: false, [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(Shown)]);

    private static bool IsWithheld(PublicYearRow year, string table) => year.Withheld.Split(',').Contains(table, StringComparer.Ordinal);

    private static PublicRow Shown(PublicCountRow row)
    {
        IReadOnlyList<long> parts = row is { Count2: { } second, Count3: { } third, Count4: { } fourth } ? [row.Count1, second, third, fourth] : [];
        return new(
            row.Key,
            row.IsHidden ? null : row.Count1 + (row.Count2 ?? 0) + (row.Count3 ?? 0) + (row.Count4 ?? 0),
            row.ArePartsHidden ? null : parts,
            row.IsHidden ? null : row.MedianDays);
    }

    private static async Task<IReadOnlyList<PublicTotals>> Totals(TrackerDb db, IReadOnlyList<PublicYearRow> years, CancellationToken ct)
    {
        var told = years.Select(year => year.FiscalYear).ToList();
        var hidden = (await db.PublicCounts.AsNoTracking().Where(row => row.Table == PublicTables.Grade && row.IsHidden && told.Contains(row.FiscalYear)).Select(row => new { row.FiscalYear, row.Edition }).Distinct().ToListAsync(ct))
            .Select(row => (row.FiscalYear, row.Edition)).ToHashSet();
        return [.. years.Select(year => Totals(year, hidden.Contains((year.FiscalYear, year.Edition))))];
    }

    // Of too few answers nothing is told but how many they are. Mean and nine-tenths of all would give the hidden count of a grade away: the one is a sum, the other says where nine of ten end.
    private static PublicTotals Totals(PublicYearRow row, bool areGradesHidden)
    {
        var few = row.Answered < row.Threshold;
        return new(
            row.FiscalYear, row.Edition, row.CutOff, row.CountedAt, row.Threshold,
            row.Received, row.Closed, row.OpenAtEnd, row.Forwarded, row.Answered, few || areGradesHidden ? null : row.MeanDays, few ? null : row.MedianDays, few || areGradesHidden ? null : row.P90Days, row.HeldBackAt);
    }
}
