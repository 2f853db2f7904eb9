using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Domain.Tests.Committees;

public class MeetingChecklistTests
{
    [Fact]
    public void A_group_needs_charter_agenda_and_officer_and_nothing_else()
    {
        var meeting = new Meeting { GroupId = 7, MeetsOn = new(2026, 4, 15), AgendaApprovedOn = new(2026, 4, 16) };

        var steps = MeetingChecklist.Of(meeting, [], chartered: true, NoticeRule.Usual, new(2026, 4, 20));

        Assert.Equal(
            [(MeetingChecklist.Charter, StepState.Done), (MeetingChecklist.Agenda, StepState.DoneLate), (MeetingChecklist.Officer, StepState.Overdue)],
            steps.Where(step => step.State != StepState.NotNeeded).Select(step => (step.Code, step.State)));
        Assert.Equal(0, CommitteeYear.Of(2026, [meeting]).Planned);
    }

    private static readonly DateOnly On = new(2026, 6, 17);

    [Fact]
    public void Knows_the_dates_of_every_step()
    {
        var steps = Of(Whole(), new(2026, 5, 1));

        Assert.Equal(
            [
                "charter Done 2026-06-17", "agenda Open 2026-06-17", "openness NotNeeded ", "notice Open 2026-06-10", "materials Open 2026-06-17", "registration Open 2026-06-12",
                "statements Open 2026-06-12", "officer Open 2026-06-17", "minutes Open 2026-09-15",
            ],
            steps.Select(step => FormattableString.Invariant($"{step.Code} {step.State} {step.DueOn:yyyy-MM-dd}")));
    }

    [Theory]
    [InlineData("2026-06-10", StepState.Open)]
    [InlineData("2026-06-11", StepState.Overdue)]
    public void A_notice_is_overdue_the_day_after_its_last(string today, StepState state) => Assert.Equal(state, Step(Of(Whole(), Day(today)), MeetingChecklist.Notice).State);

    [Theory]
    [InlineData("2026-06-10", StepState.Done)]
    [InlineData("2026-06-12", StepState.DoneLate)]
    public void A_notice_that_was_late_stays_to_be_seen(string published, StepState state)
    {
        var meeting = Whole();
        meeting.NoticeOn = Day(published);

        Assert.Equal(state, Step(Of(meeting, new(2027, 1, 1)), MeetingChecklist.Notice).State);
    }

    [Theory]
    [InlineData("2026-09-15", StepState.Done)]
    [InlineData("2026-09-16", StepState.DoneLate)]
    public void Minutes_are_in_time_through_the_ninetieth_day(string certified, StepState state)
    {
        var meeting = Whole();
        (meeting.HeldOn, meeting.CertifiedOn, meeting.OfficerPresent) = (On, Day(certified), "Officer");

        var steps = Of(meeting, new(2027, 1, 1));

        Assert.Equal(state, Step(steps, MeetingChecklist.Minutes).State);
        Assert.Equal(StepState.Done, Step(steps, MeetingChecklist.Officer).State);
        Assert.Equal(StepState.Overdue, Step(steps, MeetingChecklist.Materials).State);
    }

    [Fact]
    public void A_closed_meeting_needs_its_determination()
    {
        var meeting = Whole();
        meeting.Openness = OpenCodes.PartlyClosed;

        Assert.Equal(StepState.Open, Step(Of(meeting, new(2026, 5, 1)), MeetingChecklist.Openness).State);
        Assert.Equal([NoticeElements.Openness], NoticeElements.Missing(meeting, "A committee", NoticeRule.Usual, new(2026, 5, 1)));
    }

    [Fact]
    public void A_notice_lacks_whatever_nobody_wrote()
    {
        var empty = new Meeting { MeetsOn = On };

        Assert.Equal(NoticeElements.Always.Except([NoticeElements.Openness]), NoticeElements.Missing(empty, " ", NoticeRule.Usual, new(2026, 5, 1)));
        Assert.Empty(NoticeElements.Missing(Whole(), "A committee", NoticeRule.Usual, new(2026, 6, 10)));
    }

    [Fact]
    public void A_short_notice_needs_its_reasons()
    {
        var meeting = Whole();
        Assert.Equal([NoticeElements.ShortNotice], NoticeElements.Missing(meeting, "A committee", NoticeRule.Usual, new(2026, 6, 11)));

        meeting.ShortNoticeReason = "The members asked for it.";

        Assert.Empty(NoticeElements.Missing(meeting, "A committee", NoticeRule.Usual, new(2026, 6, 11)));
    }

    [Fact]
    public void Four_meetings_a_calendar_year_are_counted_where_they_are_held()
    {
        var held = Whole();
        (held.State, held.HeldOn) = (MeetingState.MinutesCertified, On);
        var next = Whole();
        next.MeetsOn = new(2027, 1, 5);
        var cancelled = Whole();
        cancelled.State = MeetingState.Cancelled;

        Assert.Equal(new CommitteeYear(2026, 1, 1), CommitteeYear.Of(2026, [held, next, cancelled, Whole()]));
        Assert.Equal(2, CommitteeYear.Of(2026, [held, next, cancelled, Whole()]).Missing);
        Assert.Equal(3, CommitteeYear.Of(2027, [held, next]).Missing);
    }

    internal static Meeting Whole() => new()
    {
        MeetsOn = On,
        StartsAt = 13 * 60,
        EndsAt = 17 * 60,
        Place = "A hall",
        Purpose = "To advise",
        Agenda = "One item",
        Registration = "By e-mail",
        RegisterBy = new(2026, 6, 12),
        Statements = "By e-mail",
        StatementsBy = new(2026, 6, 12),
        Accommodation = "Ask the officer",
        MaterialsFrom = "On the website",
        Contact = "The officer",
    };

    private static IReadOnlyList<MeetingStep> Of(Meeting meeting, DateOnly today) => MeetingChecklist.Of(meeting, [], chartered: true, NoticeRule.Usual, today);

    private static MeetingStep Step(IReadOnlyList<MeetingStep> steps, string code) => steps.Single(step => step.Code == code);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
