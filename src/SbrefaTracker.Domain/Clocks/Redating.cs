using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Clocks;

/// <summary>What a later change did to a due day: what a trail must show, also when it is nothing.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="OldDue">The day before the change.</param>
/// <param name="NewDue">The day after it.</param>
public sealed record Redating(ClockKind Clock, DateOnly OldDue, DateOnly NewDue)
{
    public bool IsMoved => OldDue != NewDue;

    /// <summary>The calendar changed, as when a closure by order is recorded or struck out.</summary>
    public static Redating ByCalendar(ClockRun run, ClockLengths lengths, BusinessCalendar before, BusinessCalendar after, DateOnly today) =>
        new(run.Clock, ClockReading.Of(run, lengths, before, today).AdjustedDue, ClockReading.Of(run, lengths, after, today).AdjustedDue);

    /// <summary>The run changed, as when its start was corrected, a pause ended or an extension was granted.</summary>
    public static Redating ByCorrection(ClockRun before, ClockRun after, ClockLengths lengths, BusinessCalendar inForce, DateOnly today) =>
        new(after.Clock, ClockReading.Of(before, lengths, inForce, today).AdjustedDue, ClockReading.Of(after, lengths, inForce, today).AdjustedDue);

    /// <summary>
    /// The calendar changed, and with it the day by which an office replies. That day is stored and may have been extended: it
    /// moves so that as many business days lie between question and due day as before.
    /// </summary>
    public static Redating OfInquiry(DateOnly askedOn, DateOnly due, BusinessCalendar before, BusinessCalendar after)
    {
        if (due <= askedOn)
            return new(ClockKind.OfficeReply, due, due);

        var given = before.BusinessDaysBetween(askedOn, due) + (before.IsBusinessDay(due) ? 0 : 1);
        return new(ClockKind.OfficeReply, due, after.AddBusinessDays(askedOn, given));
    }
}
