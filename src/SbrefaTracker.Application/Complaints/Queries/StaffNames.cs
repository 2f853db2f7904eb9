using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>The names behind the ids that the record keeps. Staff are few: one read gives all.</summary>
public sealed class StaffNames
{
    private readonly Dictionary<string, string> _names;

    private StaffNames(Dictionary<string, string> names) => _names = names;

    public static async Task<StaffNames> Load(TrackerDb db, CancellationToken ct) =>
        new(await db.Users.Select(account => new { account.Id, account.Name, account.Email }).ToDictionaryAsync(
            account => account.Id, account => account.Name.Length > 0 ? account.Name : account.Email ?? account.Id, ct));

    /// <summary>The name, or the id itself for the filer, the clock and the operator, which the screens put into words.</summary>
    public string Of(string id) => _names.GetValueOrDefault(id, id);
}
