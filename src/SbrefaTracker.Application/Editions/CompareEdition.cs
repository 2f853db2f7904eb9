using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints.Pipeline;
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

/// <summary>A field of a complaint, or of what belongs to it, that figures are counted from and that has another value today.</summary>
/// <param name="Name">A field of the complaint; of what belongs to it the kind and the field, e.g. <c>pause.toOn</c>.</param>
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

/// <summary>Something that no complaint owns and that figures are counted by: a closure by order, Inauguration Day, the kind or state of an office, a systemic flag.</summary>
/// <param name="Kind">Its kind, e.g. <c>closure</c>.</param>
/// <param name="Name">Which one: a day, a code, an office and an action.</param>
/// <param name="Fields">What differs; a rule that came or went has all its fields on one side.</param>
public sealed record ChangedRule(string Kind, string Name, IReadOnlyList<ChangedField> Fields);

/// <summary>An edition beside the same report made today.</summary>
/// <param name="Figures">The figures that differ.</param>
/// <param name="Rules">What the whole year is counted by and that is otherwise today.</param>
/// <param name="Complaints">Those that are counted otherwise, each explained: so many as a page holds.</param>
/// <param name="Changed">How many there are in all.</param>
/// <param name="Next">After which complaint the next page begins; null on the last one.</param>
public sealed record EditionComparison(IReadOnlyList<ChangedFigure> Figures, IReadOnlyList<ChangedRule> Rules, IReadOnlyList<ChangedComplaint> Complaints, long Changed, long? Next)
{
    /// <summary>Figures that the program counts by now and the edition does not have: nothing of the record explains them, and they are not compared.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The definitions and queries that read otherwise today, by name: a figure may differ because of them alone. None where the edition keeps none.</summary>
    public IReadOnlyList<string> Otherwise { get; init; } = [];
}

/// <summary>Explains why the same report would come out otherwise today: figure by figure and complaint by complaint, with what was done since.</summary>
public sealed class CompareEdition(ITrackerDbFactory databases, AgencyTime time, IEnumerable<IEditionPress> presses)
{
    // So many complaints are held at a time where all are written: each time all rows are gone through once more.
    private const int AtATime = 20_000;

    // As many as are explained in one look at the ledger.
    private const int Explained = 500;

    /// <summary>Most complaints of a page; all are counted, and each is on one.</summary>
    public int Most { get; init; } = 200;

    /// <param name="record">The edition.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="after">What <see cref="EditionComparison.Next"/> of the page before gave; 0 is the first page.</param>
    /// <param name="ct">Stops the work.</param>
    public Task<Result<EditionComparison>> Run(long record, Actor actor, long after = 0, CancellationToken ct = default) => With(record, actor, async (db, edition) =>
    {
        var (figures, leftOut) = await Figures(db, edition, ct);
        var found = await Rows(db, edition, after, Most, ct);
        var shown = found.Page.Take(Most).ToList();
        return new EditionComparison(figures, found.Rules, await Explain(db, edition, shown, ct), found.Changed, found.Page.Count > Most ? shown[^1].Id : null)
        {
            LeftOut = leftOut,
            Otherwise = await CheckEdition.Otherwise(db, edition, presses, ct) ?? [],
        };
    }, ct);

    /// <summary>Writes all of it, as <see cref="ComparisonFile"/> reads it: as the database is at one moment.</summary>
    /// <param name="record">The edition.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="told">Told how many complaints were written.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>How many complaints differ.</returns>
    public Task<Result<long>> Write(long record, Actor actor, Stream target, Action<long> told, CancellationToken ct = default) => With(record, actor, async (db, edition) =>
    {
        var ((figures, leftOut), written) = (await Figures(db, edition, ct), 0L);
        for (long? after = 0; after is { } from;)
        {
            var found = await Rows(db, edition, from, AtATime, ct);
            if (from == 0)
            {
                await ComparisonFile.Write(target, new ComparisonFile.Head(figures, found.Rules, found.Changed) { LeftOut = leftOut, Otherwise = await CheckEdition.Otherwise(db, edition, presses, ct) ?? [] }, ct);
            }

            foreach (var some in found.Page.Take(AtATime).Chunk(Explained))
            {
                foreach (var one in await Explain(db, edition, [.. some], ct))
                {
                    await ComparisonFile.Write(target, one, ct);
                }

                told(written += some.Length);
            }

            after = found.Page.Count > AtATime ? found.Page[AtATime - 1].Id : null;
        }

        return written;
    }, ct);

    private async Task<Result<T>> With<T>(long record, Actor actor, Func<TrackerDb, Edition, Task<T>> work, CancellationToken ct)
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
        return await work(db, edition);
    }

    // All that its rows reach: the years beside it as well, where they are kept.
    private static async Task<(IReadOnlyList<ChangedFigure> Changed, IReadOnlyList<string> LeftOut)> Figures(TrackerDb db, Edition edition, CancellationToken ct)
    {
        var (kept, reach) = (await EditionQueries.KeptReport(db, edition.Id, ct), await ReachOf(db, edition, ct));
        var now = (reach.IsWhole ? EditionRecount.Of(await Today(db, reach.Period, ReportJson.Read(kept), ct)) : EditionRecount.Of(await ReadAnnualFigures.Read(db, reach.Period, ct))).AsKept(kept);
        return (FigureDifferences.Between(kept, now), now.LeftOut);
    }

    private static Task<AnnualReportData> Today(TrackerDb db, FigurePeriod period, AnnualReportData kept, CancellationToken ct) => ReportCount.Of(db, period, ReportFrame.Of(kept), kept.OfficeNames, ct);

    private static async Task<FrozenReach> ReachOf(TrackerDb db, Edition edition, CancellationToken ct)
    {
        await using var begin = await EditionFiles.Open(db, edition.Id, EditionFiles.Rows, pieces: 1, ct) ?? throw new InvalidDataException($"Edition {edition.Id} has no rows.");
        return FrozenReach.Of(await FrozenRows.ReadHead(begin, ct), CheckEdition.PeriodOf(edition));
    }

    // Every row is compared. Of the complaints that differ their numbers are held, and what differs of those of the page; one more than a page tells whether another follows.
    private static async Task<FoundDifferences> Rows(TrackerDb db, Edition edition, long after, int most, CancellationToken ct)
    {
        await using var stored = await EditionFiles.Open(db, edition.Id, EditionFiles.Rows, ct) ?? throw new InvalidDataException($"Edition {edition.Id} has no rows.");
        await using var then = FrozenRows.Read(stored).Where(row => FrozenPlace.Of(row).IsCounted).GetAsyncEnumerator(ct);
        await using var now = FrozenDataSet.Rows(db, await ReachOf(db, edition, ct), said: [], ct).GetAsyncEnumerator(ct);
        var (rules, changed, page, shown) = (new List<ChangedRule>(), new HashSet<long>(), new Dictionary<long, List<RowDifference>>(), new SortedSet<long>());
        await foreach (var difference in RowDifferences.Between(then, now).WithCancellation(ct))
        {
            if (difference.Place.Complaint is not { } id)
            {
                rules.Add(FigureDifferences.Rule(difference));
                continue;
            }

            changed.Add(id);
            if (id > after && (shown.Count <= most || id <= shown.Max))
            {
                shown.Add(id);
                (page.TryGetValue(id, out var known) ? known : page[id] = []).Add(difference);
                if (shown.Count > most + 1)
                {
                    page.Remove(shown.Max);
                    shown.Remove(shown.Max);
                }
            }
        }

        var references = new Dictionary<long, string>();
        foreach (var ids in shown.Chunk(Explained).Select(some => some.ToList()))
        {
            foreach (var one in await db.Complaints.Where(complaint => ids.Contains(complaint.Id)).Select(complaint => new { complaint.Id, complaint.Reference }).ToListAsync(ct))
            {
                references[one.Id] = one.Reference;
            }
        }

        return new FoundDifferences(rules, [.. shown.Select(id => Of(id, page[id], references))], changed.Count);
    }

    private static ChangedComplaint Of(long id, List<RowDifference> differences, Dictionary<long, string> references)
    {
        var own = differences.FirstOrDefault(one => one.Place.Kind == FrozenKind.Complaint);
        return new ChangedComplaint(
            id,
            references.GetValueOrDefault(id) ?? own?.Then?.Complaint?.Reference ?? "",
            own is { Then: null },
            own is { Now: null },
            [.. own is { Then.Complaint: { } then, Now.Complaint: { } now } ? FigureDifferences.Fields(then, now) : [], .. differences.Where(one => one != own && own is not { Then: null } and not { Now: null }).SelectMany(FigureDifferences.Part)]);
    }

    private sealed record FoundDifferences(List<ChangedRule> Rules, List<ChangedComplaint> Page, long Changed);

    private async Task<IReadOnlyList<ChangedComplaint>> Explain(TrackerDb db, Edition edition, List<ChangedComplaint> complaints, CancellationToken ct)
    {
        var (ids, after) = (complaints.Select(one => one.Id).ToList(), edition.Checkpoint ?? 0);
        var entries = await db.Entries.AsNoTracking().OfChange().Where(entry => ids.Contains(entry.ComplaintId) && entry.Number > after).OrderBy(entry => entry.Number).ToListAsync(ct);
        var names = await StaffNames.Load(db, entries.Select(entry => entry.Actor), ct);
        var acts = entries.ToLookup(entry => entry.ComplaintId, entry => new LaterAct(time.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(entry.At)), entry.Action, names.Of(entry.Actor)));
        return [.. complaints.Select(one => one with { Since = [.. acts[one.Id]] })];
    }
}
