using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Complaints.ComplaintState;
using static SbrefaTracker.Domain.Workflow.ComplaintAction;

namespace SbrefaTracker.Domain.Tests.Workflow;

public class ComplaintWorkflowTests
{
    private static readonly Actor Representative = TestFacts.Holding(Roles.Representative);

    [Fact]
    public void Leads_from_filing_through_an_office_and_a_response_to_closure_and_back()
    {
        (ComplaintAction Action, Role Role, ComplaintState Then)[] life =
        [
            (Acknowledge, Roles.Analyst, Received),
            (AskFiler, Roles.Analyst, Incomplete),
            (Supply, Roles.Filer, Received),
            (Complete, Roles.Analyst, UnderReview),
            (AskOffice, Roles.Analyst, WithOffice),
            (ReplyInterim, Roles.OfficeLiaison, WithOffice),
            (ReplyFinal, Roles.OfficeLiaison, UnderReview),
            (DraftResponse, Roles.Analyst, InClearance),
            (ReturnResponse, Roles.Representative, UnderReview),
            (DraftResponse, Roles.Analyst, InClearance),
            (ClearResponse, Roles.Representative, InClearance),
            (SendInterim, Roles.Analyst, UnderReview),
            (Escalate, Roles.Representative, Escalated),
            (Decide, Roles.Commissioner, UnderReview),
            (DraftResponse, Roles.Analyst, InClearance),
            (SendResponse, Roles.Analyst, Responded),
            (Close, Roles.Analyst, Closed),
            (Reopen, Roles.Representative, UnderReview),
        ];

        var state = Received;
        foreach (var (action, role, then) in life)
        {
            var result = ComplaintWorkflow.Try(state, TestFacts.Allowing(action), TestFacts.Holding(role), action);

            Assert.Equal(then, result.Value);
            Assert.True(result.IsDone);
            state = then;
        }
    }

    [Fact]
    public void Has_two_sentences_for_a_state_and_action_only_as_twins_with_opposite_forks()
    {
        var pairs =
            from sentence in ComplaintWorkflow.Sentences
            from state in sentence.States
            group sentence by (state, sentence.Action) into same
            select same.ToArray();

        Assert.All(pairs, AreOneOrFork);
    }

    [Fact]
    public void Names_who_may_act_in_every_sentence() =>
        Assert.All(ComplaintWorkflow.Sentences, sentence => Assert.NotEmpty(sentence.Actors));

    [Theory]
    [InlineData("Auditor")]
    [InlineData("Administrator")]
    [InlineData("PolicyOwner")]
    [InlineData("OutreachCoordinator")]
    [InlineData("Dfo")]
    public void Gives_no_action_to_those_who_only_look_or_run_the_system(string role) =>
        Assert.DoesNotContain(ComplaintWorkflow.Sentences, sentence => sentence.Actors.Contains(Roles.Find(role)));

    [Fact]
    public void Never_leaves_an_open_inquiry_where_its_office_cannot_reply()
    {
        foreach (var (state, open) in Reachable())
            Assert.True(open == 0 || state == Closed || CanReply(state, open), $"{open} open inquiries in {state}");
    }

    [Fact]
    public void Reaches_every_state_and_can_end_in_each()
    {
        var reachable = Reachable();

        Assert.Equal(Enum.GetValues<ComplaintState>(), reachable.Select(node => node.State).Distinct().Order());
        Assert.All(reachable.Where(node => node.State != Closed), node => Assert.Contains((Closed, node.Open), Next(node.State, node.Open)));
    }

    [Fact]
    public void Offers_in_the_order_of_the_actions_and_says_what_each_needs()
    {
        var offers = ComplaintWorkflow.Offers(UnderReview, TestFacts.Allowing(AskOffice), Representative);

        Assert.Equal(offers.Select(offer => offer.Action).Order(), offers.Select(offer => offer.Action));
        Assert.Equal([Given.Office, Given.Questions], offers.Single(offer => offer.Action == AskOffice).Needs);
    }

    [Fact]
    public void Offers_an_action_with_two_outcomes_once() =>
        Assert.Single(ComplaintWorkflow.Offers(WithOffice, TestFacts.Allowing(ReplyFinal), Representative), offer => offer.Action == ReplyFinal);

    [Fact]
    public void Offers_closing_before_an_outcome_is_chosen() =>
        Assert.True(ComplaintWorkflow.Offers(Received, new(), Representative).Single(offer => offer.Action == Close).IsOpen);

    [Fact]
    public void Adds_up_the_roles_of_one_actor()
    {
        var both = TestFacts.Holding(Roles.Commissioner, Roles.Analyst);

        Assert.True(ComplaintWorkflow.Try(Escalated, new(), both, Decide).IsDone);
        Assert.True(ComplaintWorkflow.Try(UnderReview, new(), both, DraftResponse).IsDone);
    }

    private static void AreOneOrFork(Sentence<ComplaintState, ComplaintAction, ComplaintFacts>[] same)
    {
        if (same.Length == 1)
        {
            Assert.Null(same[0].Fork);
            return;
        }

        Assert.All(same.Skip(1), other =>
        {
            Assert.Equal(same[0].Actors, other.Actors);
            Assert.Equal(same[0].Guards, other.Guards);
            Assert.Equal(same[0].Needs, other.Needs);
        });
        foreach (var open in Enumerable.Range(0, 5))
            Assert.All([true, false], wasComplete => Assert.Single(same, one => one.Fork!.Holds(new() { OpenInquiries = open, WasComplete = wasComplete })));
    }

    private static bool CanReply(ComplaintState state, int open) =>
        ComplaintWorkflow.Try(state, Facts(ReplyFinal, open), TestFacts.Holding(Roles.OfficeLiaison), ReplyFinal).IsDone;

    /// <summary>All states with the number of open inquiries in them (up to 2) that a new complaint can come to.</summary>
    private static HashSet<(ComplaintState State, int Open)> Reachable()
    {
        HashSet<(ComplaintState, int)> seen = [];
        Queue<(ComplaintState, int)> waiting = new([(Received, 0)]);

        while (waiting.TryDequeue(out var node))
            if (seen.Add(node))
                foreach (var next in Next(node.Item1, node.Item2))
                    waiting.Enqueue(next);

        return seen;
    }

    private static IEnumerable<(ComplaintState State, int Open)> Next(ComplaintState state, int open)
    {
        var anybody = TestFacts.Holding([.. Roles.All]);

        foreach (var action in Enum.GetValues<ComplaintAction>())
        {
            var result = ComplaintWorkflow.Try(state, Facts(action, open), anybody, action);
            var openThen = action switch { AskOffice => open + 1, ReplyFinal or SendBack or CallOff => open - 1, _ => open };

            if (result.IsDone && openThen <= 2)
                yield return (result.Value, openThen);
        }
    }

    private static ComplaintFacts Facts(ComplaintAction action, int open) =>
        TestFacts.Allowing(action) with
        {
            OpenInquiries = open,
            OfficesWithOpenInquiry = open > 0 ? new HashSet<string> { TestFacts.AskedOffice } : [],
        };
}
