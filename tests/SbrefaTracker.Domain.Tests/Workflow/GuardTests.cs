using System.Reflection;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Complaints.ComplaintState;
using static SbrefaTracker.Domain.Workflow.ComplaintAction;

namespace SbrefaTracker.Domain.Tests.Workflow;

/// <summary>Each guard refuses with its own code, and only with it, when it alone is not met.</summary>
public partial class GuardTests
{
    private static readonly Actor Analyst = TestFacts.Holding(Roles.Analyst);
    private static readonly Actor Representative = TestFacts.Holding(Roles.Representative);

    [Fact]
    public void Refuses_to_acknowledge_twice() =>
        Refused("workflow.already_acknowledged", Received, Acknowledge, Analyst, facts => facts with { Acknowledged = true });

    [Theory]
    [InlineData(UnderReview)]
    [InlineData(WithOffice)]
    [InlineData(Escalated)]
    public void Refuses_to_ask_an_office_about_what_is_kept_in_this_office(ComplaintState state) =>
        Refused("workflow.consent_missing", state, AskOffice, Analyst, facts => facts with { Confidentiality = Confidentialities.Closed });

    [Theory]
    [InlineData(Reopen)]
    [InlineData(ComplaintAction.Note)]
    [InlineData(ComplaintAction.Dispose)]
    public void Refuses_whatever_would_add_to_what_was_disposed_of(ComplaintAction action) =>
        Refused("workflow.already_disposed", Closed, action, Representative, facts => facts with { Disposed = true });

    [Theory]
    [InlineData(ComplaintAction.Link)]
    [InlineData(Unlink)]
    public void Refuses_to_link_what_was_disposed_of(ComplaintAction action) =>
        Refused("workflow.already_disposed", Closed, action, Analyst, facts => facts with { Disposed = true });

    [Fact]
    public void Refuses_to_undo_a_link_that_nobody_made() =>
        Refused("workflow.no_link", Received, Unlink, Analyst, facts => facts with { Links = 0 });

    [Theory]
    [InlineData(Unmerge)]
    [InlineData(TellOutcome)]
    public void Refuses_what_is_for_merged_complaints_alone(ComplaintAction action) =>
        Refused("workflow.not_merged", Closed, action, Representative, facts => facts with { IsMerged = false });

    [Fact]
    public void Refuses_to_reopen_what_was_merged() =>
        Refused("workflow.is_merged", Closed, Reopen, Representative, facts => facts with { IsMerged = true });

    [Fact]
    public void Refuses_to_merge_what_leads_others() =>
        Refused("workflow.leads_merged", UnderReview, Merge, Representative, facts => facts with { LeadsMerged = 1 });

    [Fact]
    public void Refuses_to_merge_what_an_office_is_asked_about() =>
        Refused("workflow.inquiry_still_open", UnderReview, Merge, Representative, facts => facts with { OpenInquiries = 1 });

    [Fact]
    public void Takes_an_unknown_confidentiality_for_no_consent() =>
        Refused("workflow.consent_missing", UnderReview, AskOffice, Analyst, facts => facts with { Confidentiality = "" });

    [Theory]
    [InlineData(ReplyInterim)]
    [InlineData(ReplyFinal)]
    public void Refuses_a_reply_that_nobody_awaits(ComplaintAction reply) =>
        Refused("workflow.no_open_inquiry", InClearance, reply, Analyst, facts => facts with { OpenInquiries = 0 });

    [Theory]
    [InlineData(WithOffice)]
    [InlineData(InClearance)]
    [InlineData(Responded)]
    [InlineData(Escalated)]
    public void Refuses_the_reply_of_an_office_that_was_not_asked(ComplaintState state) =>
        Refused("workflow.not_your_office", state, ReplyFinal, Actor.Staff("stranger", "Stranger", [Roles.OfficeLiaison], ["5301"]), facts => facts);

    [Fact]
    public void Refuses_to_take_back_what_nobody_gave_away() =>
        Refused("workflow.nothing_delegated", WithOffice, TakeBack, TestFacts.Holding(Roles.OfficeLiaison), facts => facts with { DelegatedInquiries = 0 });

    [Fact]
    public void Refuses_to_refuse_time_that_nobody_asked_for() =>
        Refused("workflow.no_time_asked_for", WithOffice, RefuseTime, TestFacts.Holding(Roles.Representative), facts => facts with { TimeRequests = 0 });

    [Fact]
    public void Lets_an_analyst_record_the_letter_of_any_office_that_was_asked()
    {
        var analyst = Actor.Staff("analyst", "Analyst", [Roles.Analyst]);

        Assert.Equal(UnderReview, ComplaintWorkflow.Try(WithOffice, TestFacts.Allowing(ReplyFinal), analyst, ReplyFinal).Value);
    }

    [Theory]
    [InlineData(ClearResponse)]
    [InlineData(SendInterim)]
    [InlineData(SendResponse)]
    public void Refuses_without_a_draft(ComplaintAction action) =>
        Refused("workflow.no_draft", InClearance, action, Representative, facts => facts with { HasDraft = false });

    [Fact]
    public void Refuses_to_clear_twice() =>
        Refused("workflow.already_cleared", InClearance, ClearResponse, Representative, facts => facts with { DraftCleared = true });

    [Fact]
    public void Refuses_clearance_by_the_drafter() =>
        Refused("workflow.second_person_needed", InClearance, ClearResponse, Representative, facts => facts with { DrafterId = Representative.Id });

    [Fact]
    public void Refuses_clearance_of_a_draft_of_unknown_origin() =>
        Refused("workflow.second_person_needed", InClearance, ClearResponse, Representative, facts => facts with { DrafterId = null });

    [Theory]
    [InlineData(SendInterim)]
    [InlineData(SendResponse)]
    public void Refuses_to_send_what_nobody_cleared(ComplaintAction action) =>
        Refused("workflow.not_cleared", InClearance, action, Analyst, facts => facts with { DraftCleared = false });

    [Fact]
    public void Refuses_to_send_a_final_draft_as_interim() =>
        Refused("workflow.draft_is_final", InClearance, SendInterim, Analyst, facts => facts with { DraftIsFinal = true });

    [Fact]
    public void Refuses_to_send_an_interim_draft_as_final() =>
        Refused("workflow.draft_is_interim", InClearance, SendResponse, Analyst, facts => facts with { DraftIsFinal = false });

    [Fact]
    public void Refuses_a_final_response_without_day_zero() =>
        Refused("workflow.day_zero_missing", InClearance, SendResponse, Analyst, facts => facts with { ReadyForClock = false });

    [Fact]
    public void Refuses_to_pause_twice() =>
        Refused("workflow.already_paused", UnderReview, ComplaintAction.Pause, Analyst, facts => facts with { Paused = true });

    [Fact]
    public void Refuses_to_resume_what_runs() =>
        Refused("workflow.not_paused", UnderReview, Resume, Analyst, facts => facts with { Paused = false });

    [Theory]
    [InlineData(ComplaintAction.Pause)]
    [InlineData(ComplaintAction.Extend)]
    public void Refuses_time_after_the_clock_ended(ComplaintAction action) =>
        Refused("workflow.clock_ended", Responded, action, Representative, facts => facts with { FinalResponseSent = true });

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Hears_that_a_matter_is_not_solved_for_thirty_days(int days, bool isHeard)
    {
        var facts = TestFacts.Allowing(SayUnsolved) with { DaysSinceEnd = days };

        Assert.Equal(isHeard, ComplaintWorkflow.Try(Closed, facts, Actor.Filer, SayUnsolved).IsDone);
    }

    [Fact]
    public void Hears_it_once() =>
        Refused("workflow.already_said_unsolved", Responded, SayUnsolved, Actor.Filer, facts => facts with { SaidUnsolved = true });

    [Fact]
    public void Never_hears_it_of_what_has_not_ended() =>
        Refused("workflow.thirty_days_over", Responded, SayUnsolved, Actor.Filer, facts => facts with { DaysSinceEnd = null });

    [Fact]
    public void Stands_by_an_answer_only_when_the_filer_waits_for_it()
    {
        Refused("workflow.nothing_unsolved", Closed, StandBy, Representative, facts => facts with { SaidUnsolved = false });
        Refused("workflow.nothing_unsolved", Closed, StandBy, Representative, facts => facts with { UnsolvedAnswered = true });
    }

    [Fact]
    public void Refuses_to_close_while_an_office_owes_a_reply() =>
        Refused("workflow.inquiry_still_open", Responded, Close, Analyst, facts => facts with { OpenInquiries = 1 });

    [Theory]
    [InlineData(Received)]
    [InlineData(Incomplete)]
    [InlineData(UnderReview)]
    public void Refuses_to_close_unanswered_with_an_outcome_that_needs_an_answer(ComplaintState state) =>
        Refused("workflow.outcome_needs_response", state, Close, Representative, facts => facts with { ChosenOutcome = "reduced" });

    [Fact]
    public void Lets_every_outcome_end_what_was_answered()
    {
        var answered = new ComplaintFacts { FinalResponseSent = true, ChosenOutcome = "reduced" };

        Assert.True(ComplaintWorkflow.Try(Responded, answered, Analyst, Close).IsDone);
        Assert.True(ComplaintWorkflow.Try(UnderReview, answered, Representative, Close).IsDone);
    }

    [Fact]
    public void Gives_every_reason_at_once_in_the_order_of_the_sentence()
    {
        var result = ComplaintWorkflow.Try(InClearance, new ComplaintFacts(), Analyst, SendResponse);

        Assert.Equal(
            ["workflow.no_draft", "workflow.draft_is_interim", "workflow.not_cleared", "workflow.day_zero_missing"],
            result.Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Tells_no_conditions_to_somebody_without_the_role()
    {
        var result = ComplaintWorkflow.Try(InClearance, new ComplaintFacts(), Actor.Filer, SendResponse);

        Assert.Equal("workflow.not_your_role", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public void Has_codes_of_its_own()
    {
        var guards = All<Guard>();

        Assert.Equal(guards.Count, guards.Select(guard => guard.Code).Distinct().Count());
        Assert.Equal(guards.Count, guards.Select(guard => guard.RefusalCode).Distinct().Count());
        Assert.All(guards, guard => Assert.Contains(guard, ComplaintWorkflow.Sentences.SelectMany(sentence => sentence.Guards)));
    }

    private static IReadOnlyList<T> All<T>() =>
        [.. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<T>()];

    [Fact]
    public void Refuses_to_review_and_to_answer_what_nobody_asked() => Assert.All(
        ((string, ComplaintAction, Func<ComplaintFacts, ComplaintFacts>)[])[("workflow.no_review_needed", ReviewResponse, facts => facts with { NeedsReview = false }), ("workflow.no_open_comment", AnswerComment, facts => facts with { OpenComments = 0 })],
        one => Refused(one.Item1, InClearance, one.Item2, Representative, one.Item3));

    [Theory]
    [InlineData("workflow.review_awaited", ClearResponse)]
    [InlineData("workflow.comment_unsettled", SendInterim)]
    [InlineData("workflow.comment_unsettled", SendResponse)]
    public void Refuses_to_clear_or_send_what_others_still_look_at(string code, ComplaintAction action) =>
        Refused(code, InClearance, action, Representative, facts => facts with { ReviewAwaited = true, MustSettle = 1 });

    private static void Refused(
        string code, ComplaintState state, ComplaintAction action, Actor actor, Func<ComplaintFacts, ComplaintFacts> unmet)
    {
        var allowing = TestFacts.Allowing(action);
        Assert.True(ComplaintWorkflow.Try(state, allowing, TestFacts.Holding([.. actor.Roles]), action).IsDone);

        var result = ComplaintWorkflow.Try(state, unmet(allowing), actor, action);
        var offer = ComplaintWorkflow.Offers(state, unmet(allowing), actor).Single(offer => offer.Action == action);

        Assert.Equal([code], result.Refusals.Select(refusal => refusal.Code));
        Assert.False(offer.IsOpen);
        Assert.Equal([code], offer.Refusals.Select(refusal => refusal.Code));
    }
}
