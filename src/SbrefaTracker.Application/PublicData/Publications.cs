using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>Puts the hash of what is published into the ledger, in the transaction in which it is published.</summary>
internal static class Publications
{
    private const string Happened = "FiguresPublished";

    /// <summary>What was published before the ledger held any of it is put there as it is found: from then on a change of it shows. Nothing is done where something is there.</summary>
    public static async Task CommitEarlier(ITrackerDbFactory databases, WriteQueue queue, CancellationToken ct)
    {
        List<Publication> found = [];
        await using (var db = databases.Create())
        {
            if (await db.Publications.AnyAsync(ct))
                return;
            foreach (var year in await db.PublicYears.AsNoTracking().OrderBy(row => row.FiscalYear).ThenBy(row => row.Edition).ToListAsync(ct))
                found.Add(Of(year, await Digest(db, year, await CountsOf(db, year).ToListAsync(ct), ct)));
            found.AddRange((await db.PublicVersions.AsNoTracking().OrderBy(row => row.Number).ToListAsync(ct)).Select(Of));
        }

        if (found.Count == 0)
            return;
        await queue.Run<Result>(
            async (session, token) =>
            {
                // Of two servers that found the same, the first writes.
                if (!await session.Db.Publications.AnyAsync(token))
                {
                    foreach (var publication in found)
                        await Commit(session, publication, "found", token);
                }

                return Result.Done;
            },
            ct);
    }

    /// <summary>The hash of an edition with its counts, and with those rows of the data set that came with it.</summary>
    public static async Task<string> Digest(TrackerDb db, PublicYearRow year, IEnumerable<PublicCountRow> counts, CancellationToken ct)
    {
        using var digest = new PublicationDigest();
        digest.Add(PublicationDigest.LineOf(year));
        foreach (var line in counts.Select(PublicationDigest.LineOf).Order(StringComparer.Ordinal))
            digest.Add(line);
        var rows = db.PublicRecords.AsNoTracking().Where(row => row.FiscalYear == year.FiscalYear && row.Edition == year.Edition).OrderBy(row => row.PublicId);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            digest.Add(PublicationDigest.LineOf(row));
        return digest.End();
    }

    public static IQueryable<PublicCountRow> CountsOf(TrackerDb db, PublicYearRow year) => db.PublicCounts.AsNoTracking().Where(row => row.FiscalYear == year.FiscalYear && row.Edition == year.Edition);

    public static Publication Of(PublicYearRow year, string sha256) => new() { Kind = Publication.OfYear, FiscalYear = year.FiscalYear, Number = year.Edition, Sha256 = sha256 };

    public static Publication Of(PublicVersionRow version)
    {
        using var digest = new PublicationDigest();
        digest.Add(PublicationDigest.LineOf(version));
        return new() { Kind = Publication.OfDataSet, Number = version.Number, Sha256 = digest.End() };
    }

    /// <param name="session">The transaction in which it is published.</param>
    /// <param name="publication">What is published.</param>
    /// <param name="because">Why it is said now: it was published, hidden further, or found as it is.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task Commit(WriteSession session, Publication publication, string because, CancellationToken ct)
    {
        await session.Add(publication);
        var detail = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["because"] = because, ["kind"] = publication.Kind, ["number"] = publication.Number };
        if (publication.FiscalYear > 0)
            detail["fiscalYear"] = publication.FiscalYear;
        await session.Record(publication, Actor.Clock, Happened, EntryDetail.Write(detail), ct);
    }
}
