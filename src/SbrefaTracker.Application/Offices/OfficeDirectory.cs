using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>The directory of offices, as public pages, forms and lists read it.</summary>
public sealed class OfficeDirectory(ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>Offices of a state and with a text in code, name or city; in the order of state and name. Both may be left out. There are some hundreds at most.</summary>
    public async Task<IReadOnlyList<Office>> Find(string? state = null, string? text = null, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return Found(await db.Offices.AsNoTracking().ToListAsync(ct), state, text);
    }

    /// <summary>The directory as it was, or will be, on a day, as it is known today; what is found, and the contacts of all.</summary>
    public async Task<(IReadOnlyList<Office> Offices, ILookup<string, OfficeContact> Contacts)> On(DateOnly day, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var timelines = await OfficeTimelines.Load(db, ct: ct);
        var contacts = (await db.OfficeContacts.AsNoTracking().ToListAsync(ct)).ToLookup(contact => contact.OfficeCode, StringComparer.Ordinal);
        List<Office> offices = [];
        List<OfficeContact> then = [];
        foreach (var office in await db.Offices.AsNoTracking().ToListAsync(ct))
        {
            var timeline = timelines.GetValueOrDefault(office.Code, OfficeTimeline.Unchanged);
            offices.Add(timeline.AsOf(office, day));
            then.AddRange(timeline.AsOf(office.Code, contacts[office.Code], day));
        }

        return (Found(offices, null, null), then.ToLookup(contact => contact.OfficeCode, StringComparer.Ordinal));
    }

    /// <summary>What the public will read of offices from a later day on, by code.</summary>
    public async Task<ILookup<string, OfficePeriod>> Ahead(DateOnly day, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var codes = await db.OfficeChanges.Where(change => change.HoldsFrom > day).Select(change => change.OfficeCode).Distinct().ToListAsync(ct);
        var timelines = codes.Count == 0 ? new Dictionary<string, OfficeTimeline>() : await OfficeTimelines.Load(db, codes, ct: ct);
        return timelines.SelectMany(office => office.Value.After(day).Where(period => OfficeFields.Public.Any(field => field.Name == period.Field)).Select(period => (office.Key, period)))
            .ToLookup(pair => pair.Key, pair => pair.period, StringComparer.Ordinal);
    }

    public async Task<Office?> Get(string code, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await db.Offices.AsNoTracking().FirstOrDefaultAsync(office => office.Code == code, ct);
    }

    /// <summary>The contacts by purpose, of all offices: some hundreds of rows at most.</summary>
    public async Task<ILookup<string, OfficeContact>> Contacts(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return (await db.OfficeContacts.AsNoTracking().ToListAsync(ct)).ToLookup(contact => contact.OfficeCode, StringComparer.Ordinal);
    }

    /// <summary>What these values would change.</summary>
    public async Task<DirectoryPlan> Plan(IReadOnlyList<GivenOffice> given, CancellationToken ct = default)
    {
        var codes = given.Select(office => office.Code).ToList();
        await using var db = databases.Create();
        var known = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Code, StringComparer.Ordinal, ct);
        return DirectoryPlan.Make(given, new DirectoryNow(known, await Contacts(ct), await OfficeTimelines.Load(db, codes, ct: ct), time.Today));
    }

    /// <summary>Those of a state and with a text in code, name or city, in the order of state and name; both may be left out.</summary>
    public static IReadOnlyList<Office> Found(IEnumerable<Office> all, string? state, string? text)
    {
        var found = all.Where(office => IsIn(office, state?.Trim()) && (string.IsNullOrWhiteSpace(text) || Matches(office, text.Trim())));
        return [.. found.OrderBy(office => office.State, StringComparer.Ordinal).ThenBy(office => office.Name, StringComparer.Ordinal)];
    }

    // A file may write a state small.
    /// <summary>Whether it is in a state; every office is in none.</summary>
    public static bool IsIn(Office office, string? state) => string.IsNullOrEmpty(state) || string.Equals(office.State, state, StringComparison.OrdinalIgnoreCase);

    private static bool Matches(Office office, string text) =>
        Contains(office.Name, text) || Contains(office.City, text) || office.Code.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string? value, string text) => value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
}
