using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// Counts the periods that are over and keeps their figures, so that no public page counts complaints. A year that was published is counted
/// again when the ledger says that something of it may have changed; what changed is published as a further edition, or not at all where that would give a small
/// change away.
/// </summary>
public sealed class PublishFigures(
    ITrackerDbFactory databases, WriteQueue queue, AgencyTime time, PublicRecords records, PublicDataSettings settings, ILogger<PublishFigures> log)
{
    // How far along the ledger it came. A program that counts otherwise has another number: then everything is counted again, once.
    private const string Mark = "public-figures-6";

    /// <summary>
    /// Counts what is over, and again those published years in which something can have changed since the last time: the ledger says which complaints did, and a complaint
    /// is counted in no year before the one in which it was received, a day that never changes.
    /// </summary>
    /// <returns>How many quarters and editions were written.</returns>
    public async Task<int> Follow(CancellationToken ct = default)
    {
        var (head, changedFrom) = await Changed(ct);
        var written = await Run(changedFrom, ct);
        await Write(
            async (session, token) =>
            {
                if (await session.Db.WorkerMarks.Where(mark => mark.Name == Mark).ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Reached, head), token) == 0)
                    session.Db.Add(new WorkerMarkRow { Name = Mark, Reached = head });
            },
            ct);
        return written;
    }

    /// <param name="again">Also counts all years that are published already.</param>
    /// <param name="ct">Stops the work; what was written stays.</param>
    /// <returns>How many quarters and editions were written.</returns>
    public Task<int> Run(bool again, CancellationToken ct = default) => Run(again ? DateOnly.MinValue : null, ct);

    // The end of the ledger, and the earliest day on which a complaint was received that changed since the mark; null when none did.
    private async Task<(long Head, DateOnly? ChangedFrom)> Changed(CancellationToken ct)
    {
        await using var db = databases.Create();
        var head = await db.Entries.MaxAsync(entry => (long?)entry.Number, ct) ?? 0;
        if (await db.WorkerMarks.Where(mark => mark.Name == Mark).Select(mark => (long?)mark.Reached).FirstOrDefaultAsync(ct) is not { } reached || reached > head)
            return (head, DateOnly.MinValue);
        var changed = from entry in db.Entries
                      where entry.Number > reached && entry.Number <= head
                      join complaint in db.Complaints on entry.ComplaintId equals complaint.Id
                      select (DateOnly?)complaint.ReceivedOn;
        return (head, await changed.MinAsync(ct));
    }

    private async Task<int> Run(DateOnly? changedFrom, CancellationToken ct)
    {
        await Publications.CommitEarlier(databases, queue, ct);
        await using var db = databases.Create();
        if (await LeastThreshold.IsToKeep(db, settings.Rule, ct))
            await Write((session, token) => LeastThreshold.Keep(session, settings.Rule, token), ct);

        // A complaint of a mistyped century would else be open at the end of hundreds of years.
        var usual = new FiscalYear(UsualYears.First).First;
        if (await db.Complaints.Where(c => c.ReceivedOn >= usual).MinAsync(c => (DateOnly?)c.ReceivedOn, ct) is not { } earliest)
            return 0;
        var published = (await db.PublicYears.AsNoTracking().Select(row => new { row.FiscalYear, row.Edition, row.Threshold }).ToListAsync(ct))
            .GroupBy(row => row.FiscalYear).ToDictionary(all => all.Key, all => all.MaxBy(row => row.Edition)!.Threshold);
        var written = 0;
        var editions = 0;
        for (var year = FiscalYear.Of(earliest); year.First <= time.Today; year = new(year.Year + 1))
        {
            // A moment for each year: while one is held, all that is written piles up beside the database.
            await using var snapshot = await ReadSnapshot.Begin(db, ct);
            if (!PublicPeriods.IsSettled(year.Last, time.Today))
                written += await WriteQuarters(db, year, ct);
            else if (MayHaveChanged(year) && await WriteYear(db, year, ct))
                editions++;
        }

        await records.AddVersion(time.Now, ct);
        return written + editions;

        bool MayHaveChanged(FiscalYear year) => changedFrom <= year.Last || !published.TryGetValue(year.Year, out var threshold) || threshold != settings.Rule.Threshold;
    }

    private async Task<bool> WriteYear(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var count = await YearCount.Load(db, year, ct);
        var earlier = await PublicEdition.Load(db, year, ct);
        if (count.IsEmpty)
            return false;
        var edition = PublicEdition.Make(count, settings.Rule, earlier, await YearsBefore.Load(db, year, ct), await AgencyBefore.Load(db, year, settings.Rule, ct), time.Now);

        // Nothing is told of a year that is withheld, and so neither that it was counted again.
        if (earlier.Count > 0 && earlier[^1].Totals.IsWithheld && edition is null or { Totals.IsWithheld: true })
            return false;

        // What stands was told under a lower threshold, and cannot stand; what is counted now cannot stand beside it.
        if (earlier.Count > 0 && edition is null && earlier[^1].Year.Threshold < settings.Rule.Threshold)
            edition = PublicEdition.Withheld(count, earlier.Count + 1, settings.Rule, time.Now);

        // What is counted is what is published; and so is what is hidden, unless the program hides more by now, or an earlier year hides what this one tells of.
        if (earlier.Count > 0 && edition is not null && earlier[^1].Agrees(count, settings.Rule) && earlier[^1].HidesAsMuchAs(edition))
        {
            await HoldBack(earlier[^1].Year, since: null, ct);
            return false;
        }

        if (edition is null || (earlier.Count > 0 && earlier[^1].TellsTheSameAs(edition)))
        {
            log.LogInformation("The figures of fiscal year {Year} cannot be published anew beside those that are out; the public sees the earlier edition, and is told so", year.Year);
            if (earlier.Count > 0)
                await HoldBack(earlier[^1].Year, time.Now, ct);
            return false;
        }

        await records.Prepare(db, edition, earlier, ct);
        var publication = await Committed(edition, ct);
        var quarters = FiscalQuarter.AllOf(year).Select(quarter => Row(quarter, count.CutOff, count.ReceivedByQuarter[quarter.Number - 1], count.Answers)).ToList();
        await Write(
            async (session, token) =>
            {
                session.Db.AddRange(Former(await session.Db.PublicQuarters.AsNoTracking().Where(row => row.FiscalYear == year.Year).ToListAsync(token), earlier.Count));
                await session.Db.PublicQuarters.Where(row => row.FiscalYear == year.Year).ExecuteDeleteAsync(token);
                session.Db.AddRange(quarters);
                session.Db.Add(edition.Year);
                session.Db.AddRange(edition.Counts);
                await Publications.Commit(session, publication, "published", token);
                foreach (var before in earlier)
                    await Hide(session, before.Year, [.. edition.ToHideIn(before)], token);
            },
            ct);
        return true;
    }

    // What tells of a hidden count is hidden in the earlier editions as well, whose files can still be had.
    private static async Task Hide(WriteSession session, PublicYearRow year, IReadOnlyList<(string Table, IReadOnlySet<string> Keys)> tables, CancellationToken ct)
    {
        foreach (var (table, keys) in tables.Select(one => (one.Table, one.Keys.ToList())))
        {
            await session.Db.PublicCounts.Where(row => row.FiscalYear == year.FiscalYear && row.Edition == year.Edition && row.Table == table && keys.Contains(row.Key))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsHidden, true).SetProperty(row => row.ArePartsHidden, true), ct);
        }

        if (tables.Count > 0)
            await Publications.Commit(session, Publications.Of(year, await Publications.Digest(session.Db, year, await Publications.CountsOf(session.Db, year).ToListAsync(ct), ct)), "hidden", ct);
    }

    // Its rows of the data set lie there by now and never change; the open snapshot does not see them.
    private async Task<Publication> Committed(PublicEdition edition, CancellationToken ct)
    {
        await using var db = databases.Create();
        return Publications.Of(edition.Year, await Publications.Digest(db, edition.Year, edition.Counts, ct));
    }

    // The public is told that what it sees is not what would be counted now, and nothing of what differs.
    private async Task HoldBack(PublicYearRow year, DateTimeOffset? since, CancellationToken ct)
    {
        if (year.HeldBackAt is null == since is null)
            return;
        await Write(
            (session, token) => session.Db.PublicYears.Where(row => row.FiscalYear == year.FiscalYear && row.Edition == year.Edition).ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldBackAt, since), token),
            ct);
    }

    // Until the year is over the public gets the totals of its quarters.
    private async Task<int> WriteQuarters(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var known = await db.PublicQuarters.Where(row => row.FiscalYear == year.Year).Select(row => row.Quarter).ToListAsync(ct);
        List<PublicQuarterRow> rows = [];
        foreach (var quarter in FiscalQuarter.AllOf(year).Where(quarter => PublicPeriods.IsSettled(quarter.Last, time.Today) && !known.Contains(quarter.Number)))
        {
            var cutOff = PublicPeriods.CutOff(quarter.Last);
            var answers = await AnswerCount.Load(db, new(year, cutOff), ct);
            var row = Row(quarter, cutOff, await YearCount.ReceivedIn(db, quarter, ct), answers);
            if (row.Received + row.Answered > 0)
                rows.Add(row);
        }

        if (rows.Count > 0)
        {
            await Write(
                async (session, token) =>
                {
                    session.Db.AddRange(rows);
                    await LeastThreshold.Keep(session, settings.Rule, token);
                },
                ct);
        }

        return rows.Count;
    }

    // Without an edition before, they were told while the year was not over.
    private static IEnumerable<PublicFormerQuarterRow> Former(IEnumerable<PublicQuarterRow> rows, int edition) => rows.Select(row => new PublicFormerQuarterRow
    {
        FiscalYear = row.FiscalYear,
        Edition = edition,
        Quarter = row.Quarter,
        CutOff = row.CutOff,
        CountedAt = row.CountedAt,
        Received = row.Received,
        Answered = row.Answered,
        MedianDays = row.MedianDays,
    });

    private PublicQuarterRow Row(FiscalQuarter quarter, DateOnly cutOff, long received, AnswerCount answers) => new()
    {
        FiscalYear = quarter.Year.Year,
        Quarter = quarter.Number,
        CutOff = cutOff,
        CountedAt = time.Now,
        Received = received,
        Answered = answers.Of(quarter).N,
        MedianDays = answers.Of(quarter).MedianDays,
    };

    private Task<Result> Write(Func<WriteSession, CancellationToken, Task> work, CancellationToken ct) => queue.Run<Result>(
        async (session, token) =>
        {
            await work(session, token);
            await session.Db.SaveChangesAsync(token);
            return Result.Done;
        },
        ct);
}
