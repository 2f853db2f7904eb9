using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Committees.Visitors;

/// <summary>A written statement with what the officer decided of it; null while nobody read it.</summary>
public sealed record StatementLine(WrittenStatementRow Statement, StatementRelease? Release);

/// <summary>Statements of a meeting, some at a time, in the order in which they came.</summary>
/// <param name="Next">The number after which the next page begins; null on the last one.</param>
/// <param name="Written">All that came.</param>
/// <param name="Unread">Those that nobody decided of.</param>
/// <param name="Withheld">Those that are withheld.</param>
public sealed record StatementPage(IReadOnlyList<StatementLine> Lines, long? Next, int Written, int Unread, int Withheld);

/// <summary>Reads written statements in pages, because each may be as long as a brief.</summary>
internal static class ReadStatements
{
    /// <summary>Statements of a page: at their longest about a megabyte.</summary>
    public const int PageSize = 20;

    /// <summary>Of what the public reads of it: who wrote, for whom, and the words.</summary>
    public static string DigestOf(WrittenStatementRow statement) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{statement.Name}\u001f{statement.Organization}\u001f{statement.Text}")));

    /// <param name="onlyReleased">As everybody reads them.</param>
    /// <param name="after">The last number of the page before; 0 for the first.</param>
    public static async Task<StatementPage> Of(TrackerDb db, long meeting, bool onlyReleased, long after, CancellationToken ct)
    {
        // Few decisions are taken back: all that were taken are at most some more than there are statements.
        var releases = (await db.StatementReleases.AsNoTracking().Where(row => row.RecordId == meeting).OrderBy(row => row.Id).ToListAsync(ct))
            .GroupBy(row => row.StatementId).ToDictionary(of => of.Key, of => of.Last());
        var written = await db.WrittenStatements.CountAsync(row => row.MeetingRecord == meeting, ct);
        var statements = db.WrittenStatements.AsNoTracking().Where(row => row.MeetingRecord == meeting && row.Id > after);
        if (onlyReleased)
        {
            List<long> released = [.. releases.Values.Where(row => row.Verdict == StatementReleases.Released).Select(row => row.StatementId)];
            statements = statements.Where(row => released.Contains(row.Id));
        }

        var rows = await statements.OrderBy(row => row.Id).Take(PageSize + 1).ToListAsync(ct);
        return new StatementPage(
            [.. rows.Take(PageSize).Select(row => new StatementLine(row, releases.GetValueOrDefault(row.Id))).Where(line => !onlyReleased || line.Release?.TextSha256 == DigestOf(line.Statement))],
            rows.Count > PageSize ? rows[PageSize - 1].Id : null, written, written - releases.Count, releases.Values.Count(row => row.Verdict == StatementReleases.Withheld));
    }
}
