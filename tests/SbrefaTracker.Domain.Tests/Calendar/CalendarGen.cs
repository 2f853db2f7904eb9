using CsCheck;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Tests.Calendar;

/// <summary>Random days and calendars for property tests.</summary>
internal static class CalendarGen
{
    public static readonly Gen<DateOnly> Day =
        Gen.Int[new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2060, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    public static readonly Gen<Closure> Closure = Day.Select(day => new Closure(day, "Closed", "By order"));

    public static readonly Gen<BusinessCalendar> Calendar =
        Gen.Select(Closure.Array[0, 40], Gen.Bool, BusinessCalendar.Federal.With);
}
