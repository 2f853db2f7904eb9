using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>One row of the public data set; null where a value is left out.</summary>
public sealed record PublicRecord(string Id, int FiscalYear, string? ActionType, string? Office, string? TradeRole, string? State);

/// <summary>A version of the public data set.</summary>
public sealed record PublicVersion(int Number, DateTimeOffset PublishedAt, long Records, string Sha256, IReadOnlyList<string> Years);

/// <summary>
/// The public data set: a row a complaint, with as much as can be told without pointing to a firm. Rows are made with an edition of a year's
/// figures, for the complaints that have none yet, and never change.
/// </summary>
public sealed class PublicRecords(ITrackerDbFactory databases, WriteQueue queue, PublicDataSettings settings)
{
    public const string Header = "id,fiscal_year,action_type,office,trade_role,state";

    /// <summary>Stands in the file where a value is left out.</summary>
    public const string LeftOut = "hidden";

    private const int IdBytes = 10;
    private const int ChunkSize = 2000;

    // What is told first stays told most often.
    private static readonly string[] Order = [PublicTables.Action, PublicTables.Office, PublicTables.Role, PublicTables.State];

    /// <summary>Every row that is published, in the order of the ids.</summary>
    public async IAsyncEnumerable<PublicRecord> Read([EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var rows = from row in db.PublicRecords.AsNoTracking()
                   where db.PublicYears.Any(year => year.FiscalYear == row.FiscalYear && year.Edition == row.Edition)
                   orderby row.PublicId
                   select new PublicRecord(row.PublicId, row.FiscalYear, row.ActionType, row.OfficeCode, row.TradeRole, row.State);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            yield return row;
    }

    /// <summary>One row as a line of the CSV file, with its end.</summary>
    public static string Line(PublicRecord row) =>
        $"{row.Id},{row.FiscalYear.ToString(System.Globalization.CultureInfo.InvariantCulture)},{row.ActionType ?? LeftOut},{row.Office ?? LeftOut},{row.TradeRole ?? LeftOut},{row.State ?? LeftOut}\r\n";

    /// <summary>The versions, newest first.</summary>
    public async Task<IReadOnlyList<PublicVersion>> Versions(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var rows = await db.PublicVersions.AsNoTracking().OrderByDescending(row => row.Number).ToListAsync(ct);
        return [.. rows.Select(row => new PublicVersion(row.Number, row.PublishedAt, row.Records, row.Sha256, row.Years.Split(' ')))];
    }

    /// <summary>Makes the rows that come with an edition. They are not seen before the edition is written.</summary>
    internal async Task Prepare(TrackerDb db, PublicEdition edition, IReadOnlyList<PublicEdition> earlier, CancellationToken ct)
    {
        var (year, number) = (edition.Year.FiscalYear, edition.Year.Edition);
        await Write((session, token) => session.Db.PublicRecords.Where(row => row.FiscalYear == year && row.Edition == number).ExecuteDeleteAsync(token), ct);
        var rows = await Unpublished(db, new FiscalYear(year), ct);
        var told = RowGrouping.Coarsen(rows, [.. Order.Select(table => Tellable(table, edition, earlier))], settings.Rule);
        foreach (var chunk in told.Chunk(ChunkSize))
        {
            await Write(
                (session, _) =>
                {
                    session.Db.AddRange(chunk.Select(row => new PublicRecordRow
                    {
                        PublicId = Randomness.Hex(IdBytes),
                        ComplaintId = row.Id,
                        FiscalYear = year,
                        Edition = number,
                        ActionType = row.Values[0],
                        OfficeCode = row.Values[1],
                        TradeRole = row.Values[2],
                        State = row.Values[3],
                    }));
                    return Task.CompletedTask;
                },
                ct);
        }
    }

    /// <summary>Writes down what the data set is now, as a version.</summary>
    internal async Task AddVersion(IReadOnlyList<PublicYearRow> added, DateTimeOffset now, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Header + "\r\n"));
        var count = 0L;
        await foreach (var row in Read(ct))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Line(row)));
            count++;
        }

        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        await Write(
            async (session, token) => session.Db.Add(new PublicVersionRow
            {
                Number = await session.Db.PublicVersions.CountAsync(token) + 1,
                PublishedAt = now,
                Records = count,
                Sha256 = sha256,
                Years = string.Join(' ', added.Select(row => $"{row.FiscalYear}.{row.Edition}")),
            }),
            ct);
    }

    // What an earlier edition hid is not told of later rows either: it would follow from their number.
    private static HashSet<string> Tellable(string table, PublicEdition edition, IReadOnlyList<PublicEdition> earlier) =>
        [.. edition.ShownKeys(table).Where(key => earlier.All(before => before.Tells(table, key)))];

    private static async Task<IReadOnlyList<DetailedRow>> Unpublished(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var (first, last) = (year.First, year.Last);
        var rows = await db.Complaints
            .Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last && !db.PublicRecords.Any(row =>
                row.ComplaintId == c.Id && db.PublicYears.Any(published => published.FiscalYear == row.FiscalYear && published.Edition == row.Edition)))
            .Select(c => new { c.Id, c.ActionType, c.OfficeCode, c.TradeRole, c.EntityState })
            .ToListAsync(ct);
        return [.. rows.Select(c => new DetailedRow(c.Id, [c.ActionType, c.OfficeCode, c.TradeRole ?? "", c.EntityState ?? ""]))];
    }

    private Task<Result> Write(Func<WriteSession, CancellationToken, Task> work, CancellationToken ct) => queue.Run<Result>(
        async (session, token) =>
        {
            await work(session, token);
            await session.Db.SaveChangesAsync(token);
            return Result.Done;
        },
        ct);
}
