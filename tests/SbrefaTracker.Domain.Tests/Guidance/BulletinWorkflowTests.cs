using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Guidance;

public class BulletinWorkflowTests
{
    private static readonly Actor Laredo = Actor.Staff("l", "L", [Roles.OfficeLiaison], ["2304"]);

    // Publishing wants nothing open, settling wants something: each action gets the facts under which all of its conditions hold.
    private static BulletinFacts Allowing(BulletinAction action) => new()
    {
        InBothLanguages = true,
        OfficesNamed = true,
        ChannelsChosen = true,
        ThereIsToCompare = true,
        Uncompared = 0,
        Conflicts = 0,
        Awaited = TestFacts.Holding(Roles.OfficeLiaison).Offices,
        OpenObjections = action == BulletinAction.SettleObjection ? 1 : 0,
        WrittenBy = "somebody else",
    };

    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(BulletinWorkflow.Table, Allowing, Repository.ReviewedLines("Guidance", "bulletin-decisions.txt"));

    [Fact]
    public void Refuses_whatever_nothing_is_known_of() => WorkflowDecisions.EveryGuardCanRefuse(BulletinWorkflow.Table, new BulletinFacts());

    [Theory]
    [InlineData(1, 0, BulletinState.Cleared)]
    [InlineData(2, 0, BulletinState.InClearance)]
    [InlineData(1, 1, BulletinState.InClearance)]
    public void Is_cleared_by_the_last_office_alone(int awaited, int objections, BulletinState after) => Assert.Equal(
        after,
        BulletinWorkflow.Table.Try(
            BulletinState.InClearance, new BulletinFacts { Awaited = new[] { "2304", "5203" }.Take(awaited).ToHashSet(), OpenObjections = objections }, Laredo, BulletinAction.Clear).Value);

    [Fact]
    public void Is_cleared_by_no_office_that_was_not_asked() => Assert.Equal(
        ["workflow.not_your_office"],
        BulletinWorkflow.Table.Try(BulletinState.InClearance, new BulletinFacts { Awaited = new HashSet<string> { "5203" } }, Laredo, BulletinAction.Clear).Refusals.Select(refusal => refusal.Code));

    [Theory]
    [InlineData("2026-3", 202600003L)]
    [InlineData("2026-0", null)]
    [InlineData("26-3", null)]
    [InlineData("2026-3-1", null)]
    [InlineData("2026-x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Has_a_code_that_reads_back(string? code, long? place)
    {
        Assert.Equal(place, Bulletin.PlaceOf(code));
        if (place is { } known)
            Assert.Equal(code, Bulletin.CodeOf(known));
    }

    [Fact]
    public void Is_compared_with_the_nearest_of_what_was_told_before()
    {
        var matter = new TradeMatter(["goods"], ["DET"], "A detention ends after five business days with a decision", -1);
        ToldBefore Told(string code, string topic, string action, string text = "Nothing in common at all here") => new(ToldKinds.Answer, code, 1, code, text, "/", [topic], [action]);

        var near = TradeLikeness.Nearest(matter, [Told("far", "fees", "LD"), Told("topic", "goods", "LD"), Told("action", "fees", "DET"), Told("words", "fees", "LD", "We said that a detention ends after five business days with a decision.")]);

        Assert.Equal(["action", "topic", "words"], near.Select(told => told.Code));
        Assert.Equal(TradeLikeness.MostOfKind, TradeLikeness.Nearest(matter, Enumerable.Range(0, 30).Select(i => Told($"{i}", "goods", "DET"))).Count);
    }
}
