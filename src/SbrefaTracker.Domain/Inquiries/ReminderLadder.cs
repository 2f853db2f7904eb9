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
/// Who is reminded of a reply that an office owes, and when: twice before it is due the office, then one step higher each time it stays silent. The
/// first step after the due day is taken whoever can be written to, so that lateness is in the record on the day it begins. An interim reply is no silence:
/// the steps above the office are counted from the day that it promised, where that is later than the due day.
/// </summary>
public sealed class ReminderLadder(ReminderDays days)
{
    /// <summary>Names of the steps, kept in the record for ever: the number in a name is that of the usual days and says nothing where others are set.</summary>
    public static readonly CodeList Codes = new("reminder", "before_5", "before_1", "late_1", "late_3", "late_5", "late_10");

    /// <summary>Of these, the steps after the due day.</summary>
    public static readonly IReadOnlyList<string> Late = ["late_1", "late_3", "late_5", "late_10"];

    /// <summary>With the days that hold where nothing is set.</summary>
    public static readonly ReminderLadder Usual = new(ReminderDays.Usual);

    public IReadOnlyList<ReminderStep> Steps { get; } =
    [
        new(Codes.Codes[0], -days.First, ReminderReader.Liaison),
        new(Codes.Codes[1], -days.Second, ReminderReader.Liaison),
        new(Codes.Codes[2], days.Liaison, ReminderReader.Liaison),
        new(Codes.Codes[3], days.OfficeHead, ReminderReader.OfficeHead),
        new(Codes.Codes[4], days.Representative, ReminderReader.Representative),
        new(Codes.Codes[5], days.Commissioner, ReminderReader.Commissioner),
    ];

    /// <summary>Calendar days that hold every step before a due day, whatever holidays there are.</summary>
    public int CalendarDaysAhead => (2 * days.First) + 4;

    /// <summary>
    /// The steps to take today: of those before the due day only the latest, so that a server that was down sends no old news; of those after
    /// it every one that was reached, because each is for somebody else. None on the day the office was asked.
    /// </summary>
    /// <param name="inquiry">It is open.</param>
    /// <param name="today">The agency's day.</param>
    /// <param name="calendar">The calendar of due days.</param>
    /// <param name="taken">The codes of the steps that were taken for this due day.</param>
    /// <param name="promisedOn">The day that the office's latest interim reply promised; null where there is none.</param>
    public IReadOnlyList<ReminderStep> Due(Inquiry inquiry, DateOnly today, BusinessCalendar calendar, IReadOnlySet<string> taken, DateOnly? promisedOn = null)
    {
        if (today <= inquiry.AskedOn)
            return [];

        if (today > inquiry.DueOn)
            return [.. Steps.Where(step => step.IsLate && step.BusinessDays <= calendar.BusinessDaysBetween(CountedFrom(step, inquiry.DueOn, promisedOn), today) && !taken.Contains(step.Code))];

        var left = calendar.BusinessDaysBetween(today, inquiry.DueOn);
        var latest = Steps.LastOrDefault(step => !step.IsLate && left <= -step.BusinessDays);
        return latest is null || taken.Contains(latest.Code) ? [] : [latest];
    }

    /// <summary>The steps that still lie ahead, each with the first day on which it is taken, if the office stays silent.</summary>
    public IReadOnlyList<(ReminderStep Step, DateOnly On)> Ahead(DateOnly dueOn, DateOnly today, BusinessCalendar calendar, DateOnly? promisedOn = null) =>
        [.. Steps.Select(step => (step, DayOf(step, dueOn, calendar, promisedOn))).Where(ahead => ahead.Item2 > today)];

    // The office hears on the first day that it is late; those above it hear of an office that gave its word once that day is over too.
    private static DateOnly CountedFrom(ReminderStep step, DateOnly dueOn, DateOnly? promisedOn) =>
        step.Reader == ReminderReader.Liaison ? dueOn : Inquiry.AwaitedUntil(dueOn, promisedOn);

    private static DateOnly DayOf(ReminderStep step, DateOnly dueOn, BusinessCalendar calendar, DateOnly? promisedOn)
    {
        if (step.IsLate)
            return calendar.AddBusinessDays(CountedFrom(step, dueOn, promisedOn), step.BusinessDays);

        var day = dueOn;
        while (calendar.BusinessDaysBetween(day.AddDays(-1), dueOn) <= -step.BusinessDays)
            day = day.AddDays(-1);
        return day;
    }
}
