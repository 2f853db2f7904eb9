using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Facets;

/// <summary>
/// Reads the counts beside a list. Those of all open work are kept (<see cref="FacetCountRow"/>); where a list is narrowed, a bounded number of
/// complaints is counted (<see cref="NarrowedList"/>), and the counts say that there may be more. So they cost the same at a thousand and at a million
/// complaints.
/// </summary>
public sealed class ReadFacets(ITrackerDbFactory databases, AgencyTime time)
{
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
        foreach (var alike in FacetNames.All.GroupBy(facet => IsChosen(filter, facet) ? facet : ""))
        {
            var (facets, seen) = (alike.ToList(), Without(filter, alike.Key));
            if (IsOpenWork(seen))
            {
                var kept = await db.FacetCounts.AsNoTracking().Where(row => facets.Contains(row.Facet) && row.Complaints > 0).ToListAsync(ct);
                kept.ForEach(row => counts[(row.Facet, row.Code)] = row.Complaints);
                continue;
            }

            var list = await NarrowedList.Read(db, seen, actor, time, facets.Contains(FacetNames.Tag), ct);
            foreach (var value in list.Values.Where(value => facets.Contains(value.Facet)))
            {
                counts[value] = counts.GetValueOrDefault(value) + 1;
            }

            cut.UnionWith(list.IsWhole ? [] : facets);
        }

        return new FacetTable(counts, cut, filter.WithClosed || IsOpenWork(Without(filter, FacetNames.State)));
    }

    private static bool IsOpenWork(WorkListFilter filter) =>
        FacetNames.All.All(facet => !IsChosen(filter, facet)) && string.IsNullOrWhiteSpace(filter.Search)
        && filter is { WithClosed: false, Unsolved: false, Review: null, Decided: false, DueBy: null, ReceivedFrom: null, ReceivedTo: null };

    private static bool IsChosen(WorkListFilter filter, string facet) => facet switch
    {
        FacetNames.State => filter.States.Count > 0,
        FacetNames.Office => filter.Office is not null,
        FacetNames.Action => filter.ActionType is not null,
        FacetNames.Source => filter.Source is not null,
        FacetNames.Assignee => filter.Assignee is not null,
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
        _ => filter,
    };
}
