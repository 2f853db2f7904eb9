using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Persistence.Bulk;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>One row of the public data set; null where a value is left out.</summary>
public sealed record PublicRecord(string Id, int FiscalYear, string? ActionType, string? Office, string? TradeRole, string? State);

/// <summary>Which rows of the public data set are asked for: those that tell so; null is whatever they say, or leave out.</summary>
public sealed record RowChoice(int? FiscalYear = null, string? ActionType = null, string? Office = null, string? TradeRole = null, string? State = null)
{
    public static readonly RowChoice All = new();

    /// <summary>Nothing is chosen.</summary>
    public bool IsAll => this == All;

    internal IQueryable<PublicRecord> Of(IQueryable<PublicRecordRow> rows) =>
        from row in rows
        where (FiscalYear == null || row.FiscalYear == FiscalYear) && (ActionType == null || row.ActionType == ActionType) && (Office == null || row.OfficeCode == Office)
            && (TradeRole == null || row.TradeRole == TradeRole) && (State == null || row.State == State)
        orderby row.PublicId
        select new PublicRecord(row.PublicId, row.FiscalYear, row.ActionType, row.OfficeCode, row.TradeRole, row.State);
}

/// <summary>A version of the public data set.</summary>
/// <param name="IsGiven">Its rows are given out as they were; not where there are some of a year that is withheld by now.</param>
public sealed record PublicVersion(int Number, DateTimeOffset PublishedAt, long Records, string Sha256, IReadOnlyList<string> Years, bool IsGiven);

/// <summary>
/// The public data set: a row a complaint, with as much as can be told without pointing to a firm. Rows are made with an edition of a year's
/// figures, for the complaints that have none yet, and never change. Those of an edition that is not given out by now (<see cref="GivenEditions"/>) are not given out; under a higher threshold every complaint gets a new one.
/// </summary>
public sealed class PublicRecords(ITrackerDbFactory databases, WriteQueue queue, PublicDataSettings settings)
{
    public static readonly IReadOnlyList<string> Columns = ["id", "fiscal_year", "action_type", "office", "trade_role", "state"];

    public static readonly string Header = string.Join(',', Columns);

    /// <summary>Stands in the file where a value is left out.</summary>
    public const string LeftOut = "hidden";

    // As long as a writer may wait for the others.
    private const int ChunkSize = 10_000;

    // What is told first stays told most often.
    private static readonly string[] Order = [PublicTables.Action, PublicTables.Office, PublicTables.Role, PublicTables.State];

    /// <summary>Every row that is published and chosen, in the order of the ids.</summary>
    public async IAsyncEnumerable<PublicRecord> Read(RowChoice choice, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var db = databases.Create();
        await foreach (var row in choice.Of(await Published(db, ct)).AsAsyncEnumerable().WithCancellation(ct))
            yield return row;
    }

    /// <summary>The rows as they were in a version, in the order of the ids: rows are added and never changed, so that a version is what came with it and before it.</summary>
    public async IAsyncEnumerable<PublicRecord> Read(PublicVersion version, RowChoice choice, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var told = (await PublicVersions.Load(db, ct)).Told(version.Number);
        var rows = db.PublicRecords.AsNoTracking().Where(row => told.Contains((row.FiscalYear * GivenEditions.MostOfYear) + row.Edition));
        await foreach (var row in choice.Of(rows).AsAsyncEnumerable().WithCancellation(ct))
            yield return row;
    }

    /// <summary>The first of the chosen rows, and how many there are.</summary>
    public async Task<(IReadOnlyList<PublicRecord> First, long Count)> Some(RowChoice choice, int most, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var rows = choice.Of(await Published(db, ct));
        return (await rows.Take(most).ToListAsync(ct), await rows.LongCountAsync(ct));
    }

    private static async Task<IQueryable<PublicRecordRow>> Published(TrackerDb db, CancellationToken ct)
    {
        var given = (await GivenEditions.Load(db, ct)).Keys;
        return db.PublicRecords.AsNoTracking().Where(row => given.Contains((row.FiscalYear * GivenEditions.MostOfYear) + row.Edition));
    }

    /// <summary>A version by its number; null where there is none.</summary>
    public async Task<PublicVersion?> Version(int number, CancellationToken ct = default) => (await Versions(ct)).FirstOrDefault(version => version.Number == number);

    /// <summary>One row as a line of the CSV file, with its end.</summary>
    public static string Line(PublicRecord row) =>
        $"{row.Id},{row.FiscalYear.ToString(CultureInfo.InvariantCulture)},{row.ActionType ?? LeftOut},{row.Office ?? LeftOut},{row.TradeRole ?? LeftOut},{row.State ?? LeftOut}\r\n";

    /// <summary>The versions, newest first.</summary>
    public async Task<IReadOnlyList<PublicVersion>> Versions(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return (await PublicVersions.Load(db, ct)).All();
    }

    /// <summary>Makes the rows that come with an edition; none of a year that is withheld. They are not seen before the edition is written.</summary>
    internal async Task Prepare(TrackerDb db, PublicEdition edition, IReadOnlyList<PublicEdition> earlier, CancellationToken ct)
    {
        var (year, number) = (edition.Year.FiscalYear, edition.Year.Edition);
        await Write((session, token) => session.Db.PublicRecords.Where(row => row.FiscalYear == year && row.Edition == number).ExecuteDeleteAsync(token), ct);
        if (edition.Totals.IsWithheld)
            return;
        var kept = (await GivenEditions.Load(db, ct)).Beside(edition.Year);
        if (await ToldOf(Received(db, new FiscalYear(year), kept), [.. Order.Select(table => Tellable(table, edition, earlier))], ct) is not { Count: > 0 } told)
            return;

        // Drawn first and written in their order: ids that come at random would write half of their index anew with every chunk. Three words a row are held.
        List<DrawnRow> drawn = [];
        await foreach (var c in Detail(Received(db, new FiscalYear(year), kept)).AsAsyncEnumerable().WithCancellation(ct))
            drawn.Add(new(PublicId.Draw(), c.Id, told[c.Values]));
        drawn.Sort((one, other) => PublicId.Compare(one.Id, other.Id));
        foreach (var some in drawn.Chunk(ChunkSize))
            await Write((session, token) => Add(session.Db, some.Select(row => RowOf(row, year, number)), token), ct);
    }

    // Past the change tracker: none of these rows is looked at again here.
    private static async Task Add(TrackerDb db, IEnumerable<PublicRecordRow> rows, CancellationToken ct)
    {
        await using var insert = BulkInsert.Into(db);
        foreach (var row in rows)
            await insert.Add(row, ct);
        await insert.Flush(ct);
    }

    private static PublicRecordRow RowOf(DrawnRow row, int year, int edition) => new()
    {
        PublicId = row.Id.ToString(),
        ComplaintId = row.Complaint,
        FiscalYear = year,
        Edition = edition,
        ActionType = row.Told[0],
        OfficeCode = row.Told[1],
        TradeRole = row.Told[2],
        State = row.Told[3],
    };

    /// <summary>Writes down what the data set is now, as a version, where an edition came that no version names, also one that was written just before the server died; or where the newest version has rows that are not given out any more.</summary>
    internal async Task AddVersion(DateTimeOffset now, CancellationToken ct)
    {
        if (await Unnamed(ct) is not { Count: > 0 } added)
            return;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Header + "\r\n"));
        var count = 0L;
        await foreach (var row in Read(RowChoice.All, ct))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Line(row)));
            count++;
        }

        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        await Write(
            async (session, token) =>
            {
                var version = new PublicVersionRow
                {
                    Number = await session.Db.PublicVersions.CountAsync(token) + 1,
                    PublishedAt = now,
                    Records = count,
                    Sha256 = sha256,
                    Years = string.Join(' ', added),
                };
                session.Db.Add(version);
                await Publications.Commit(session, Publications.Of(version), "published", token);
            },
            ct);
    }

    private async Task<IReadOnlyList<string>> Unnamed(CancellationToken ct)
    {
        await using var db = databases.Create();
        var named = (await db.PublicVersions.AsNoTracking().Select(row => row.Years).ToListAsync(ct)).SelectMany(years => years.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var written = await db.PublicYears.AsNoTracking().OrderBy(row => row.FiscalYear).ThenBy(row => row.Edition).ToListAsync(ct);
        var isStale = (await PublicVersions.Load(db, ct)).All() is [{ IsGiven: false }, ..];
        return [.. written.Where(row => isStale || !PublicEdition.TotalsOf(row).IsWithheld).Select(row => $"{row.FiscalYear}.{row.Edition}").Where(year => !named.Contains(year))];
    }

    // What an earlier edition hid is not told of later rows either: it would follow from their number.
    private static HashSet<string> Tellable(string table, PublicEdition edition, IReadOnlyList<PublicEdition> earlier) =>
        [.. edition.ShownKeys(table).Where(key => earlier.All(before => before.Totals.IsWithheld || before.Tells(table, key)))];

    // What is told follows from the values alone: it is decided once for all complaints that are alike, and only what is different is held.
    private async Task<IReadOnlyDictionary<Alike, IReadOnlyList<string?>>> ToldOf(IQueryable<Complaint> received, IReadOnlyList<IReadOnlySet<string>> shown, CancellationToken ct)
    {
        var alike = await received
            .GroupBy(c => new { c.ActionType, c.OfficeCode, TradeRole = c.TradeRole ?? "", State = c.EntityState ?? "" })
            .Select(group => new { Values = new Alike(group.Key.ActionType, group.Key.OfficeCode, group.Key.TradeRole, group.Key.State), Count = group.LongCount() })
            .ToListAsync(ct);
        var rows = alike.Select((one, i) => new DetailedRow(i, [one.Values.ActionType, one.Values.Office, one.Values.TradeRole, one.Values.State]) { Count = one.Count }).ToList();
        return RowGrouping.Coarsen(rows, shown, settings.Rule).ToDictionary(row => alike[(int)row.Id].Values, row => row.Values);
    }

    private static IQueryable<Detailed> Detail(IQueryable<Complaint> received) =>
        received.Select(c => new Detailed(c.Id, new Alike(c.ActionType, c.OfficeCode, c.TradeRole ?? "", c.EntityState ?? "")));

    // Those that have no row that stands: also where what they had came under a lower threshold.
    private static IQueryable<Complaint> Received(TrackerDb db, FiscalYear year, IReadOnlyList<int> kept)
    {
        var (first, last) = (year.First, year.Last);
        return db.Complaints.AsNoTracking().Where(c =>
            c.ReceivedOn >= first && c.ReceivedOn <= last && !db.PublicRecords.Any(row => row.ComplaintId == c.Id && kept.Contains((row.FiscalYear * GivenEditions.MostOfYear) + row.Edition)));
    }

    /// <summary>The values by which rows are told apart; empty where nothing was given.</summary>
    private readonly record struct Alike(string ActionType, string Office, string TradeRole, string State);

    private sealed record Detailed(long Id, Alike Values);

    private readonly record struct DrawnRow(PublicId Id, long Complaint, IReadOnlyList<string?> Told);

    private Task<Result> Write(Func<WriteSession, CancellationToken, Task> work, CancellationToken ct) => queue.Run<Result>(
        async (session, token) =>
        {
            await work(session, token);
            await session.Db.SaveChangesAsync(token);
            return Result.Done;
        },
        ct);
}
