using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries.Sorting;

/// <summary>What parts a list has in an order: each is one range of an index, and one comes after the other. What has no value to sort by comes last.</summary>
public static class ListOrder
{
    /// <summary>These orders have indexes of the open work and of the closed, and none of both together.</summary>
    public static bool HasIndexOfParts(WorkListSort sort) => sort is not (WorkListSort.Due or WorkListSort.Newest or WorkListSort.State);

    /// <summary>The parts of a list in its order, the first of them first. The order of the last change is no matter of complaints alone: see <see cref="ListChanges"/>.</summary>
    /// <param name="filter">The list.</param>
    /// <param name="walks">It is open work, to be read along the indexes of the open work (<see cref="OpenWork"/>) where there is none that is closer to it.</param>
    /// <param name="groups">What it is sorted into where codes or people give the order, as <see cref="ListGroups"/> has it.</param>
    public static IReadOnlyList<ListPart> Of(WorkListFilter filter, bool walks, IReadOnlyList<string> groups)
    {
        IReadOnlyList<ListPart> parts = filter.Order switch
        {
            WorkListSort.State => [.. StatesOf(filter).SelectMany(state => ByDue(filter, isDown: false, walks: false).Select(part => part.Where(c => c.State == state)))],
            WorkListSort.Due => ByDue(filter, filter.IsReversed, walks && filter.States.Count == 0),
            WorkListSort.Action => [.. groups.Select(code => ListPart.Of(code, c => c.ActionType == code, filter.IsReversed))],
            WorkListSort.Source => [.. groups.Select(code => ListPart.Of(code, c => c.Source == code, filter.IsReversed))],
            WorkListSort.Assignee =>
            [
                .. groups.Select(person => person == ListGroups.Nobody
                    ? ListPart.Without(c => c.AssigneeId).Named(person)
                    : ListPart.Of(person, c => c.AssigneeId == person, filter.IsReversed)),
            ],
            WorkListSort.Role =>
            [
                .. groups.Select(role => role == ListGroups.Nobody
                    ? ListPart.Without(c => c.TradeRole).Named(role)
                    : ListPart.Of(role, c => c.TradeRole == role, filter.IsReversed)),
            ],
            WorkListSort.Days => ByDays(filter.IsReversed, walks),
            _ => ByValue(filter, filter.IsReversed),
        };
        return HasIndexOfParts(filter.Order) || filter.Order == WorkListSort.Newest ? [.. parts.Select(part => part with { Walks = walks })] : parts;
    }

    private static IReadOnlyList<ListPart> ByValue(WorkListFilter filter, bool isDown) => filter.Order switch
    {
        WorkListSort.Entity => [ListPart.ByText(c => c.EntityName, _ => "", isDown)],
        WorkListSort.Office => [ListPart.ByText(c => c.OfficeCode, row => row.OfficeCode, isDown)],
        WorkListSort.UsState =>
        [
            ListPart.ByText(c => c.EntityState!, row => row.EntityState ?? "", isDown).Where(c => c.EntityState != null),
            ListPart.Without(c => c.EntityState),
        ],
        WorkListSort.Amount =>
        [
            ListPart.ByNumber(c => c.AmountAtIssueCents, row => row.AmountAtIssueCents, !isDown).Where(c => c.AmountAtIssueCents != null),
            ListPart.Without(c => c.AmountAtIssueCents),
        ],
        WorkListSort.Forwarded =>
        [
            ListPart.ByDay(c => c.ForwardedOn, row => row.ForwardedOn, isDown).Where(c => c.ForwardedOn != null),
            ListPart.Without(c => c.ForwardedOn),
        ],
        WorkListSort.Responded =>
        [
            ListPart.ByDay(c => c.RespondedOn, row => row.RespondedOn, !isDown).Where(c => c.RespondedOn != null),
            ListPart.Without(c => c.RespondedOn),
        ],
        _ => [Newest(filter)],
    };

    // The days of what was answered stand still, and no index tells them. That what runs has no answer enters no index where the list walks.
    private static IReadOnlyList<ListPart> ByDays(bool isDown, bool walks)
    {
        var begun = ListPart.ByDay(c => c.ForwardedOn, row => row.ForwardedOn, isDown).Where(c => c.ForwardedOn != null);
        return
        [
            walks ? begun.Where(c => (c.RespondedOn ?? DateOnly.MinValue) == DateOnly.MinValue) : begun.Where(c => c.RespondedOn == null),
            ListPart.ByDay(c => c.RespondedOn, row => row.RespondedOn, isDown: true).Where(c => c.ForwardedOn != null && c.RespondedOn != null),
            ListPart.Without(c => c.ForwardedOn),
        ];
    }

    /// <summary>The latest recorded first. Nothing of what is closed is due: with that the index of states gives the order.</summary>
    public static ListPart Newest(WorkListFilter filter)
    {
        if (filter.States is not [ComplaintState.Closed])
        {
            return ListPart.ById(!filter.IsReversed);
        }

        return filter.IsReversed ? ListPart.ById(isDown: false).Where(c => c.DueOn == null) : ListPart.Without(c => c.DueOn);
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
            : [dated, ListPart.Without(c => c.DueOn)];
    }

    // As a complaint goes through them.
    private static IEnumerable<ComplaintState> StatesOf(WorkListFilter filter)
    {
        var states = Enum.GetValues<ComplaintState>().Where(state => filter.States.Count > 0 ? filter.States.Contains(state) : filter.WithClosed || state != ComplaintState.Closed);
        return filter.IsReversed ? states.Reverse() : states;
    }
}
