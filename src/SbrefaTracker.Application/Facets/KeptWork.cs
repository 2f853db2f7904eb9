using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Facets;

/// <summary>A list that nothing narrows but whether it is of open or of closed work: how many have which value is kept.</summary>
internal sealed record KeptWork
{
    private static readonly KeptWork OfOpen = new() { HasOpen = true };
    private static readonly KeptWork OfClosed = new() { HasClosed = true };
    private static readonly KeptWork OfAll = new() { HasOpen = true, HasClosed = true };

    public bool HasOpen { get; private init; }

    public bool HasClosed { get; private init; }

    /// <summary>Null of a list that is narrowed.</summary>
    public static KeptWork? Of(WorkListFilter filter) => filter switch
    {
        { IsSearch: true } or { ReceivedFrom: not null } or { ReceivedTo: not null } or { DueBy: not null } => null,
        { Office: not null } or { ActionType: not null } or { Source: not null } or { Assignee: not null } or { Tag: not null } => null,
        { Unsolved: true } or { Undelivered: true } or { Decided: true } or { Review: not null } => null,
        { States: [], WithClosed: true } => OfAll,
        { States: [] } => OfOpen,
        { States: [ComplaintState.Closed] } => OfClosed,
        _ => null,
    };

    /// <summary>Under which names its values are counted; they add up.</summary>
    /// <param name="facet">A name of <see cref="FacetNames"/>, but the day on which something is due.</param>
    public IEnumerable<string> NamesOf(string facet)
    {
        // States are counted of all, and a flag of whatever its list shows, so that those of closed complaints are in both.
        if (HasOpen || facet == FacetNames.State)
        {
            yield return facet;
        }

        if (HasClosed && facet != FacetNames.State && !(HasOpen && facet == FacetNames.Flag))
        {
            yield return FacetNames.OfClosed(facet);
        }
    }
}
