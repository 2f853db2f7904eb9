using Bunit;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Guidance.Bulletins;
using SbrefaTracker.Web.Outreach.Requests;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>Cards with one form for each of many things: what is missing is told at the one whose button was pressed, by the name of its field.</summary>
public sealed class RefusedWhereItWasPressedTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_comparison_of_a_bulletin_without_words()
    {
        await using var parts = new PartsContext(site);
        var bulletin = new Bulletin { Title = "Fees", Text = "Fees are billed.", State = BulletinState.InConsistencyCheck };
        ComparedWords Earlier(string code) => new(new ToldBefore(ToldKinds.Answer, code, 1, $"Title {code}", "Words.", null, null, $"/answers/{code}", [], []), null, null);
        var view = new BulletinView(
            bulletin, "Writer", new Dictionary<string, string>(StringComparer.Ordinal), [Earlier("one"), Earlier("two")], [], [], [], [new Offer<BulletinAction>(BulletinAction.Compare, true, [], [])], [], [], [], 0, false);
        var card = parts.Render<BulletinEarlier>(given => given.Add(p => p.View, view).Add(p => p.Send, (CompareBulletin _) => { }));

        await card.InvokeAsync(() => card.FindAll(".told")[1].QuerySelectorAll("button")[^1].ClickAsync());
        card.Render(again => again.Add(p => p.Refusals, [Refusal.On(nameof(CompareBulletin.Note), "required")]));

        var told = card.FindAll(".told");
        Assert.Empty(told[0].QuerySelectorAll("[role=alert]"));
        Assert.Contains("What is in conflict: ", told[1].QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(card.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task A_judgement_of_one_voice_without_a_verdict()
    {
        await using var parts = new PartsContext(site);
        VoiceMatch Near(long record) => new(new Appearance("request", record, null, $"Event {-record}", PartsContext.Today, PartsContext.Today, null, null, [], null), [VoiceFinding.SameWeek], []);
        var view = new ParticipationView(
            new ParticipationRequest { EventOn = PartsContext.Today }, null, null, VettingReading.Of([]), null, [], [Near(-7), Near(-8)], new Dictionary<long, JudgedVoice>(), [], [], null, [], false, false, null,
            new Dictionary<long, ParticipationMailRow>(), null, 0, true, [new Offer<ParticipationAction>(ParticipationAction.JudgeVoice, true, [], [])], [], StaffNames.None, PartsContext.Today);
        var card = parts.Render<OneVoiceCard>(given => given.Add(p => p.View, view).Add(p => p.Send, (RecordCommand _) => { }));

        await card.InvokeAsync(() => card.Find("#voice8").SubmitAsync());
        card.Render(again => again.Add(p => p.Refusals, [Refusal.On(nameof(JudgeVoice.Verdict), "required")]));

        Assert.Contains("Read side by side, both: ", Assert.Single(card.FindAll("[role=alert]")).TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.Find("#voice8 [role=alert]"));
    }
}
