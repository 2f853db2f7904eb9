using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Facets;

/// <summary>
/// Reads the counts beside a list. Those of all open work, of all that is closed and of both are kept (<see cref="FacetCountRow"/>); where a list is narrowed, a bounded number of
/// complaints is counted (<see cref="NarrowedList"/>), and the counts say that there may be more. So they cost the same at a thousand and at a million
/// complaints.
/// </summary>
public sealed class ReadFacets(ITrackerDbFactory databases, AgencyTime time)
{
    private static readonly string[] OfRows = [.. FacetNames.All.Where(facet => facet != FacetNames.Flag)];

    /// <summary>Empty for somebody who reads no complaints or may not search them, and where the search cannot be read.</summary>
    public async Task<FacetTable> Of(WorkListFilter filter, Actor actor, CancellationToken ct = default)
    {
        var mayRead = string.IsNullOrWhiteSpace(filter.Search) ? actor.Roles.Any(role => role.ReadsComplaints) : DisclosurePolicy.AudienceOf(actor) == Audience.Staff;
        if (!mayRead)
        {
            return FacetTable.None;
        }

        await using var db = databases.Create();
        await db.Database.OpenConnectionAsync(ct);
        var counts = new Dictionary<(string Facet, string Code), long>();
        var cut = new HashSet<string>(StringComparer.Ordinal);

        // Facets of which nothing is chosen look at one and the same list; any other at the list without its own choice.
        NarrowedList? found = null;
        foreach (var alike in OfRows.GroupBy(facet => IsChosen(filter, facet) ? facet : ""))
        {
            var (facets, seen) = (alike.ToList(), Without(filter, alike.Key));
            if (KeptWork.Of(seen) is { } kept)
            {
                await Kept(db, facets, kept, counts, ct);
                continue;
            }

            var list = await NarrowedList.Read(db, seen, actor, time, facets.Contains(FacetNames.Tag), ct);
            found = alike.Key.Length == 0 ? list : found;
            foreach (var value in list.Values.Where(value => facets.Contains(value.Facet)))
            {
                counts[value] = counts.GetValueOrDefault(value) + 1;
            }

            cut.UnionWith(list.IsWhole ? [] : facets);
        }

        await Flags(db, filter, actor, found, counts, cut, ct);
        return new FacetTable(counts, cut, filter.WithClosed || KeptWork.Of(Without(filter, FacetNames.State)) is not null);
    }

    // Of due days only how many there are through a day is wanted, and there are as many days as something was ever due.
    private async Task Kept(TrackerDb db, List<string> facets, KeptWork work, Dictionary<(string Facet, string Code), long> counts, CancellationToken ct)
    {
        var facetOf = facets.Where(facet => facet != FacetNames.Due).SelectMany(facet => work.NamesOf(facet).Select(name => (name, facet))).ToDictionary(one => one.name, one => one.facet, StringComparer.Ordinal);
        var names = facetOf.Keys.ToList();
        foreach (var row in await db.FacetCounts.AsNoTracking().Where(row => names.Contains(row.Facet) && row.Complaints > 0).ToListAsync(ct))
        {
            var value = (facetOf[row.Facet], row.Code);
            counts[value] = counts.GetValueOrDefault(value) + row.Complaints;
        }

        foreach (var span in work.HasOpen && facets.Contains(FacetNames.Due) ? DueSpans.All : [])
        {
            var last = DueSpans.CodeOf(DueSpans.LastOf(span, time.Today)!.Value);
            counts[(FacetNames.Due, span)] = await db.Database
                .SqlQuery<long>($"SELECT CAST(COALESCE(SUM(complaints), 0) AS bigint) AS \"Value\" FROM facet_counts WHERE facet = {FacetNames.Due} AND code <= {last}").SingleAsync(ct);
        }
    }

    // Each flag has an index of what bears it. A search is not made again for each: what it found is looked at.
    private async Task Flags(
        TrackerDb db, WorkListFilter filter, Actor actor, NarrowedList? found, Dictionary<(string Facet, string Code), long> counts, HashSet<string> cut, CancellationToken ct)
    {
        var seen = FacetFlags.Without(filter);
        if (KeptWork.Of(seen) is { } kept)
        {
            await Kept(db, [FacetNames.Flag], kept, counts, ct);
            var undelivered = UndeliveredComplaints.Ids(db);
            undelivered = kept.HasOpen ? undelivered : undelivered.Where(id => db.Complaints.Any(c => c.Id == id && c.State == ComplaintState.Closed));
            Add(counts, FacetFlags.Undelivered, await undelivered.Distinct().LongCountAsync(ct));
            return;
        }

        if (filter.IsSearch)
        {
            var list = IsChosen(filter, FacetNames.Flag) || found is null ? await NarrowedList.Read(db, seen, actor, time, withTags: false, ct) : found;
            var marked = await db.Complaints.AsNoTracking().Where(c => list.Ids.Contains(c.Id))
                .Select(c => new { c.State, c.DueClock, c.ClockDueClock, c.AwaitedReviews, c.UnsolvedOn, c.UnsolvedAnsweredOn }).ToListAsync(ct);
            foreach (var flag in marked.SelectMany(c => FacetFlags.Of(c.State, c.DueClock, c.ClockDueClock, c.AwaitedReviews, c.UnsolvedOn, c.UnsolvedAnsweredOn)))
            {
                counts[(FacetNames.Flag, flag)] = counts.GetValueOrDefault((FacetNames.Flag, flag)) + 1;
            }

            Add(counts, FacetFlags.Undelivered, await UndeliveredComplaints.Ids(db).Where(id => list.Ids.Contains(id)).Distinct().LongCountAsync(ct));
            cut.UnionWith(list.IsWhole ? [] : [FacetNames.Flag]);
            return;
        }

        foreach (var flag in FacetFlags.All)
        {
            var list = await NarrowedList.Read(db, FacetFlags.With(seen, flag), actor, time, withTags: false, ct);
            counts[(FacetNames.Flag, flag)] = list.Ids.Count;
            cut.UnionWith(list.IsWhole ? [] : [FacetTable.CutOf(FacetNames.Flag, flag)]);
        }
    }

    // Nothing is no count: a search that cannot be read has none at all.
    private static void Add(Dictionary<(string Facet, string Code), long> counts, string flag, long complaints)
    {
        if (complaints > 0)
        {
            counts[(FacetNames.Flag, flag)] = complaints;
        }
    }

    private static bool IsChosen(WorkListFilter filter, string facet) => facet switch
    {
        FacetNames.State => filter.States.Count > 0,
        FacetNames.Office => filter.Office is not null,
        FacetNames.Action => filter.ActionType is not null,
        FacetNames.Source => filter.Source is not null,
        FacetNames.Assignee => filter.Assignee is not null,
        FacetNames.Due => filter.DueBy is not null,
        FacetNames.Flag => filter.Unsolved || filter.Undelivered || filter.Decided || filter.Review is not null,
        _ => filter.Tag is not null,
    };

    private static WorkListFilter Without(WorkListFilter filter, string facet) => facet switch
    {
        FacetNames.State => filter with { States = [] },
        FacetNames.Office => filter with { Office = null },
        FacetNames.Action => filter with { ActionType = null },
        FacetNames.Source => filter with { Source = null },
        FacetNames.Assignee => filter with { Assignee = null },
        FacetNames.Tag => filter with { Tag = null },
        FacetNames.Due => filter with { DueBy = null },
        _ => filter,
    };
}
