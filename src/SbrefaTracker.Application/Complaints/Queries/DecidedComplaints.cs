using System.Linq.Expressions;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Complaints with something to be done by a day that the Commissioner set, be it before what is due by the clocks or after it. Written as the index of them has it.</summary>
internal static class DecidedComplaints
{
    public static readonly Expression<Func<Complaint, bool>> Are = c => c.DueClock == Escalation.Due || c.ClockDueClock == Escalation.Due;

    /// <summary>The day that the Commissioner set, of one of them.</summary>
    public static readonly Expression<Func<Complaint, DateOnly?>> DueOn = c => c.DueClock == Escalation.Due ? c.DueOn : c.ClockDueOn;
}
