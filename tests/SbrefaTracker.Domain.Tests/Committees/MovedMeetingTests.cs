using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Domain.Tests.Committees;

public sealed class MovedMeetingTests
{
    [Fact]
    public void Is_known_by_the_day_that_was_announced_until_a_new_notice_says_another()
    {
        var meeting = new Meeting { MeetsOn = new(2026, 4, 15), StartsAt = 780, EndsAt = 1020, NoticeOn = new(2026, 3, 5), NoticeCitation = "91 FR 1000" };

        meeting.TakeBackNotice();
        (meeting.MeetsOn, meeting.StartsAt) = (new(2026, 5, 20), 600);
        Assert.Equal((true, new DateOnly(2026, 4, 15), 780, 1020), (meeting.IsMoved, meeting.ToldDay, meeting.MovedFromStart, meeting.MovedFromEnd));
        Assert.Null(meeting.NoticeCitation);

        meeting.NoticeOn = new(2026, 4, 20);
        Assert.Equal((false, new DateOnly(2026, 5, 20), new DateOnly(2026, 4, 15)), (meeting.IsMoved, meeting.ToldDay, meeting.MovedFrom));
    }

    [Fact]
    public void One_that_was_never_announced_is_planned_and_not_moved()
    {
        var meeting = new Meeting { MeetsOn = new(2026, 4, 15) };

        Assert.Equal((false, new DateOnly(2026, 4, 15)), (meeting.IsMoved, meeting.ToldDay));
    }
}
