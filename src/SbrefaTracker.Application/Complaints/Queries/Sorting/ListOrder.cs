using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries.Sorting;

/// <summary>What parts a list has in an order: each is one range of an index, and one comes after the other. What has no value to sort by comes last.</summary>
public static class ListOrder
{
    /// <summary>These orders have indexes of the open work alone; of other lists the newest are sorted.</summary>
    public static bool IsOfOpenWork(WorkListSort sort) => sort is WorkListSort.Entity or WorkListSort.Office or WorkListSort.Amount or WorkListSort.Forwarded;

    /// <summary>The parts of a list in its order, the first of them first.</summary>
    /// <param name="filter">The list.</param>
    /// <param name="walks">It is open work, to be read along the indexes of the open work (<see cref="OpenWork"/>) where there is none that is closer to it.</param>
    public static IReadOnlyList<ListPart> Of(WorkListFilter filter, bool walks)
    {
        var isDown = filter.IsReversed;
        return filter.Order switch
        {
            WorkListSort.Newest => [Newest(filter) with { Walks = walks }],
            WorkListSort.Entity => [ListPart.ByText(c => c.EntityName, _ => "", isDown) with { Walks = walks }],
            WorkListSort.Office => [ListPart.ByText(c => c.OfficeCode, row => row.OfficeCode, isDown) with { Walks = walks }],
            WorkListSort.Amount =>
            [
                ListPart.ByNumber(c => c.AmountAtIssueCents, row => row.AmountAtIssueCents, !isDown).Where(c => c.AmountAtIssueCents != null) with { Walks = walks },
                ListPart.Without(c => c.AmountAtIssueCents).Where(c => c.AmountAtIssueCents == null) with { Walks = walks },
            ],
            WorkListSort.Forwarded =>
            [
                ListPart.ByDay(c => c.ForwardedOn, row => row.ForwardedOn, isDown).Where(c => c.ForwardedOn != null) with { Walks = walks },
                ListPart.Without(c => c.ForwardedOn).Where(c => c.ForwardedOn == null) with { Walks = walks },
            ],
            WorkListSort.State => [.. StatesOf(filter).SelectMany(state => ByDue(filter, isDown: false, walks: false).Select(part => part.Where(c => c.State == state)))],
            _ => ByDue(filter, isDown, walks && filter.States.Count == 0),
        };
    }

    /// <summary>The latest recorded first. Nothing of what is closed is due: with that the index of states gives the order.</summary>
    public static ListPart Newest(WorkListFilter filter)
    {
        if (filter.States is not [ComplaintState.Closed])
        {
            return ListPart.ById(!filter.IsReversed);
        }

        return (filter.IsReversed ? ListPart.ById(isDown: false) : ListPart.Without(c => c.DueOn)).Where(c => c.DueOn == null);
    }

    private static IReadOnlyList<ListPart> ByDue(WorkListFilter filter, bool isDown, bool walks)
    {
        var dated = ListPart.ByDay(c => c.DueOn, row => row.DueOn, isDown).Where(c => c.DueOn != null);
        if (filter.DueBy is not null)
        {
            return [dated];
        }

        // All that is closed has no due day: where the list walks, no index is entered by that.
        return walks
            ? [dated, ListPart.ById(isDown: true).Where(c => (c.DueOn ?? DateOnly.MinValue) == DateOnly.MinValue) with { Walks = true }]
            : [dated, ListPart.Without(c => c.DueOn).Where(c => c.DueOn == null)];
    }

    // As a complaint goes through them.
    private static IEnumerable<ComplaintState> StatesOf(WorkListFilter filter)
    {
        var states = Enum.GetValues<ComplaintState>().Where(state => filter.States.Count > 0 ? filter.States.Contains(state) : filter.WithClosed || state != ComplaintState.Closed);
        return filter.IsReversed ? states.Reverse() : states;
    }
}
