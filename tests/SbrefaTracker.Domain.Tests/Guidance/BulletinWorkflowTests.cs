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
        Awaited = action == BulletinAction.Correct ? new HashSet<string>() : TestFacts.Holding(Roles.OfficeLiaison).Offices,
        OfficesAsked = action == BulletinAction.Correct,
        CorrectionPrepared = true,
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
    [InlineData(null, 0, 0, false)]
    [InlineData(false, 0, 0, false)]
    [InlineData(true, 1, 0, false)]
    [InlineData(true, 0, 1, false)]
    [InlineData(true, 0, 0, true)]
    public void Is_corrected_after_every_office_cleared_the_correction(bool? asked, int awaited, int objections, bool isCorrected)
    {
        var facts = Allowing(BulletinAction.Correct) with { OfficesAsked = asked, Awaited = new[] { "2304" }.Take(awaited).ToHashSet(), OpenObjections = objections };

        var result = BulletinWorkflow.Table.Try(BulletinState.Published, facts, Actor.Staff("o", "O", [Roles.PolicyOwner]), BulletinAction.Correct);

        Assert.Equal(isCorrected ? [] : ["bulletin.not_cleared"], result.Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Is_compared_by_the_words_of_the_correction_while_one_is_prepared()
    {
        var bulletin = new Bulletin { Title = "As it stands", Text = "Text", TitleEs = "Como es", TextEs = "Texto", WrittenBy = "writer" };
        Assert.Equal((bulletin.Standing, "writer"), (bulletin.InCheck, bulletin.InCheckBy));

        (bulletin.CorrectionTitle, bulletin.CorrectionText, bulletin.CorrectionTitleEs, bulletin.CorrectionTextEs, bulletin.CorrectionBy) = ("As it shall be", "More", "Como será", "Más", "second");

        Assert.Equal(("As it shall be\nMore", "Como será\nMás"), (TradeMatter.Of(bulletin).Words, TradeMatter.Of(bulletin).WordsEs));
        Assert.Equal("second", bulletin.InCheckBy);
        bulletin.EndCorrection();
        Assert.Equal(("As it stands", false), (bulletin.InCheck.Title, bulletin.IsBeingCorrected));
    }

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
        var matter = new TradeMatter(["goods"], ["DET"], "A detention ends after five business days with a decision", "Una retención termina con una decisión", -1);
        ToldBefore Told(string code, string topic, string action, string text = "Nothing in common at all here") => new(ToldKinds.Answer, code, 1, code, text, null, null, "/", [topic], [action]);

        var near = TradeLikeness.Nearest(matter, [Told("far", "fees", "LD"), Told("topic", "goods", "LD"), Told("action", "fees", "DET"), Told("words", "fees", "LD", "We said that a detention ends after five business days with a decision.")]);

        Assert.Equal(["action", "topic", "words"], near.Select(told => told.Code));
        Assert.Equal(TradeLikeness.MostOfKind, TradeLikeness.Nearest(matter, Enumerable.Range(0, 30).Select(i => Told($"{i}", "goods", "DET"))).Count);
    }

    [Fact]
    public void Is_compared_with_what_says_the_same_in_spanish_alone()
    {
        var matter = new TradeMatter([], [], "Nothing that was ever said in English", "La retención termina a los cinco días hábiles con una decisión", -1);
        ToldBefore Told(string code, string? spanish) => new(ToldKinds.Guide, code, 1, "Title", "Other words altogether", spanish is null ? null : "Título", spanish, "/", [], []);

        var near = TradeLikeness.Nearest(matter, [Told("english", null), Told("other", "De otra cosa muy distinta"), Told("same", "La retención termina a los cinco días hábiles.")]);

        Assert.Equal(["same"], near.Select(told => told.Code));
    }
}
