using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Committees;

public class MeetingWorkflowTests
{
    private static readonly MeetingFacts Allowing = new()
    {
        HasAgenda = true,
        AgendaApproved = true,
        IsOpen = true,
        MayBeClosed = true,
        ClosureDetermined = true,
        NoticeGaps = 0,
        DayHasCome = true,
        CharterInForce = true,
        HasMinutes = true,
        HasStatements = true,
        HasMaterials = true,
        IsOfWhole = true,
        IsOfGroup = true,
    };

    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(MeetingWorkflow.Table, _ => Allowing, Repository.ReviewedLines("Committees", "meeting-decisions.txt"));

    [Fact]
    public void Refuses_whatever_nothing_is_known_of() => WorkflowDecisions.EveryGuardCanRefuse(MeetingWorkflow.Table, new MeetingFacts());

    [Fact]
    public void The_committees_own_record_does_what_was_reviewed() =>
        WorkflowDecisions.AreThose(CommitteeWorkflow.Table, _ => new CommitteeFacts(), Repository.ReviewedLines("Committees", "committee-decisions.txt"));

    [Fact]
    public void Only_a_group_meets_without_a_notice_and_only_the_committee_is_announced()
    {
        var officer = Actor.Staff("d", "D", [Roles.Dfo]);

        Assert.Equal("meeting.needs_notice", Assert.Single(MeetingWorkflow.Table.Try(MeetingState.Planned, Allowing with { IsOfGroup = false }, officer, MeetingAction.Hold).Refusals).Code);
        Assert.Equal("meeting.of_group", Assert.Single(MeetingWorkflow.Table.Try(MeetingState.Planned, Allowing with { IsOfWhole = false }, officer, MeetingAction.PublishNotice).Refusals).Code);
    }

    [Fact]
    public void Nobody_holds_a_meeting_without_charter_agenda_or_its_day()
    {
        var refused = MeetingWorkflow.Table.Try(
            MeetingState.NoticePublished, Allowing with { AgendaApproved = false, DayHasCome = false, CharterInForce = false }, Actor.Staff("d", "D", [Roles.Dfo]), MeetingAction.Hold);

        Assert.Equal(["meeting.day_not_come", "meeting.agenda_not_approved", "meeting.no_charter"], refused.Refusals.Select(refusal => refusal.Code));
    }
}
