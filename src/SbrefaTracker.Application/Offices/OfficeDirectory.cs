using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>The directory of offices, as public pages, forms and lists read it.</summary>
public sealed class OfficeDirectory(ITrackerDbFactory databases)
{
    /// <summary>Offices of a state and with a text in code, name or city; in the order of state and name. Both may be left out. There are some hundreds at most.</summary>
    public async Task<IReadOnlyList<Office>> Find(string? state = null, string? text = null, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var all = await db.Offices.AsNoTracking().ToListAsync(ct);
        var found = all.Where(office => IsIn(office, state?.Trim()) && (string.IsNullOrWhiteSpace(text) || Matches(office, text.Trim())));
        return [.. found.OrderBy(office => office.State, StringComparer.Ordinal).ThenBy(office => office.Name, StringComparer.Ordinal)];
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
        await using var db = databases.Create();
        var known = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Code, StringComparer.Ordinal, ct);
        return DirectoryPlan.Make(given, known, await Contacts(ct));
    }

    // A file may write a state small.
    /// <summary>Whether it is in a state; every office is in none.</summary>
    public static bool IsIn(Office office, string? state) => string.IsNullOrEmpty(state) || string.Equals(office.State, state, StringComparison.OrdinalIgnoreCase);

    private static bool Matches(Office office, string text) =>
        Contains(office.Name, text) || Contains(office.City, text) || office.Code.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string? value, string text) => value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
}
