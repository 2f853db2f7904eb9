using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Inquiries;

/// <summary>Who is written to about an office's reply.</summary>
public enum ReminderReader
{
    /// <summary>Who answers for the office: its liaisons, and the address of its directory entry.</summary>
    Liaison,

    /// <summary>The head of the office.</summary>
    OfficeHead,

    /// <summary>The regulatory fairness representative.</summary>
    Representative,

    /// <summary>The Commissioner's office.</summary>
    Commissioner,
}

/// <summary>One step of the ladder.</summary>
/// <param name="Code">Kept in the record.</param>
/// <param name="BusinessDays">Business days from the due day; below 0 before it.</param>
/// <param name="Reader">Who is written to.</param>
public sealed record ReminderStep(string Code, int BusinessDays, ReminderReader Reader)
{
    public bool IsLate => BusinessDays > 0;
}

/// <summary>
/// Who is reminded of a reply that an office owes, and when: five and one business days before it is due the office, then one step
/// higher each time it stays silent. The days are this agency's rule, not a law's. The first step after the due day is taken
/// whoever can be written to, so that lateness is in the record on the day it begins.
/// </summary>
public static class ReminderLadder
{
    public static readonly IReadOnlyList<ReminderStep> Steps =
    [
        new("before_5", -5, ReminderReader.Liaison),
        new("before_1", -1, ReminderReader.Liaison),
        new("late_1", 1, ReminderReader.Liaison),
        new("late_3", 3, ReminderReader.OfficeHead),
        new("late_5", 5, ReminderReader.Representative),
        new("late_10", 10, ReminderReader.Commissioner),
    ];

    public static readonly CodeList Codes = new("reminder", [.. Steps.Select(step => step.Code)]);

    /// <summary>
    /// The steps to take today: of those before the due day only the latest, so that a server that was down sends no old news; of those after
    /// it every one that was reached, because each is for somebody else. None on the day the office was asked.
    /// </summary>
    /// <param name="inquiry">It is open.</param>
    /// <param name="today">The agency's day.</param>
    /// <param name="calendar">The calendar of due days.</param>
    /// <param name="taken">The codes of the steps that were taken for this due day.</param>
    public static IReadOnlyList<ReminderStep> Due(Inquiry inquiry, DateOnly today, BusinessCalendar calendar, IReadOnlySet<string> taken)
    {
        if (today <= inquiry.AskedOn)
            return [];

        var late = calendar.BusinessDaysBetween(inquiry.DueOn, today);
        if (today > inquiry.DueOn)
            return [.. Steps.Where(step => step.IsLate && step.BusinessDays <= late && !taken.Contains(step.Code))];

        var left = calendar.BusinessDaysBetween(today, inquiry.DueOn);
        var latest = Steps.LastOrDefault(step => !step.IsLate && left <= -step.BusinessDays);
        return latest is null || taken.Contains(latest.Code) ? [] : [latest];
    }
}
