using CsCheck;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Tests.Calendar;

namespace SbrefaTracker.Domain.Tests.Clocks;

public class ClockReadingPropertyTests
{
    private static readonly ClockLengths Lengths = ClockLengths.Default(new(2026));
    private static readonly DateOnly Origin = new(2025, 11, 3);

    private static readonly Gen<PauseSpan> Pause =
        Gen.Select(Gen.Int[-20, 200], Gen.Int[-1, 60], Gen.Bool)
            .Select((from, length, open) => new PauseSpan(
                Origin.AddDays(from), open ? null : Origin.AddDays(from + length), "reason", "Authority"));

    private static readonly Gen<ExtensionGrant> Extension =
        Gen.Select(Gen.Enum<ClockKind>(), Gen.Int[0, 20], Gen.Int[0, 100])
            .Select((clock, days, granted) => new ExtensionGrant(clock, days, Origin.AddDays(granted)));

    private static readonly Gen<ClockRun> Run =
        Gen.Select(Gen.Enum<ClockKind>(), Gen.Int[0, 30], Gen.Int[0, 250], Gen.Bool, Pause.Array[0, 5], Extension.Array[0, 3])
            .Select((clock, start, end, ended, pauses, extensions) => new ClockRun(
                clock, Origin.AddDays(start), ended ? Origin.AddDays(start + end) : null, pauses, extensions));

    private static readonly Gen<DateOnly> AsOf = Gen.Int[0, 300].Select(Origin.AddDays);

    private static readonly Gen<BusinessCalendar> Calendar =
        Gen.Int[0, 300].Select(day => new Closure(Origin.AddDays(day), "Closed", "By order")).Array[0, 10]
            .Select(closures => BusinessCalendar.Federal.With(closures, inaugurationDay: false));

    [Fact]
    public void The_explanation_counts_the_days_given_and_ends_on_the_due_day() =>
        Gen.Select(Run, Calendar, AsOf).Sample((run, calendar, asOf) =>
        {
            var reading = ClockReading.Of(run, Lengths, calendar, asOf);
            var days = ClockReading.DayByDay(run, Lengths, calendar, asOf);
            return days.Count(day => day.Counted) == reading.AdjustedLength && days[^1] is { Counted: true } last && last.Day == reading.AdjustedDue;
        });

    [Fact]
    public void Adjusted_days_are_those_of_the_calendar_outside_every_pause() =>
        Gen.Select(Run, Calendar, AsOf).Sample((run, calendar, asOf) =>
        {
            var reading = ClockReading.Of(run, Lengths, calendar, asOf);
            var through = reading.End ?? asOf;
            var naive = Enumerable.Range(1, Math.Max(0, through.DayNumber - run.Start.DayNumber))
                .Select(run.Start.AddDays)
                .Count(day => calendar.IsBusinessDay(day) && !run.Pauses.Any(pause => pause.From <= day && day <= (pause.To ?? through)));
            return reading.AdjustedElapsed == naive && naive <= reading.RawElapsed;
        });

    [Fact]
    public void Pauses_extensions_and_closures_never_bring_the_due_day_forward() =>
        Gen.Select(Run, Calendar, AsOf).Sample((run, calendar, asOf) =>
        {
            var reading = ClockReading.Of(run, Lengths, calendar, asOf);
            return reading.AdjustedDue >= reading.RawDue && calendar.IsBusinessDay(reading.AdjustedDue);
        });

    [Fact]
    public void A_new_closure_never_shortens() =>
        Gen.Select(Run, Calendar, AsOf, Gen.Int[0, 300]).Sample((run, calendar, asOf, offset) =>
        {
            var after = calendar.With([new(Origin.AddDays(offset), "New", "By order")], inaugurationDay: false);
            var redating = Redating.ByCalendar(run, Lengths, calendar, after, asOf);
            return redating.NewDue >= redating.OldDue && redating.IsMoved == (redating.NewDue != redating.OldDue);
        });

    [Fact]
    public void Is_overdue_or_was_late_when_more_adjusted_days_have_passed_than_were_given() =>
        Gen.Select(Run, Calendar, AsOf).Sample((run, calendar, asOf) =>
        {
            var reading = ClockReading.Of(run, Lengths, calendar, asOf);
            return reading.AdjustedElapsed <= reading.AdjustedLength || reading.IsOverdue || reading.WasLate;
        });
}
