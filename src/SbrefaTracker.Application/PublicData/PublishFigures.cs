using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// Counts the periods that are over and keeps their figures, so that no public page counts complaints. A year that was published is counted
/// again to see whether the record changed; what changed is published as a further edition, or not at all where that would give a small
/// change away.
/// </summary>
public sealed class PublishFigures(
    ITrackerDbFactory databases, WriteQueue queue, AgencyTime time, PublicRecords records, PublicDataSettings settings, ILogger<PublishFigures> log)
{
    /// <param name="again">Also counts the years that are published already.</param>
    /// <param name="ct">Stops the work; what was written stays.</param>
    /// <returns>How many quarters and editions were written.</returns>
    public async Task<int> Run(bool again, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        if (await db.Complaints.MinAsync(c => (DateOnly?)c.ReceivedOn, ct) is not { } earliest)
            return 0;
        var published = (await db.PublicYears.AsNoTracking().Select(row => row.FiscalYear).Distinct().ToListAsync(ct)).ToHashSet();
        var written = 0;
        List<PublicYearRow> editions = [];
        for (var year = FiscalYear.Of(earliest); year.First <= time.Today; year = new(year.Year + 1))
        {
            if (!PublicPeriods.IsSettled(year.Last, time.Today))
                written += await WriteQuarters(db, year, ct);
            else if ((again || !published.Contains(year.Year)) && await WriteYear(db, year, ct) is { } edition)
                editions.Add(edition);
        }

        if (editions.Count > 0)
            await records.AddVersion(editions, time.Now, ct);
        return written + editions.Count;
    }

    private async Task<PublicYearRow?> WriteYear(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var count = await YearCount.Load(db, year, ct);
        var earlier = await PublicEdition.Load(db, year, ct);
        if (count.IsEmpty || (earlier.Count > 0 && earlier[^1].Agrees(count, settings.Rule)))
            return null;
        if (PublicEdition.Make(count, settings.Rule, earlier, time.Now) is not { } edition)
        {
            log.LogInformation("The figures of fiscal year {Year} changed by too little to be published anew; the public sees the earlier edition", year.Year);
            return null;
        }

        await records.Prepare(db, edition, earlier, ct);
        var quarters = FiscalQuarter.AllOf(year).Select(quarter => Row(quarter, count.CutOff, count.ReceivedByQuarter[quarter.Number - 1], count.Answers)).ToList();
        await Write(
            async (session, token) =>
            {
                await session.Db.PublicQuarters.Where(row => row.FiscalYear == year.Year).ExecuteDeleteAsync(token);
                session.Db.AddRange(quarters);
                session.Db.Add(edition.Year);
                session.Db.AddRange(edition.Counts);
            },
            ct);
        return edition.Year;
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
            await Write((session, _) => { session.Db.AddRange(rows); return Task.CompletedTask; }, ct);
        return rows.Count;
    }

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
