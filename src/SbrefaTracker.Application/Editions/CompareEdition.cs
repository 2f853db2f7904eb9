using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Editions;

/// <summary>A figure that comes out otherwise today.</summary>
/// <param name="Name">Its place in <c>figures.json</c>.</param>
public sealed record ChangedFigure(string Name, string Then, string Now);

/// <summary>A field of a complaint that figures are counted from, and that has another value today.</summary>
public sealed record ChangedField(string Name, string? Then, string? Now);

/// <summary>Something that was done with a complaint since the edition was frozen.</summary>
public sealed record LaterAct(DateOnly On, string Action, string Who);

/// <summary>A complaint that is counted otherwise today, and what was done with it since.</summary>
/// <param name="IsNew">It was not among the rows of the edition.</param>
/// <param name="IsGone">It is no longer among those that are counted.</param>
public sealed record ChangedComplaint(long Id, string Reference, bool IsNew, bool IsGone, IReadOnlyList<ChangedField> Fields)
{
    public IReadOnlyList<LaterAct> Since { get; init; } = [];
}

/// <summary>An edition beside the same report made today.</summary>
/// <param name="Complaints">Those that are counted otherwise, each explained: so many as a page holds.</param>
/// <param name="Changed">How many there are in all.</param>
/// <param name="Next">After which complaint the next page begins; null on the last one.</param>
public sealed record EditionComparison(IReadOnlyList<ChangedFigure> Figures, IReadOnlyList<ChangedComplaint> Complaints, long Changed, long? Next);

/// <summary>Explains why the same report would come out otherwise today: figure by figure and complaint by complaint, with what was done since.</summary>
public sealed class CompareEdition(ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>Most complaints of a page; all are counted, and each is on one.</summary>
    public int Most { get; init; } = 200;

    /// <param name="record">The edition.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="after">What <see cref="EditionComparison.Next"/> of the page before gave; 0 is the first page.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result<EditionComparison>> Run(long record, Actor actor, long after = 0, CancellationToken ct = default)
    {
        if (!actor.Roles.Any(role => role.ReadsComplaints))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.Editions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == record, ct) is not { } edition)
        {
            return Refusal.Of("record_not_found");
        }

        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        var then = await EditionQueries.Report(db, record, ct);
        var now = await ReadAnnualFigures.Read(db, CheckEdition.PeriodOf(edition), ct);
        var (complaints, changed) = await Complaints(db, edition, after, ct);
        var shown = complaints.Take(Most).ToList();
        return new EditionComparison(FigureDifferences.Between(then.Figures, now), await Explain(db, edition, shown, ct), changed, complaints.Count > Most ? shown[^1].Id : null);
    }

    // Both come in order of id, and one of each is held at a time. Of a page one more is read, which tells whether another follows.
    private async Task<(List<ChangedComplaint> Page, long Count)> Complaints(TrackerDb db, Edition edition, long after, CancellationToken ct)
    {
        await using var stored = await EditionFiles.Open(db, edition.Id, EditionFiles.Rows, ct) ?? throw new InvalidDataException($"Edition {edition.Id} has no rows.");
        await using var then = FrozenRows.Read(stored).Where(row => row.Complaint is not null).Select(row => row.Complaint!).GetAsyncEnumerator(ct);
        await using var now = FrozenDataSet.Counted(db, CheckEdition.PeriodOf(edition)).Select(FrozenComplaint.Of).AsAsyncEnumerable().GetAsyncEnumerator(ct);
        var (hasThen, hasNow) = (await then.MoveNextAsync(), await now.MoveNextAsync());
        var (page, count) = (new List<ChangedComplaint>(), 0L);
        while (hasThen || hasNow)
        {
            var takeThen = hasThen && (!hasNow || then.Current.Id <= now.Current.Id);
            var takeNow = hasNow && (!hasThen || now.Current.Id <= then.Current.Id);
            if (Difference(takeThen ? then.Current : null, takeNow ? now.Current : null) is { } changed)
            {
                count++;
                if (changed.Id > after && page.Count <= Most)
                {
                    page.Add(changed);
                }
            }

            hasThen = takeThen ? await then.MoveNextAsync() : hasThen;
            hasNow = takeNow ? await now.MoveNextAsync() : hasNow;
        }

        return (page, count);
    }

    private static ChangedComplaint? Difference(FrozenComplaint? then, FrozenComplaint? now)
    {
        if (then == now)
        {
            return null;
        }

        var one = now ?? then!;
        return new ChangedComplaint(one.Id, one.Reference, then is null, now is null, then is null || now is null ? [] : FigureDifferences.Fields(then, now));
    }

    private async Task<IReadOnlyList<ChangedComplaint>> Explain(TrackerDb db, Edition edition, List<ChangedComplaint> complaints, CancellationToken ct)
    {
        var (ids, after) = (complaints.Select(one => one.Id).ToList(), edition.Checkpoint ?? 0);
        var entries = await db.Entries.AsNoTracking().Where(entry => ids.Contains(entry.ComplaintId) && entry.Number > after).OrderBy(entry => entry.Number).ToListAsync(ct);
        var names = await StaffNames.Load(db, entries.Select(entry => entry.Actor), ct);
        var acts = entries.ToLookup(entry => entry.ComplaintId, entry => new LaterAct(time.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(entry.At)), entry.Action, names.Of(entry.Actor)));
        return [.. complaints.Select(one => one with { Since = [.. acts[one.Id]] })];
    }
}
