using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Reads bulletins for staff, and for the offices that clear them.</summary>
public sealed class BulletinQueries(ITrackerDbFactory databases, EarlierWords earlier, RecordHistory history, AgencyTime time)
{
    public const int PageSize = 50;
    private const int MostAsked = 100;

    /// <summary>Who writes and publishes.</summary>
    public static readonly IReadOnlyList<Role> Writers = [Roles.PolicyOwner, Roles.Representative];

    /// <summary>Who reads what is not published.</summary>
    public static readonly IReadOnlyList<Role> Readers = [.. Writers, Roles.Analyst];

    /// <param name="after">The number of the last one of the page before; null for the first page.</param>
    /// <param name="noSpanish">Those alone that nobody wrote in Spanish yet.</param>
    public async Task<Result<BulletinList>> List(long? after, bool noSpanish, Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        var above = -(after ?? long.MaxValue);
        await using var db = databases.Create();
        var rows = await (noSpanish ? db.Bulletins.Where(SpanishGaps.OfBulletin) : db.Bulletins).AsNoTracking().Where(bulletin => bulletin.Id > above).OrderBy(bulletin => bulletin.Id).Take(PageSize + 1).ToListAsync(ct);
        return new BulletinList([.. rows.Take(PageSize)], rows.Count > PageSize ? -rows[PageSize - 1].Id : null, Writers.Any(actor.Is), await db.Bulletins.CountAsync(SpanishGaps.OfBulletin, ct));
    }

    /// <param name="number">The record's number as pages show it, above zero.</param>
    public async Task<Result<BulletinView>> Read(long number, Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.Bulletins.AsNoTracking().FirstOrDefaultAsync(row => row.Id == -number, ct) is not { } bulletin)
        {
            return Refusal.Of("not_found");
        }

        var file = await BulletinFile.Read(db, bulletin, earlier, ct);
        var versions = await db.BulletinVersions.AsNoTracking().Where(version => version.RecordId == bulletin.Id).OrderByDescending(version => version.Number).ToListAsync(ct);
        var people = file.Comparisons.Select(row => row.By).Concat(file.Clearances.SelectMany(row => new[] { row.DecidedBy, row.SettledBy })).Concat([bulletin.WrittenBy, bulletin.InCheckBy]);
        var names = await StaffNames.Load(db, people, ct);
        var offices = await OfficeNames(db, [.. CodeSets.Read(bulletin.Offices), .. file.Clearances.Select(row => row.OfficeCode)], ct);
        return new BulletinView(
            bulletin,
            names.Of(bulletin.WrittenBy),
            offices,
            [.. file.Earlier!.Select(told => (Told: told, Found: file.ComparisonOf(told))).Select(pair => new ComparedWords(pair.Told, pair.Found, pair.Found is { } found ? names.Of(found.By) : null))],
            [.. file.Clearances.Select(row => new ClearanceView(row, offices.GetValueOrDefault(row.OfficeCode, row.OfficeCode), row.DecidedBy is { } by ? names.Of(by) : null, row.SettledBy is { } settled ? names.Of(settled) : null))],
            file.Channels,
            versions,
            BulletinWorkflow.Table.Offers(bulletin.State, file.Facts, actor),
            await history.Of(db, bulletin.Id, ct),
            await AnsweredPatterns.Read(db, bulletin.Pattern, ct),
            await BulletinEvents.Read(db, file.Channels.FirstOrDefault(way => way.EventRecord is not null)?.EventRecord, actor, time.Today, ct),
            await Subscriptions.Count(db, ct),
            PatternQueries.MayRead(actor))
        {
            MayHold = KeptRecords.Keepers.Any(actor.Is),
            CorrectionBy = bulletin.IsBeingCorrected ? names.Of(bulletin.InCheckBy) : null,
        };
    }

    /// <summary>What the offices at whose door the actor stands are asked about, the longest awaited first.</summary>
    public async Task<IReadOnlyList<AskedBulletin>> AskedOf(Actor actor, CancellationToken ct = default)
    {
        var mine = OfficeDoor.Offices(actor).ToList();
        if (mine.Count == 0)
        {
            return [];
        }

        await using var db = databases.Create();
        var asked = await (from clearance in db.BulletinClearances.AsNoTracking()
                           join bulletin in db.Bulletins.AsNoTracking() on clearance.RecordId equals bulletin.Id
                           where mine.Contains(clearance.OfficeCode) && clearance.Verdict == null && clearance.Round == bulletin.Round
                                 && (bulletin.State == BulletinState.InClearance || bulletin.CorrectionBy != null)
                           orderby clearance.Id
                           select new { Bulletin = bulletin, clearance.OfficeCode }).Take(MostAsked).ToListAsync(ct);
        var records = asked.Select(row => row.Bulletin.Id).ToList();
        var settled = await db.BulletinClearances.AsNoTracking().Where(row => records.Contains(row.RecordId) && row.Settlement != null).OrderBy(row => row.Id).ToListAsync(ct);
        var names = await OfficeNames(db, mine, ct);
        return [.. asked.Select(row => new AskedBulletin(
            row.Bulletin,
            row.OfficeCode,
            names.GetValueOrDefault(row.OfficeCode, row.OfficeCode),
            [.. settled.Where(one => one.RecordId == row.Bulletin.Id && one.OfficeCode == row.OfficeCode && one.Round == row.Bulletin.Round)]))];
    }

    private static async Task<Dictionary<string, string>> OfficeNames(TrackerDb db, List<string> codes, CancellationToken ct) =>
        await db.Offices.Where(office => codes.Contains(office.Code)).ToDictionaryAsync(office => office.Code, office => office.Name, StringComparer.Ordinal, ct);
}
