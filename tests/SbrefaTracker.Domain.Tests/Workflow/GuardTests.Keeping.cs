using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Complaints.ComplaintState;
using static SbrefaTracker.Domain.Workflow.ComplaintAction;

namespace SbrefaTracker.Domain.Tests.Workflow;

/// <summary>Holds and disposals.</summary>
public partial class GuardTests
{
    private static readonly HashSet<string> Held = ["who-placed"];

    [Theory]
    [InlineData(ProposeDisposal)]
    [InlineData(ComplaintAction.Dispose)]
    public void Refuses_to_dispose_of_what_is_held_or_has_something_open_beside_it(ComplaintAction action)
    {
        Refused("workflow.on_hold", Closed, action, Representative, facts => facts with { HoldsBy = Held });
        Refused("workflow.something_open", Closed, action, Representative, facts => facts with { OpenMatters = 1 });
    }

    [Fact]
    public void Refuses_to_change_what_is_held_and_lets_a_closure_move_due_days()
    {
        Refused("workflow.on_hold", UnderReview, Merge, Representative, facts => facts with { HoldsBy = Held });
        Refused("workflow.on_hold", UnderReview, Redate, Representative, facts => facts with { HoldsBy = Held });
        Refused("workflow.statement_on_hold", UnderReview, StateFacts, Analyst, facts => facts with { HoldsBy = Held });
        Assert.True(ComplaintWorkflow.Try(UnderReview, TestFacts.Allowing(StateFacts) with { HoldsBy = Held, FactsStated = false }, Analyst, StateFacts).IsDone);
        Assert.True(ComplaintWorkflow.Try(UnderReview, TestFacts.Allowing(Redate) with { HoldsBy = Held }, Actor.Clock, Redate).IsDone);
    }

    [Fact]
    public void Refuses_to_release_what_one_placed_oneself()
    {
        Refused("workflow.no_hold", Closed, ReleaseHold, Representative, facts => facts with { HoldsBy = new HashSet<string>() });
        Refused("workflow.placed_by_you", Closed, ReleaseHold, Representative, facts => facts with { HoldsBy = new HashSet<string> { Representative.Id } });
    }

    [Fact]
    public void Refuses_to_dispose_alone()
    {
        Refused("workflow.no_disposal_proposed", Closed, ComplaintAction.Dispose, Representative, facts => facts with { DisposalProposedBy = null });
        Refused("workflow.no_disposal_proposed", Closed, DropDisposal, Representative, facts => facts with { DisposalProposedBy = null });
        Refused("workflow.proposed_by_you", Closed, ComplaintAction.Dispose, Representative, facts => facts with { DisposalProposedBy = Representative.Id });
        Refused("workflow.disposal_already_proposed", Closed, ProposeDisposal, Representative, facts => facts with { DisposalProposedBy = "another" });
    }

    /// <summary>Our letters promise a person who did not write the answer; where the representative wrote it, that is the Commissioner, who cleared it.</summary>
    [Fact]
    public void Lets_nobody_stand_by_an_answer_who_wrote_it()
    {
        var commissioner = TestFacts.Holding(Roles.Commissioner);
        Refused("workflow.written_by_you", Closed, StandBy, Representative, facts => facts with { AnswerWrittenBy = Representative.Id });
        Refused("workflow.written_by_you", Responded, StandBy, commissioner, facts => facts with { AnswerWrittenBy = commissioner.Id });
        Assert.True(ComplaintWorkflow.Try(Closed, TestFacts.Allowing(StandBy) with { AnswerWrittenBy = "another" }, commissioner, StandBy).IsDone);
    }
}
