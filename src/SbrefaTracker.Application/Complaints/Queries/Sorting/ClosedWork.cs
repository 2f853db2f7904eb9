using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries.Sorting;

/// <summary>
/// What is closed, read along an index of an order, as <see cref="OpenWork"/> reads what is open. It is told by the day of its closing, as these indexes tell it: the state would lead SQLite to
/// all that is closed, to be sorted. Only long lists are read so, of which every few complaints of the index are one.
/// </summary>
public static class ClosedWork
{
    /// <param name="complaints">All of them, or those that bear a tag.</param>
    /// <param name="filter">Of a list without search that holds closed complaints.</param>
    /// <param name="walks">What it is narrowed by enters no index.</param>
    public static IQueryable<Complaint> Filtered(IQueryable<Complaint> complaints, WorkListFilter filter, bool walks)
    {
        complaints = complaints.Where(c => c.ClosedOn != null);
        return walks ? OpenWork.Walked(complaints, filter) : WorkList.Filtered(complaints, filter with { States = [], WithClosed = true });
    }
}
