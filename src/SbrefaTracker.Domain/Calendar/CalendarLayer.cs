namespace SbrefaTracker.Domain.Calendar;

/// <summary>What an administrator switched on beside the federal holidays: off and empty in a new database.</summary>
/// <param name="Closures">Closures by order, in any order, one a day.</param>
/// <param name="InaugurationDay">Inauguration Day (5 U.S.C. 6103(c)) is off, every four years.</param>
public sealed record CalendarLayer(IReadOnlyList<Closure> Closures, bool InaugurationDay)
{
    public static readonly CalendarLayer None = new([], InaugurationDay: false);

    /// <summary>The calendar of due days and adjusted days, never of rated ones.</summary>
    public BusinessCalendar ToCalendar() =>
        Closures.Count == 0 && !InaugurationDay ? BusinessCalendar.Federal : BusinessCalendar.Federal.With(Closures, InaugurationDay);

    /// <summary>The layer as it was before the change, given that it is as the change left it.</summary>
    public CalendarLayer Before(CalendarChange change)
    {
        if (change.Day is not { } day)
            return this with { InaugurationDay = !change.IsOn };

        var others = Closures.Where(closure => closure.Day != day);
        return this with { Closures = change.IsOn ? [.. others] : [.. others, new Closure(day, change.Name, change.Authority)] };
    }
}

/// <summary>Something of the layer that was switched on or off.</summary>
/// <param name="Day">The day of the closure; null for Inauguration Day.</param>
/// <param name="Name">What the closure was; empty for Inauguration Day.</param>
/// <param name="Authority">The order or the law it rests on.</param>
/// <param name="IsOn">Switched on; otherwise off.</param>
public sealed record CalendarChange(DateOnly? Day, string Name, string Authority, bool IsOn);
