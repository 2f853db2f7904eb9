using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Reads bulletins for everybody: those that were published on the website. Who wrote them is not told.</summary>
public sealed class ReadBulletins(ITrackerDbFactory databases)
{
    public const int PageSize = 20;

    /// <summary>Most entries of the feed, the latest.</summary>
    public const int MostInFeed = 50;
    private const int MostInSitemap = 1_000;

    /// <param name="topic">A code of <see cref="TradeTopics"/>; null for all.</param>
    /// <param name="year">The calendar year of publication; null for all.</param>
    /// <param name="before">The code of the last one of the page before.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<PublicBulletins> List(string? topic, int? year, string? before, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var query = Published(db).Where(bulletin => bulletin.IsOnWeb);
        if (topic is not null && TradeTopics.List.Has(topic))
        {
            // The codes of a row stand between blanks, so that none is found within another.
            query = query.Where(bulletin => (" " + bulletin.Topics + " ").Contains(" " + topic + " "));
        }

        if (year is { } chosen)
        {
            var (from, to) = (Bulletin.PlaceOf(chosen, 0), Bulletin.PlaceOf(chosen + 1, 0));
            query = query.Where(bulletin => bulletin.Place > from && bulletin.Place < to);
        }

        if (Bulletin.PlaceOf(before) is { } below)
        {
            query = query.Where(bulletin => bulletin.Place < below);
        }

        var rows = await query.OrderByDescending(bulletin => bulletin.Place).Take(PageSize + 1).ToListAsync(ct);
        var (first, last) = (await Published(db).Where(bulletin => bulletin.IsOnWeb).MinAsync(bulletin => bulletin.PublishedOn, ct), await Published(db).Where(bulletin => bulletin.IsOnWeb).MaxAsync(bulletin => bulletin.PublishedOn, ct));
        return new PublicBulletins(
            [.. rows.Take(PageSize)],
            rows.Count > PageSize ? rows[PageSize - 1].Code : null,
            first is { } oldest && last is { } newest ? [.. Enumerable.Range(oldest.Year, newest.Year - oldest.Year + 1).Reverse()] : []);
    }

    /// <summary>One of them; null when there is none, or the website does not have it.</summary>
    public async Task<PublicBulletin?> Read(string code, CancellationToken ct = default)
    {
        if (Bulletin.PlaceOf(code) is not { } place)
        {
            return null;
        }

        await using var db = databases.Create();
        return await Published(db).FirstOrDefaultAsync(row => row.Place == place && row.IsOnWeb, ct) is { } bulletin
            ? new PublicBulletin(bulletin, await db.BulletinVersions.AsNoTracking().Where(version => version.RecordId == bulletin.Id).OrderByDescending(version => version.Number).ToListAsync(ct))
            : null;
    }

    /// <summary>The codes of the latest thousand on the website, for search engines.</summary>
    public async Task<IReadOnlyList<string>> Codes(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var places = await Published(db).Where(bulletin => bulletin.IsOnWeb).OrderByDescending(bulletin => bulletin.Place).Take(MostInSitemap).Select(bulletin => bulletin.Place!.Value).ToListAsync(ct);
        return [.. places.Select(Bulletin.CodeOf)];
    }

    /// <summary>What the feed holds: the latest first, each with its versions, the latest of them first.</summary>
    public async Task<IReadOnlyList<PublicBulletin>> Feed(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var bulletins = await Published(db).Where(bulletin => bulletin.IsInFeed).OrderByDescending(bulletin => bulletin.Place).Take(MostInFeed).ToListAsync(ct);
        var records = bulletins.Select(bulletin => bulletin.Id).ToList();
        var versions = (await db.BulletinVersions.AsNoTracking().Where(version => records.Contains(version.RecordId)).OrderByDescending(version => version.Number).ToListAsync(ct)).ToLookup(version => version.RecordId);
        return [.. bulletins.Select(bulletin => new PublicBulletin(bulletin, [.. versions[bulletin.Id]]))];
    }

    private static IQueryable<Bulletin> Published(TrackerDb db) => db.Bulletins.AsNoTracking().Where(bulletin => bulletin.Place != null);
}
