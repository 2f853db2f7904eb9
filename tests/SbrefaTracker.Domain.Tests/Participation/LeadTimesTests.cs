using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Domain.Tests.Participation;

public class LeadTimesTests
{
    private static readonly LeadTimes Usual = new();
    private static readonly BusinessCalendar Calendar = BusinessCalendar.Federal;

    [Fact]
    public void Counts_back_over_weekends_and_holidays()
    {
        // Thanksgiving 2026 is November 26; November 27 is a business day.
        Assert.Equal(new DateOnly(2026, 11, 24), LeadTimes.Before(Calendar, new DateOnly(2026, 11, 30), 3));
        Assert.Equal(new DateOnly(2026, 11, 30), LeadTimes.Before(Calendar, new DateOnly(2026, 11, 30), 0));
    }

    [Fact]
    public void As_many_business_days_are_left_as_were_asked_for_and_a_day_later_fewer() => Assert.All(
        from start in Enumerable.Range(0, 400)
        from days in (int[])[1, 5, 20, 40]
        select (Day: new DateOnly(2026, 1, 1).AddDays(start), days),
        one =>
        {
            var before = LeadTimes.Before(Calendar, one.Day, one.days);
            Assert.Equal(one.days, Calendar.BusinessDaysBetween(before, one.Day));
            Assert.True(Calendar.IsBusinessDay(before));
            Assert.True(Calendar.BusinessDaysBetween(Calendar.AddBusinessDays(before, 1), one.Day) < one.days);
        });

    [Fact]
    public void Nine_days_are_short_and_ten_are_not()
    {
        var eventOn = new DateOnly(2026, 3, 20);

        Assert.False(Usual.IsShort(Calendar, new DateOnly(2026, 3, 6), eventOn));
        Assert.True(Usual.IsShort(Calendar, new DateOnly(2026, 3, 9), eventOn));
    }

    [Fact]
    public void A_request_in_time_is_decided_twenty_business_days_before() =>
        Assert.Equal(new ParticipationStep(ParticipationStep.Decide, new(2026, 5, 1)), Next(Request(new(2026, 3, 6), new(2026, 6, 1))));

    [Fact]
    public void A_late_request_gets_three_days_and_never_more_than_there_are()
    {
        Assert.Equal(new(2026, 3, 11), Next(Request(new(2026, 3, 6), new(2026, 3, 20)))!.DueOn);
        Assert.Equal(new(2026, 3, 9), Next(Request(new(2026, 3, 6), new(2026, 3, 9)))!.DueOn);
    }

    [Fact]
    public void What_the_organizer_needs_earlier_is_due_earlier()
    {
        var request = Request(new(2026, 3, 6), new(2026, 6, 1));
        request.AnswerBy = new(2026, 3, 30);
        Assert.Equal(new(2026, 3, 30), Next(request)!.DueOn);

        // A day that was over when it came asks for nothing that can be done.
        request.AnswerBy = new(2026, 3, 1);
        Assert.Equal(new(2026, 5, 1), Next(request)!.DueOn);
    }

    [Fact]
    public void Each_condition_has_its_step()
    {
        var request = Request(new(2026, 3, 6), new(2026, 6, 1));
        (request.DecidedOn, request.State) = (new(2026, 4, 10), ParticipationState.Approved);
        Assert.Equal(new(ParticipationStep.Tell, new(2026, 4, 14)), Next(request));
        request.State = ParticipationState.Declined;
        Assert.Equal(ParticipationStep.Tell, Next(request)!.Code);
        request.AnsweredOn = new(2026, 4, 11);
        Assert.Null(Next(request));
        request.State = ParticipationState.Confirmed;
        Assert.Equal(new(ParticipationStep.Brief, new(2026, 5, 22)), Next(request));
        Assert.Equal(new(ParticipationStep.Hold, new(2026, 6, 2)), Next(request, new(2026, 6, 2)));
        Assert.Null(Next(request, new(2026, 6, 1)));
        request.State = ParticipationState.Held;
        Assert.Equal(new(ParticipationStep.Report, new(2026, 6, 15)), Next(request, new(2026, 6, 2)));
        request.State = ParticipationState.Closed;
        Assert.Null(Next(request, new(2026, 7, 2)));
    }

    private static ParticipationStep? Next(ParticipationRequest request, DateOnly? today = null) => ParticipationStep.Next(request, Usual, Calendar, today ?? new DateOnly(2026, 4, 15));

    private static ParticipationRequest Request(DateOnly received, DateOnly on) => new() { ReceivedOn = received, EventOn = on };
}
