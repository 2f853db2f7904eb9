using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>The names behind the ids that the record keeps.</summary>
public sealed class StaffNames
{
    private readonly Dictionary<string, string> _names;

    private StaffNames(Dictionary<string, string> names) => _names = names;

    /// <summary>Knows nobody: for readers who are not told who did what.</summary>
    public static readonly StaffNames None = new([]);

    /// <summary>Reads the names of those who are staff among the actors; the filer, the clock and the operator have none.</summary>
    public static async Task<StaffNames> Load(TrackerDb db, IEnumerable<string?> actors, CancellationToken ct)
    {
        var staff = actors.OfType<string>().Except(Actor.WithoutAccount, StringComparer.Ordinal).ToList();
        return staff.Count == 0
            ? None
            : new(await db.Users.Where(account => staff.Contains(account.Id))
                .Select(account => new { account.Id, account.Name, account.Email })
                .ToDictionaryAsync(account => account.Id, account => account.Name.Length > 0 ? account.Name : account.Email ?? account.Id, ct));
    }

    /// <summary>The name, or the id itself for the filer, the clock and the operator, which the screens put into words.</summary>
    public string Of(string id) => _names.GetValueOrDefault(id, id);
}
