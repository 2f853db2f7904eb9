using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.SizeTables;

/// <summary>An industry of the size table in force.</summary>
/// <param name="Code">Six digits of the North American Industry Classification System.</param>
/// <param name="Title">As SBA's table names it.</param>
public sealed record Industry(string Code, string Title);

/// <summary>Finds industries by the words of their titles, and judges a size before anything is filed.</summary>
public sealed class Industries(ITrackerDbFactory databases, ClockSettings clocks)
{
    private const int Most = 25;

    /// <summary>Industries with every word in the title, or whose code begins so; those whose title begins with the first word come first.</summary>
    public async Task<IReadOnlyList<Industry>> Search(string text, DateOnly day, CancellationToken ct = default)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        await using var db = databases.Create();
        var version = (await Rulebook.Load(db, clocks, ct)).SizeTable(day);
        var all = await db.SizeStandards.AsNoTracking().Where(row => row.Version == version).Select(row => new Industry(row.Naics, row.Title)).ToListAsync(ct);
        return
        [
            .. all.Where(industry => words.All(word => Has(industry, word)))
                .OrderByDescending(industry => industry.Title.StartsWith(words[0], StringComparison.OrdinalIgnoreCase))
                .ThenBy(industry => industry.Title, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    /// <summary>The verdict that the complaint would get if it were filed now.</summary>
    public async Task<SizeJudgement> Judge(ComplaintInput input, DateOnly day, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var rules = await Rulebook.Load(db, clocks, ct);
        return await rules.JudgeSize(input, day, ct);
    }

    private static bool Has(Industry industry, string word) =>
        industry.Code.StartsWith(word, StringComparison.Ordinal)
        || CultureInfo.InvariantCulture.CompareInfo.IndexOf(industry.Title, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
