using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Calendar;

/// <summary>What a deadline is counted in.</summary>
public enum DayUnit
{
    /// <summary>Business days of a <see cref="BusinessCalendar"/>.</summary>
    Business,

    /// <summary>Every day counts.</summary>
    Calendar,
}

/// <summary>
/// A day by which something is due, with the count that leads to it. A deadline in calendar days stays where it falls, also on a
/// day off: whether it moves is for the rule that made it, so <see cref="NextBusinessDay"/> is shown beside it.
/// </summary>
/// <param name="From">Day 0; the first day counted is a later one.</param>
/// <param name="Days">How many days are given.</param>
/// <param name="Unit">Business or calendar days.</param>
/// <param name="Due">The last day in time.</param>
/// <param name="DayByDay">Every day from day 0 through the due day: counted or not, and why.</param>
public sealed record Deadline(DateOnly From, int Days, DayUnit Unit, DateOnly Due, IReadOnlyList<CalendarDay> DayByDay)
{
    /// <summary>The longest deadline that is computed for whoever asks the server, ten years.</summary>
    public const int MaxDays = 3660;

    /// <summary>The last year that is counted from: the longest deadline must end before the calendar does. There is no first one; the holidays of early years are a guess.</summary>
    public const int MaxYear = 9980;

    /// <summary>The next business day when <see cref="Due"/> is a day off, else null.</summary>
    public DateOnly? NextBusinessDay { get; init; }

    /// <summary>The longest that ends within the calendar, whatever is counted: of two days at least one is a business day.</summary>
    public static int MostFrom(DateOnly from) => (DateOnly.MaxValue.DayNumber - from.DayNumber) / 2;

    /// <summary>Computes what a person asked for, or says which of the two is out of range (fields <c>from</c> and <c>days</c>).</summary>
    public static Result<Deadline> Ask(BusinessCalendar calendar, DateOnly from, int days, DayUnit unit, int most = MaxDays)
    {
        List<Refusal> refusals = [];
        if (from.Year > MaxYear)
            refusals.Add(Refusal.On("from", "deadline_from_out_of_range", DateOnly.MinValue.Year, MaxYear));
        if (days < 0 || days > most)
            refusals.Add(Refusal.On("days", "deadline_days_out_of_range", 0, most));
        return refusals.Count > 0 ? Result<Deadline>.Refused(refusals) : Compute(calendar, from, days, unit);
    }

    /// <summary>Computes a deadline that ends within the calendar.</summary>
    public static Deadline Compute(BusinessCalendar calendar, DateOnly from, int days, DayUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);

        var due = unit == DayUnit.Business ? calendar.AddBusinessDays(from, days) : from.AddDays(days);
        return new(from, days, unit, due, Count(calendar, from, due, unit))
        {
            NextBusinessDay = calendar.IsBusinessDay(due) ? null : calendar.AddBusinessDays(due, 1),
        };
    }

    /// <summary>The count of business days that leads to a day that is set already.</summary>
    public static Deadline Through(BusinessCalendar calendar, DateOnly from, DateOnly due) =>
        new(from, calendar.BusinessDaysBetween(from, due), DayUnit.Business, due, Count(calendar, from, due, DayUnit.Business));

    private static List<CalendarDay> Count(BusinessCalendar calendar, DateOnly from, DateOnly due, DayUnit unit)
    {
        List<CalendarDay> days = [calendar.Explain(from).AsStart()];
        var number = 0;
        for (var offset = 1; offset <= due.DayNumber - from.DayNumber; offset++)
        {
            var day = calendar.Explain(from.AddDays(offset));
            days.Add(day.Counted || unit == DayUnit.Calendar ? day.AsNumber(++number) : day);
        }

        return days;
    }
}
