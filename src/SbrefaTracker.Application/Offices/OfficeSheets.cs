using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>One change of one field, told.</summary>
public sealed record OfficeEvent(DateOnly On, string Way, string Who, string? Reason, string? FileName, string Field, string? Before, string? After)
{
    /// <summary>The day from which it holds; null for the day on which it was entered.</summary>
    public DateOnly? HoldsFrom { get; init; }
}

/// <summary>An office with all that the directory says of it, and what it said before.</summary>
public sealed record OfficeSheet(Office Office, IReadOnlyList<OfficeContact> Contacts, IReadOnlyList<OfficeEvent> History)
{
    /// <summary>What begins later, in the order of days.</summary>
    public IReadOnlyList<OfficePeriod> Ahead { get; init; } = [];

    /// <summary>The periods of each field that had more than one value, the latest first.</summary>
    public IReadOnlyList<OfficePeriod> Periods { get; init; } = [];

    /// <summary>The value that one of its periods followed; null for none.</summary>
    public string? Before(OfficePeriod period) => Periods.FirstOrDefault(other => other.Field == period.Field && other.Through == period.From?.AddDays(-1))?.Value;
}

/// <summary>Reads one office for those who keep the directory.</summary>
public sealed class OfficeSheets(ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>Most changes that are told, the latest.</summary>
    public const int MostEvents = 200;

    public async Task<Result<OfficeSheet>> Read(string code, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Roles.Administrator))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.Offices.AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, ct) is not { } office)
        {
            return Refusal.Of("unknown_office", code);
        }

        var contacts = await db.OfficeContacts.AsNoTracking().Where(contact => contact.OfficeCode == code).OrderBy(contact => contact.Purpose).ToListAsync(ct);
        var timeline = (await OfficeTimelines.Load(db, [code], ct: ct)).GetValueOrDefault(code, OfficeTimeline.Unchanged);
        return new OfficeSheet(office, contacts, await History(db, code, ct)) { Ahead = timeline.After(time.Today), Periods = Told(timeline) };
    }

    /// <summary>The entries of a liaison's own offices, without their history.</summary>
    public async Task<Result<OfficeSheet[]>> Own(Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Roles.OfficeLiaison))
        {
            return Refusal.Of("not_allowed");
        }

        var codes = actor.Offices.ToList();
        await using var db = databases.Create();
        var offices = await db.Offices.AsNoTracking().Where(office => codes.Contains(office.Code)).OrderBy(office => office.Code).ToListAsync(ct);
        var contacts = (await db.OfficeContacts.AsNoTracking().Where(contact => codes.Contains(contact.OfficeCode)).ToListAsync(ct)).ToLookup(contact => contact.OfficeCode, StringComparer.Ordinal);
        var timelines = await OfficeTimelines.Load(db, codes, ct: ct);
        return offices.Select(office => new OfficeSheet(office, [.. contacts[office.Code]], []) { Ahead = timelines.GetValueOrDefault(office.Code, OfficeTimeline.Unchanged).After(time.Today) }).ToArray();
    }

    // A day on which somebody confirmed the entry is no period.
    private static IReadOnlyList<OfficePeriod> Told(OfficeTimeline timeline) =>
        [.. OfficeFields.All.Except(OfficeFields.Days).Select(field => timeline.Periods(field.Name)).Where(periods => periods.Count > 1).SelectMany(periods => periods.Reverse())];

    private static async Task<IReadOnlyList<OfficeEvent>> History(TrackerDb db, string code, CancellationToken ct)
    {
        var rows = await (from change in db.OfficeChanges.AsNoTracking()
                          join root in db.DirectoryChanges on change.RecordId equals root.Id
                          where change.OfficeCode == code
                          orderby change.Id descending
                          select new { change, root }).Take(MostEvents).ToListAsync(ct);
        var names = await StaffNames.Load(db, rows.Select(row => row.root.By), ct);
        return [.. rows.Select(row => new OfficeEvent(
            row.root.ChangedOn, row.root.Way, names.Of(row.root.By), row.root.Reason, row.root.FileName, row.change.Field, row.change.Before, row.change.After) { HoldsFrom = row.change.HoldsFrom })];
    }
}
