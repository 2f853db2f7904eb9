using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries.Sorting;

/// <summary>
/// The open work, narrowed by conditions with which SQLite enters no index: it takes any equality before an index that gives the order, and would read and sort all
/// complaints of an office or of nobody, closed ones too. So it walks along the index of the order, which holds what is narrowed by, and stops when
/// the page is full. PostgreSQL knows how many there are and weighs it.
/// </summary>
public static class OpenWork
{
    /// <param name="complaints">All of them, or those that bear a tag.</param>
    /// <param name="filter">Of a list without search and without closed complaints.</param>
    public static IQueryable<Complaint> Filtered(IQueryable<Complaint> complaints, WorkListFilter filter)
    {
        // As the indexes have it, word for word.
        complaints = complaints.Where(c => c.State != ComplaintState.Closed);
        if (filter.States.Count > 0)
        {
            foreach (var other in Enum.GetValues<ComplaintState>().Except(filter.States).Where(state => state != ComplaintState.Closed))
            {
                complaints = complaints.Where(c => c.State != other);
            }
        }

        return Walked(complaints, filter);
    }

    /// <summary>Narrowed by what enters no index, but by states: whatever work it is.</summary>
    internal static IQueryable<Complaint> Walked(IQueryable<Complaint> complaints, WorkListFilter filter)
    {
        if (filter.Office is { } office)
        {
            complaints = complaints.Where(c => c.OfficeCode.Trim() == office);
        }

        if (filter.Assignee is { } assignee)
        {
            complaints = complaints.Where(c => (c.AssigneeId ?? "-") == assignee);
        }

        return Near(complaints, filter with { States = [], WithClosed = true, Office = null, Assignee = null });
    }

    /// <summary>
    /// The same for a part that is read along an index of all complaints: those of offices, states and people lead to it, and those of action types and sources, of
    /// the open work alone and in another order, do not.
    /// </summary>
    /// <param name="complaints">All of them, or those that bear a tag.</param>
    /// <param name="filter">Of a list without search.</param>
    public static IQueryable<Complaint> Near(IQueryable<Complaint> complaints, WorkListFilter filter)
    {
        if (filter.ActionType is { } action)
        {
            complaints = complaints.Where(c => c.ActionType.Trim() == action);
        }

        if (filter.Source is { } source)
        {
            complaints = complaints.Where(c => c.Source.Trim() == source);
        }

        return WorkList.Filtered(complaints, filter with { ActionType = null, Source = null });
    }
}
