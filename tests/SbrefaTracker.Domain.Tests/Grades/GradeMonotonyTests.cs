using CsCheck;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Tests.Calendar;

namespace SbrefaTracker.Domain.Tests.Grades;

/// <summary>In which direction a grade may move, whatever the days: nobody is graded worse for time that was taken off, nor better for letting time pass.</summary>
public class GradeMonotonyTests
{
    private static readonly DateOnly Forwarded = new(2025, 1, 6);
    private static readonly ClockLengths Lengths = ClockLengths.Default(new FiscalYear(2025));
    private static readonly TimelinessScale Scale = Lengths.OnoResponse;
    private static readonly string[] Marks = [AnswerMarks.Ignored, AnswerMarks.Partly, AnswerMarks.Answered];
    private static readonly Gen<DateOnly> Later = Gen.Int[0, 300].Select(Forwarded.AddDays);

    private static readonly Gen<PauseSpan> Pause =
        Gen.Select(Later, Gen.Int[-1, 60], (from, days) => new PauseSpan(from, days < 0 ? null : from.AddDays(days), "waiting", "19 CFR 162.32"));

    private static readonly Gen<Closure> Closure = Later.Select(day => new Closure(day, "Closed", "By order"));

    [Fact]
    public void Waiting_longer_never_gives_a_better_grade() =>
        Gen.Select(CalendarGen.Day, Gen.Int[0, 300], Gen.Int[0, 100]).Sample((forwarded, days, more) =>
        {
            var (now, then) = (Open(forwarded, forwarded.AddDays(days)), Open(forwarded, forwarded.AddDays(days + more)));
            return now.Days <= then.Days && (now.IsPending || then.Grade >= now.Grade);
        });

    [Fact]
    public void An_answer_is_never_graded_worse_than_none_by_the_same_day() =>
        Gen.Select(CalendarGen.Day, Gen.Int[0, 300], Gen.Int[0, 100]).Sample((forwarded, days, more) =>
        {
            var asOf = forwarded.AddDays(days + more);
            var open = Open(forwarded, asOf);
            return open.IsPending || Timeliness.Judge(BusinessCalendar.Federal, forwarded, forwarded.AddDays(days), asOf, Scale).Grade <= open.Grade;
        });

    [Fact]
    public void One_more_closure_never_worsens_the_adjusted_grade_and_never_touches_the_raw_days() =>
        Gen.Select(Later, Closure.Array[0, 8], Closure, Pause.Array[0, 3]).Sample((responded, closures, another, pauses) =>
        {
            var (without, with) = (Read(responded, closures, pauses), Read(responded, [.. closures, another], pauses));
            return IsNoWorse(with, without) && with.RawElapsed == without.RawElapsed;
        });

    [Fact]
    public void One_more_pause_never_worsens_the_adjusted_grade_and_never_touches_the_raw_days() =>
        Gen.Select(Later, Closure.Array[0, 8], Pause.Array[0, 3], Pause).Sample((responded, closures, pauses, another) =>
        {
            var (without, with) = (Read(responded, closures, pauses), Read(responded, closures, [.. pauses, another]));
            return IsNoWorse(with, without) && with.RawElapsed == without.RawElapsed;
        });

    [Fact]
    public void Time_that_is_granted_moves_the_due_day_alone_and_never_back() =>
        Gen.Select(Later, Pause.Array[0, 3], Gen.Int[0, 40]).Sample((responded, pauses, days) =>
        {
            var (without, with) = (Read(responded, [], pauses), Read(responded, [], pauses, new ExtensionGrant(ClockKind.OnoResponse, days, Forwarded)));
            return with.AdjustedElapsed == without.AdjustedElapsed && with.AdjustedDue >= without.AdjustedDue;
        });

    [Fact]
    public void Adjusted_days_are_never_more_than_raw_ones() =>
        Gen.Select(Later, Closure.Array[0, 8], Pause.Array[0, 3]).Sample((responded, closures, pauses) =>
        {
            var reading = Read(responded, closures, pauses);
            return reading.AdjustedElapsed >= 0 && reading.AdjustedElapsed <= reading.RawElapsed;
        });

    [Fact]
    public void A_reply_that_does_one_thing_more_is_never_graded_worse() =>
        Gen.Select(Gen.Int[0, 2].Select(mark => Marks[mark]).Array[1, 6], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Sample((marks, facts, personnel, signer, tone) =>
        {
            var given = Facts(marks, facts, personnel, signer, tone);
            QualityFacts[] better =
            [
                Facts(marks, true, personnel, signer, tone), Facts(marks, facts, true, signer, tone), Facts(marks, facts, personnel, true, tone), Facts(marks, facts, personnel, signer, true),
                .. marks.Select((mark, i) => given with { Marks = [.. marks.Select((one, j) => i != j ? one : mark == AnswerMarks.Ignored ? AnswerMarks.Partly : AnswerMarks.Answered)] }),
            ];
            return better.All(one => ReplyQuality.Judge(one).Grade <= ReplyQuality.Judge(given).Grade);
        });

    private static QualityFacts Facts(IReadOnlyList<string> marks, bool facts, bool personnel, bool signer, bool tone) =>
        new(marks, facts, personnel ? PersonnelCodes.Addressed : PersonnelCodes.Passed, signer ? SignerRanks.High : SignerRanks.Staff, tone);

    private static TimelinessResult Open(DateOnly forwarded, DateOnly asOf) => Timeliness.Judge(BusinessCalendar.Federal, forwarded, null, asOf, Scale);

    private static ClockReading Read(DateOnly responded, IEnumerable<Closure> closures, IReadOnlyList<PauseSpan> pauses, params ExtensionGrant[] extensions) => ClockReading.Of(
        new ClockRun(ClockKind.OnoResponse, Forwarded, responded, pauses, extensions), Lengths, BusinessCalendar.Federal.With(closures, inaugurationDay: false), responded);

    private static bool IsNoWorse(ClockReading with, ClockReading without) =>
        with.AdjustedElapsed <= without.AdjustedElapsed && Scale.Of(with.AdjustedElapsed) <= Scale.Of(without.AdjustedElapsed) && with.AdjustedDue >= without.AdjustedDue;
}
