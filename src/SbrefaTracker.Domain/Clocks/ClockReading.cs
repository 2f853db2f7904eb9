using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Domain.Clocks;

/// <summary>
/// What a clock shows as of a day. Everything here is derived and nothing of it stored. Raw days are always those of
/// <see cref="BusinessCalendar.Federal"/>; adjusted ones are those of the calendar in force (with closures, where they are
/// switched on) outside pauses. What is dated after the day asked about has not happened.
/// </summary>
/// <param name="Clock">What is waited for.</param>
/// <param name="Start">Day 0.</param>
/// <param name="End">The day it was done, if it was by <paramref name="AsOf"/>.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="RawLength">Business days given without extensions.</param>
/// <param name="AdjustedLength">Business days given with the extensions granted so far.</param>
/// <param name="RawElapsed">Business days of the federal calendar through the end, or the day asked about.</param>
/// <param name="AdjustedElapsed">The same by the calendar in force, without the days in pauses.</param>
/// <param name="RawDue">The last day in time, had nothing intervened.</param>
/// <param name="AdjustedDue">The last day in time by the calendar in force, with pauses and extensions so far.</param>
/// <param name="IsPaused">It stands still on the day asked about, so that the due day moves on with it.</param>
/// <param name="IsOverdue">Still waited for, and <paramref name="AdjustedDue"/> has passed.</param>
/// <param name="WasLate">Done, but after <paramref name="AdjustedDue"/>.</param>
/// <param name="NextBoundary">Until when the best grade that can still be had is given; null when only F is left, and for other clocks.</param>
public sealed record ClockReading(
    ClockKind Clock,
    DateOnly Start,
    DateOnly? End,
    DateOnly AsOf,
    int RawLength,
    int AdjustedLength,
    int RawElapsed,
    int AdjustedElapsed,
    DateOnly RawDue,
    DateOnly AdjustedDue,
    bool IsPaused,
    bool IsOverdue,
    bool WasLate,
    GradeBoundary? NextBoundary)
{
    /// <summary>What a clock shows as of a day.</summary>
    public static ClockReading Of(ClockRun run, ClockLengths lengths, BusinessCalendar inForce, DateOnly asOf)
    {
        var end = run.End <= asOf ? run.End : null;
        var through = end ?? asOf;
        var paused = new PausedDays(run.Pauses, through);
        var length = lengths.Of(run.Clock);
        var given = length + run.ExtraDays(through);
        var due = paused.AddBusinessDays(inForce, run.Start, given);
        var rawElapsed = BusinessCalendar.Federal.BusinessDaysBetween(run.Start, through);
        var isWaitedFor = end is null && !(run.AbandonedOn <= asOf);

        return new(
            run.Clock,
            run.Start,
            end,
            asOf,
            RawLength: length,
            AdjustedLength: given,
            RawElapsed: rawElapsed,
            AdjustedElapsed: inForce.BusinessDaysBetween(run.Start, through) - paused.BusinessDaysBetween(inForce, run.Start, through),
            RawDue: BusinessCalendar.Federal.AddBusinessDays(run.Start, length),
            AdjustedDue: due,
            IsPaused: isWaitedFor && paused.Covering(asOf) is not null,
            IsOverdue: isWaitedFor && asOf > due,
            WasLate: end > due,
            NextBoundary: isWaitedFor && run.Clock == ClockKind.OnoResponse ? Boundary(run.Start, rawElapsed, lengths.OnoResponse) : null);
    }

    /// <summary>Every day from day 0 through the adjusted due day: counted or not, and why.</summary>
    public static IReadOnlyList<CalendarDay> DayByDay(ClockRun run, ClockLengths lengths, BusinessCalendar inForce, DateOnly asOf)
    {
        var reading = Of(run, lengths, inForce, asOf);
        var paused = new PausedDays(run.Pauses, reading.End ?? asOf);
        List<CalendarDay> days = [inForce.Explain(run.Start).AsStart()];
        var number = 0;
        for (var offset = 1; offset <= reading.AdjustedDue.DayNumber - run.Start.DayNumber; offset++)
        {
            var day = WithPause(inForce.Explain(run.Start.AddDays(offset)), paused);
            days.Add(day.Counted ? day.AsNumber(++number) : day);
        }

        return days;
    }

    private static CalendarDay WithPause(CalendarDay day, PausedDays paused) =>
        day.Counted && paused.Covering(day.Day) is { } pause
            ? day with { Counted = false, Kind = DayKind.Paused, Code = pause.ReasonCode }
            : day;

    private static GradeBoundary? Boundary(DateOnly start, int elapsed, TimelinessScale scale)
    {
        var grade = scale.Of(elapsed);
        return scale.LastDayOf(grade) is { } days
            ? new(grade, days, BusinessCalendar.Federal.AddBusinessDays(start, days))
            : null;
    }
}

/// <summary>A grade and the last day on which a response still gets it. Raw days: pauses and extensions do not move it.</summary>
public sealed record GradeBoundary(Grade Grade, int Days, DateOnly LastDay);
