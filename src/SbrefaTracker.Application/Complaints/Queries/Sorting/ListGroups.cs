using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries.Sorting;

/// <summary>
/// What a list is sorted into where codes or people give the order: codes as their lists have them, people by name, nobody and what is not known last. Each is one range of an
/// index. All codes are asked for, since their lists are short; which people are responsible for anything the kept counts tell.
/// </summary>
public static class ListGroups
{
    /// <summary>Nobody is responsible, or it is not known.</summary>
    public const string Nobody = FacetNames.Nobody;

    /// <summary>Codes or people give this order.</summary>
    public static bool Are(WorkListSort sort) => sort is WorkListSort.Action or WorkListSort.Source or WorkListSort.Role or WorkListSort.Assignee;

    /// <summary>The groups of an order that has them; none for any other.</summary>
    /// <param name="db">Where the complaints are.</param>
    /// <param name="filter">The list.</param>
    /// <param name="place">Where the page begins: its group is among them even when it is empty by now, so that going on is going on.</param>
    /// <param name="ids">The complaints that are sorted; null is the whole list.</param>
    /// <param name="ct">Stops the reading.</param>
    internal static async Task<IReadOnlyList<string>> Of(TrackerDb db, WorkListFilter filter, ListPlace? place, long[]? ids, CancellationToken ct)
    {
        if (!Are(filter.Order))
        {
            return [];
        }

        var found = ids is null ? await Known(db, filter, ct) : await Among(db.Complaints.Where(c => ids.Contains(c.Id)), filter.Order, ct);
        List<string> codes = [.. found.Append(place?.Key ?? "").Distinct(StringComparer.Ordinal)];
        IReadOnlyList<string> order = filter.Order switch
        {
            WorkListSort.Action => ActionTypes.List.Codes,
            WorkListSort.Source => Sources.List.Codes,
            WorkListSort.Role => TradeRoles.List.Codes,
            _ => await People(db, codes, ct),
        };
        var groups = order.Where(code => codes.Contains(code));
        groups = filter.IsReversed ? groups.Reverse() : groups;
        return codes.Contains(Nobody) ? [.. groups, Nobody] : [.. groups];
    }

    private static async Task<IReadOnlyList<string>> Known(TrackerDb db, WorkListFilter filter, CancellationToken ct)
    {
        (string? chosen, IReadOnlyList<string>? all) = filter.Order switch
        {
            WorkListSort.Action => (filter.ActionType, ActionTypes.List.Codes),
            WorkListSort.Source => (filter.Source, Sources.List.Codes),
            WorkListSort.Role => (null, [.. TradeRoles.List.Codes, Nobody]),
            _ => (filter.Assignee, null),
        };
        var (withClosed, ofClosed) = (filter.HoldsClosed, FacetNames.OfClosed(FacetNames.Assignee));
        return chosen is not null ? [chosen]
            : all ?? await db.FacetCounts.Where(row => (row.Facet == FacetNames.Assignee || (withClosed && row.Facet == ofClosed)) && row.Complaints > 0).Select(row => row.Code).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<string>> Among(IQueryable<Complaint> complaints, WorkListSort order, CancellationToken ct) => order switch
    {
        WorkListSort.Action => await complaints.Select(c => c.ActionType).Distinct().ToListAsync(ct),
        WorkListSort.Source => await complaints.Select(c => c.Source).Distinct().ToListAsync(ct),
        WorkListSort.Role => await complaints.Select(c => c.TradeRole ?? Nobody).Distinct().ToListAsync(ct),
        _ => await complaints.Select(c => c.AssigneeId ?? Nobody).Distinct().ToListAsync(ct),
    };

    // An account that is gone has no name; what it was responsible for is not left out.
    private static async Task<IReadOnlyList<string>> People(TrackerDb db, List<string> ids, CancellationToken ct)
    {
        var names = await db.Users.Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return
        [
            .. ids.Where(id => id is not (Nobody or ""))
                .OrderBy(id => names.GetValueOrDefault(id, ""), StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(id => id, StringComparer.Ordinal),
        ];
    }
}
