using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints;

/// <summary>A later day on which an inquiry is due.</summary>
internal static class LaterDay
{
    /// <summary>No inquiry waits longer; a typing error in the year is caught by it too.</summary>
    public const int MostBusinessDays = 120;

    /// <summary>Null when nothing speaks against the day.</summary>
    public static Refusal? Unfit(ComplaintWriting writing, Inquiry inquiry, DateOnly day, string field)
    {
        var calendar = writing.Rules.CalendarOf(writing.Complaint);
        var last = calendar.AddBusinessDays(writing.Today, MostBusinessDays);
        return day <= inquiry.DueOn || day < writing.Today ? Refusal.On(field, "not_later_than", inquiry.DueOn > writing.Today ? inquiry.DueOn : writing.Today.AddDays(-1))
            : day > last ? Refusal.On(field, "later_than", last)
            : !calendar.IsBusinessDay(day) ? Refusal.On(field, "not_a_business_day", day)
            : null;
    }
}
