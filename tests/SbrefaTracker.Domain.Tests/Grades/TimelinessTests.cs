using CsCheck;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Tests.Calendar;

namespace SbrefaTracker.Domain.Tests.Grades;

public class TimelinessTests
{
    private static readonly TimelinessScale Scale = Rubrics.For(new(2026)).Timeliness;
    private static readonly DateOnly Forwarded = new(2026, 1, 5);

    [Theory]
    [InlineData(2, 18, 30, Grade.A)]
    [InlineData(2, 19, 31, Grade.B)]
    public void Grades_a_response_by_its_business_days(int month, int day, int days, Grade grade) =>
        Assert.Equal(new TimelinessResult(days, grade, Responded: true), Judge(new(2026, month, day), asOf: new(2026, 12, 31)));

    [Theory]
    [InlineData(119, null)]
    [InlineData(120, null)]
    [InlineData(121, Grade.F)]
    public void Is_pending_without_a_response_until_the_last_day_is_over(int days, Grade? grade)
    {
        var asOf = BusinessCalendar.Federal.AddBusinessDays(Forwarded, days);

        Assert.Equal(new TimelinessResult(days, grade, Responded: false), Judge(responded: null, asOf));
    }

    [Fact]
    public void A_response_after_the_day_asked_about_has_not_happened() =>
        Assert.Equal(new TimelinessResult(29, null, Responded: false), Judge(new(2026, 2, 18), asOf: new(2026, 2, 17)));

    [Fact]
    public void A_response_on_the_day_asked_about_has_happened() =>
        Assert.True(Judge(new(2026, 2, 18), asOf: new(2026, 2, 18)).Responded);

    [Fact]
    public void Is_pending_exactly_when_it_has_no_grade()
    {
        Assert.True(Judge(responded: null, asOf: Forwarded).IsPending);
        Assert.False(Judge(responded: Forwarded, asOf: Forwarded).IsPending);
    }

    [Fact]
    public void A_later_response_never_gets_a_better_grade() =>
        Gen.Select(CalendarGen.Day, Gen.Int[0, 300], Gen.Int[0, 100])
            .Sample((forwarded, days, later) =>
            {
                var first = Of(forwarded, forwarded.AddDays(days));
                var second = Of(forwarded, forwarded.AddDays(days + later));
                return first.Days <= second.Days && first.Grade <= second.Grade;
            });

    private static TimelinessResult Of(DateOnly forwarded, DateOnly responded) =>
        Timeliness.Judge(BusinessCalendar.Federal, forwarded, responded, responded, Scale);

    private static TimelinessResult Judge(DateOnly? responded, DateOnly asOf) =>
        Timeliness.Judge(BusinessCalendar.Federal, Forwarded, responded, asOf, Scale);
}
