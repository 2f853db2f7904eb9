using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// Reads the figures that the public sees, from what was kept of them: no complaint is read.
/// </summary>
public sealed class ReadPublicFigures(ITrackerDbFactory databases, PublicDataSettings settings)
{
    public async Task<PublicOverview> Overview(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var quarters = await db.PublicQuarters.AsNoTracking().OrderBy(row => row.FiscalYear).ThenBy(row => row.Quarter).ToListAsync(ct);
        var (told, latest) = (await Told(db, ct), await Latest(db, ct));
        return new([.. latest.Select(told.Totals)], [.. quarters.Select(row => told.Quarter(row, latest.FirstOrDefault(year => year.FiscalYear == row.FiscalYear)))]);
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
        return year is null ? null : await Read(db, year, await Told(db, ct), ct);
    }

    /// <summary>A year as one of its editions has it, with its tables; null when there is none. What it hid is hidden.</summary>
    public async Task<PublicYear?> Year(int fiscalYear, int edition, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var year = await db.PublicYears.AsNoTracking().FirstOrDefaultAsync(row => row.FiscalYear == fiscalYear && row.Edition == edition, ct);
        return year is null ? null : await Read(db, year, await Told(db, ct), ct);
    }

    /// <summary>The quarters of a year as they were published before those that stand, oldest publication first.</summary>
    public async Task<IReadOnlyList<PublicFormerQuarter>> FormerQuarters(int fiscalYear, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var rows = await db.PublicFormerQuarters.AsNoTracking().Where(row => row.FiscalYear == fiscalYear).OrderBy(row => row.Edition).ThenBy(row => row.Quarter).ToListAsync(ct);
        var (told, years) = (await Told(db, ct), await db.PublicYears.AsNoTracking().Where(row => row.FiscalYear == fiscalYear).ToListAsync(ct));
        return [.. rows.Select(row => new PublicFormerQuarter(row.Edition, told.Quarter(row, years.FirstOrDefault(year => year.Edition == row.Edition))))];
    }

    /// <summary>The quarters of a year as they stood with an edition of it.</summary>
    public async Task<IReadOnlyList<PublicQuarter>> Quarters(int fiscalYear, int edition, CancellationToken ct = default)
    {
        var former = (await FormerQuarters(fiscalYear, ct)).Where(one => one.Edition == edition).Select(one => one.Quarter).ToList();
        return former.Count > 0 ? former : [.. (await Overview(ct)).Quarters.Where(quarter => quarter.FiscalYear == fiscalYear)];
    }

    /// <summary>The totals of each edition of a year, the newest first: what was published once stays to be seen, less what is hidden by now.</summary>
    public async Task<IReadOnlyList<PublishedEdition>> Editions(int fiscalYear, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var told = await Told(db, ct);
        return [.. (await db.PublicYears.AsNoTracking().Where(row => row.FiscalYear == fiscalYear).OrderByDescending(row => row.Edition).ToListAsync(ct)).Select(year => new PublishedEdition(told.Totals(year), [.. PublicTables.Shown.Where(table => told.Withholds(year, table))]))];
    }

    /// <summary>Every year with its tables, oldest first.</summary>
    public async Task<IReadOnlyList<PublicYear>> All(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var told = await Told(db, ct);
        List<PublicYear> years = [];
        foreach (var year in await Latest(db, ct))
            years.Add(await Read(db, year, told, ct));
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
        var told = await Told(db, ct);
        return [.. (await Latest(db, ct)).Select(year => TrendOf(year, breakdown, rows, told))];
    }

    private static PublicTrendYear TrendOf(PublicYearRow year, string breakdown, List<PublicCountRow> rows, PublicTold told)
    {
        var received = Of(breakdown);
        var answered = Of(PublicTables.Answered(breakdown));
        return new(year.FiscalYear, received.Whole, received.Parts, answered.Whole, answered.MedianDays);

        PublicRow Of(string table) =>
            told.Withholds(year, table) ? new("", null, null, null)
            : rows.FirstOrDefault(row => row.FiscalYear == year.FiscalYear && row.Edition == year.Edition && row.Table == table) is { } row ? told.Row(row)
            : new("", 0, [0, 0, 0, 0], null);
    }

    private static async Task<IReadOnlyList<PublicYearRow>> Latest(TrackerDb db, CancellationToken ct)
    {
        var years = await db.PublicYears.AsNoTracking().ToListAsync(ct);
        return [.. years.GroupBy(row => row.FiscalYear).Select(editions => editions.MaxBy(row => row.Edition)!).OrderBy(row => row.FiscalYear)];
    }

    private static async Task<PublicYear> Read(TrackerDb db, PublicYearRow year, PublicTold told, CancellationToken ct)
    {
        var counts = (await db.PublicCounts.AsNoTracking().Where(row => row.FiscalYear == year.FiscalYear && row.Edition == year.Edition).ToListAsync(ct)).ToLookup(row => row.Table);
        return new(told.Totals(year), PublicTables.Shown.ToDictionary(name => name, name => Table(year, name, counts[name], told), StringComparer.Ordinal));
    }

    private static PublicTable Table(PublicYearRow year, string name, IEnumerable<PublicCountRow> rows, PublicTold told) =>
        told.Withholds(year, name) ? new(name, IsWithheld: true, []) : new(name, IsWithheld: false, [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(told.Row)]);

    private Task<PublicTold> Told(TrackerDb db, CancellationToken ct) => PublicTold.Load(db, settings.Rule, ct);
}
