using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The rules in force that are data: closures by order, lengths of the clocks, and the size table.</summary>
public sealed class Rulebook
{
    private readonly TrackerDb _db;
    private readonly CalendarInForce _calendar;
    private readonly IReadOnlyList<ClockSetting> _settings;
    private readonly IReadOnlyList<SizeVersion> _sizeVersions;
    private Dictionary<(string Version, string Naics), SizeStandard>? _allStandards;

    // Of one line alone all versions were read; null where all were, or none.
    private string? _onlyNaics;

    private Rulebook(TrackerDb db, CalendarInForce calendar, IReadOnlyList<ClockSetting> settings, IReadOnlyList<SizeVersion> sizeVersions)
    {
        _db = db;
        _calendar = calendar;
        _settings = settings;
        _sizeVersions = sizeVersions;
    }

    public static async Task<Rulebook> Load(TrackerDb db, ClockSettings clocks, CancellationToken ct) => await Load(db, await CalendarInForce.Load(db, ct), clocks, ct);

    private static async Task<Rulebook> Load(TrackerDb db, CalendarInForce calendar, ClockSettings clocks, CancellationToken ct)
    {
        var versions = await db.SizeTables.AsNoTracking().ToListAsync(ct);
        return new Rulebook(db, calendar, clocks.Rows, [.. versions.Select(v => new SizeVersion(v.Version, v.EffectiveFrom))]);
    }

    /// <summary>The same for one complaint alone: its line of each version of the size table is read along with the versions.</summary>
    /// <param name="db">The database.</param>
    /// <param name="complaint">The one.</param>
    /// <param name="hasLayer">Something beside the federal holidays is, or was, switched on; false where it is known that nothing was.</param>
    /// <param name="clocks">The lengths of the clocks.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<Rulebook> LoadFor(TrackerDb db, Complaint complaint, bool hasLayer, ClockSettings clocks, CancellationToken ct)
    {
        var calendar = hasLayer ? await CalendarInForce.Load(db, ct) : CalendarInForce.Federal;
        if (complaint.Naics is not { } naics)
        {
            return await Load(db, calendar, clocks, ct);
        }

        var versions = await (from table in db.SizeTables.AsNoTracking()
                              join row in db.SizeStandards.AsNoTracking().Where(row => row.Naics == naics) on table.Version equals row.Version into rows
                              from row in rows.DefaultIfEmpty()
                              select new { Table = table, Row = row }).ToListAsync(ct);
        return new Rulebook(db, calendar, clocks.Rows, [.. versions.Select(v => new SizeVersion(v.Table.Version, v.Table.EffectiveFrom))])
        {
            _onlyNaics = naics,
            _allStandards = versions.Where(v => v.Row is not null).ToDictionary(v => (v.Row!.Version, v.Row.Naics), v => Standard(v.Row!)),
        };
    }

    /// <summary>
    /// Federal holidays and what is switched on beside them, as far as this complaint's due days have followed it: the calendar
    /// of due days and adjusted days, never of raw ones.
    /// </summary>
    public BusinessCalendar CalendarOf(Complaint complaint) => _calendar.Of(complaint.Id);

    public ClockLengths Lengths(Complaint complaint) => ClockLengths.For(_settings, complaint.Source, FiscalYear.Of(complaint.ReceivedOn));

    /// <summary>Reads the whole size table at once, for judging many complaints.</summary>
    public async Task PreloadSizeTable(CancellationToken ct)
    {
        var rows = await _db.SizeStandards.AsNoTracking().ToListAsync(ct);
        _allStandards = rows.ToDictionary(row => (row.Version, row.Naics), Standard);
    }

    /// <summary>The verdict by the version in force on the day of receipt, and that version.</summary>
    public async Task<(SizeJudgement Judgement, string? Version)> JudgeSize(Complaint complaint, CancellationToken ct)
    {
        var (standard, version) = await Standard(complaint.Naics, complaint.ReceivedOn, ct);
        return (SizeVerdict.Judge(complaint.EntityType, complaint.Naics, complaint.Employees, complaint.AnnualReceiptsCents, complaint.Population, standard), version);
    }

    /// <summary>The same of what is not filed yet.</summary>
    public async Task<SizeJudgement> JudgeSize(ComplaintInput input, DateOnly day, CancellationToken ct)
    {
        var naics = input.Text(ComplaintFields.Naics);
        var (standard, _) = await Standard(naics, day, ct);
        return SizeVerdict.Judge(
            input.Text(ComplaintFields.EntityType),
            naics,
            input.Number(ComplaintFields.Employees),
            input.Number(ComplaintFields.AnnualReceipts),
            input.Number(ComplaintFields.Population),
            standard);
    }

    /// <summary>The version of the size table in force on a day; null when there is none.</summary>
    public string? SizeTable(DateOnly day) => SizeStandards.VersionInForce(_sizeVersions, day)?.Version;

    private async Task<(SizeStandard? Standard, string? Version)> Standard(string? naics, DateOnly day, CancellationToken ct)
    {
        var version = SizeTable(day);
        return (version is null || naics is null ? null : await Find(version, naics, ct), version);
    }

    private async Task<SizeStandard?> Find(string version, string naics, CancellationToken ct)
    {
        if (_allStandards is not null && (_onlyNaics ?? naics) == naics)
        {
            return _allStandards.GetValueOrDefault((version, naics));
        }

        var row = await _db.SizeStandards.AsNoTracking().FirstOrDefaultAsync(s => s.Version == version && s.Naics == naics, ct);
        return row is null ? null : Standard(row);
    }

    private static SizeStandard Standard(SizeStandardRow row) =>
        new(row.Naics, row.Version, row.Employees, row.ReceiptsCents, row.AssetBased);
}
