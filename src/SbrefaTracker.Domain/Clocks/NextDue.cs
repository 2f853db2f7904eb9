using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Clocks;

/// <summary>The next day on which something of a complaint is due.</summary>
/// <param name="Clock">What.</param>
/// <param name="Due">By when, with the pauses and extensions so far.</param>
/// <param name="MovesDaily">The clock stands still today, so that the due day moves on until the pause ends.</param>
public sealed record NextDue(ClockKind Clock, DateOnly Due, bool MovesDaily)
{
    /// <summary>
    /// What a complaint waits for now: acknowledgement, then completeness, then the earliest reply of an office, then the
    /// response; null when it waits for nothing.
    /// </summary>
    public static NextDue? Of(
        ClockDates dates,
        ClockLengths lengths,
        BusinessCalendar inForce,
        IReadOnlyList<PauseSpan> pauses,
        IReadOnlyList<ExtensionGrant> extensions,
        DateOnly today)
    {
        if (dates.AwaitedAsOf(today) is not { } clock)
            return null;
        if (clock == ClockKind.OfficeReply)
            return new(clock, dates.OpenInquiryDues.Min(), MovesDaily: false);
        if (dates.Run(clock, pauses, extensions) is not { } run)
            return null;

        var reading = ClockReading.Of(run, lengths, inForce, today);
        return new(clock, reading.AdjustedDue, MovesDaily: reading.IsPaused && !reading.IsOverdue);
    }
}
