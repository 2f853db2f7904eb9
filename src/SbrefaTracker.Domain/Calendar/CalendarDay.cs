namespace SbrefaTracker.Domain.Calendar;

/// <summary>What a day is to a count of days.</summary>
public enum DayKind
{
    /// <summary>Day 0: the count begins on the day after.</summary>
    Start,

    /// <summary>Monday to Friday, and no reason to be off.</summary>
    Business,

    /// <summary>Saturday or Sunday.</summary>
    Weekend,

    /// <summary>A legal public holiday of 5 U.S.C. 6103(a), on the day it is observed.</summary>
    Holiday,

    /// <summary>Inauguration Day, 5 U.S.C. 6103(c): off only in the Washington area, so a switch of its own.</summary>
    Inauguration,

    /// <summary>A closure by order.</summary>
    Closure,

    /// <summary>A business day that falls in a pause of the clock.</summary>
    Paused,
}

/// <summary>One day of a count, and why it counts or not.</summary>
/// <param name="Day">The day.</param>
/// <param name="Counted">It moves the count on by one.</param>
/// <param name="Kind">What the day is. In calendar days every day counts, whatever its kind.</param>
/// <param name="Code">The holiday's code, or the reason of a pause; null for other days.</param>
/// <param name="Number">How many days have been counted through this one; 0 on day 0, null on a day that is not counted.</param>
public sealed record CalendarDay(DateOnly Day, bool Counted, DayKind Kind, string? Code, int? Number)
{
    /// <summary>The closure with its name and authority, when the day is one.</summary>
    public Closure? Closure { get; init; }

    /// <summary>The day the law names, when the holiday is observed on another because it falls on a weekend.</summary>
    public DateOnly? ObservedFor { get; init; }

    /// <summary>This day as day 0 of a count.</summary>
    internal CalendarDay AsStart() => this with { Counted = false, Kind = DayKind.Start, Number = 0 };

    /// <summary>This day as the given number of a count.</summary>
    internal CalendarDay AsNumber(int number) => this with { Counted = true, Number = number };
}
