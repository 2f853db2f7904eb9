using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>Reads from the record of changes how offices were, and will be, on a day.</summary>
internal static class OfficeTimelines
{
    /// <summary>Those of the offices that were ever changed.</summary>
    /// <param name="db">The database.</param>
    /// <param name="codes">Of these offices alone; null for all.</param>
    /// <param name="field">Of this field alone; null for all.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<string, OfficeTimeline>> Load(TrackerDb db, IReadOnlyList<string>? codes = null, string? field = null, CancellationToken ct = default)
    {
        var changes = db.OfficeChanges.AsNoTracking();
        changes = codes is null ? changes : changes.Where(change => codes.Contains(change.OfficeCode));
        changes = field is null ? changes : changes.Where(change => change.Field == field);
        var rows = await (from change in changes
                          join root in db.DirectoryChanges on change.RecordId equals root.Id
                          select new { change.Id, change.OfficeCode, change.Field, change.Before, change.After, From = change.HoldsFrom ?? root.ChangedOn }).ToListAsync(ct);
        return rows.GroupBy(row => row.OfficeCode, StringComparer.Ordinal).ToDictionary(
            office => office.Key,
            office => new OfficeTimeline(office.Select(row => new DatedChange(row.Id, row.Field, row.From, row.Before, row.After))),
            StringComparer.Ordinal);
    }

    /// <summary>What every office was called on a day, by its code: a report of a past year names offices as they were.</summary>
    public static async Task<Dictionary<string, string>> Names(TrackerDb db, DateOnly day, CancellationToken ct)
    {
        var field = OfficeFields.Name.Name;
        var timelines = await Load(db, field: field, ct: ct);
        return await db.Offices.AsNoTracking().ToDictionaryAsync(
            office => office.Code, office => timelines.GetValueOrDefault(office.Code)?.On(field, day)?.Value ?? office.Name, StringComparer.Ordinal, ct);
    }
}
