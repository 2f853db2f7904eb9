using CsCheck;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Tests.Calendar;

public class BusinessCalendarPropertyTests
{
    private static readonly Gen<int> Days = Gen.Int[1, 700];

    [Fact]
    public void Adding_then_counting_gives_back_the_number() =>
        Gen.Select(CalendarGen.Calendar, CalendarGen.Day, Days)
            .Sample((calendar, from, days) => calendar.BusinessDaysBetween(from, calendar.AddBusinessDays(from, days)) == days);

    [Fact]
    public void A_due_day_is_a_business_day() =>
        Gen.Select(CalendarGen.Calendar, CalendarGen.Day, Days)
            .Sample((calendar, from, days) => calendar.IsBusinessDay(calendar.AddBusinessDays(from, days)));

    [Fact]
    public void A_later_start_is_never_due_earlier() =>
        Gen.Select(CalendarGen.Calendar, CalendarGen.Day, Gen.Int[0, 400], Days)
            .Sample((calendar, from, later, days) =>
                calendar.AddBusinessDays(from, days) <= calendar.AddBusinessDays(from.AddDays(later), days));

    [Fact]
    public void More_days_are_due_later() =>
        Gen.Select(CalendarGen.Calendar, CalendarGen.Day, Days)
            .Sample((calendar, from, days) => calendar.AddBusinessDays(from, days) < calendar.AddBusinessDays(from, days + 1));

    [Fact]
    public void A_new_closure_never_shortens() =>
        Gen.Select(CalendarGen.Calendar, CalendarGen.Day, Days, Gen.Int[0, 800])
            .Sample((calendar, from, days, offset) =>
            {
                var closed = calendar.With([new(from.AddDays(offset), "New", "By order")], inaugurationDay: false);
                return closed.AddBusinessDays(from, days) >= calendar.AddBusinessDays(from, days);
            });

    [Fact]
    public void Counting_agrees_with_looking_at_every_day() =>
        Gen.Select(CalendarGen.Calendar, CalendarGen.Day, Gen.Int[-100, 1200])
            .Sample((calendar, after, offset) =>
            {
                var through = after.AddDays(offset);
                var naive = Enumerable.Range(1, Math.Max(0, offset)).Count(day => calendar.Explain(after.AddDays(day)).Counted);
                return calendar.BusinessDaysBetween(after, through) == naive;
            });

    [Fact]
    public void A_day_counts_exactly_when_its_explanation_says_so() =>
        Gen.Select(CalendarGen.Calendar, CalendarGen.Day)
            .Sample((calendar, day) => calendar.IsBusinessDay(day) == (calendar.Explain(day).Kind == DayKind.Business));
}
