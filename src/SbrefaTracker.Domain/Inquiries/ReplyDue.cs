using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Inquiries;

/// <summary>Why the reply of an office is due on its day.</summary>
/// <param name="Count">Every day from the one on which it was asked through the due day: counted or not, and why.</param>
/// <param name="Usual">The business days that the rule gives an office now: this agency's rule, not a law's.</param>
public sealed record ReplyDue(Deadline Count, int Usual)
{
    /// <summary>More time was granted than the rule gives.</summary>
    public bool IsLonger => Count.Days > Usual;

    /// <summary>When it was asked, the rule gave less.</summary>
    public bool IsShorter => Count.Days < Usual;

    /// <param name="askedOn">The day on which it was asked: day 0 of the count.</param>
    /// <param name="dueOn">The due day as it stands.</param>
    /// <param name="calendar">The calendar of due days of its complaint.</param>
    /// <param name="usual">The business days that the rule gives an office.</param>
    public static ReplyDue Of(DateOnly askedOn, DateOnly dueOn, BusinessCalendar calendar, int usual) => new(Deadline.Through(calendar, askedOn, dueOn), usual);
}
