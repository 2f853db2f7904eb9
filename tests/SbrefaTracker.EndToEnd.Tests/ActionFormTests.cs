using Microsoft.Playwright;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Testing.Prerequisites;
using Act = SbrefaTracker.Domain.Workflow.ComplaintAction;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The form of every action, empty, refused and overtaken, holds what <see cref="PageTests"/> asks of pages.</summary>
[Collection(OnStage.Name)]
public sealed class ActionFormTests(Stage stage)
{
    private const string Typed = "The penalty is reduced, and this was typed for an hour.";

    /// <summary>Every action that somebody who reads complaints has; what only filers and offices do stands on their own pages.</summary>
    public static TheoryData<ComplaintAction> Actions => [.. Enum.GetValues<ComplaintAction>()
        .Where(action => ComplaintWorkflow.Sentences.Any(sentence => sentence.Action == action && sentence.Actors.Any(role => role.ReadsComplaints)))];

    [BrowserTheory]
    [MemberData(nameof(Actions))]
    public async Task Is_for_everybody(ComplaintAction action)
    {
        var (person, complaint) = OfferOf(action);
        var visitor = await Open(person, $"/desk/complaints/{{{complaint}}}?do={action}");

        await Look.AtNothingWrong(visitor, "#act");
    }

    [BrowserTheory]
    [InlineData(ComplaintAction.Close)]
    [InlineData(ComplaintAction.Extend)]
    [InlineData(ComplaintAction.StateFacts)]
    [InlineData(ComplaintAction.AskOffice)]
    [InlineData(ComplaintAction.Pause)]
    [InlineData(ComplaintAction.Redate)]
    [InlineData(ComplaintAction.ReplyFinal)]
    [InlineData(ComplaintAction.DraftResponse)]
    [InlineData(ComplaintAction.ReviewResponse)]
    [InlineData(ComplaintAction.AssessReply)]
    [InlineData(ComplaintAction.GrantTime)]
    [InlineData(ComplaintAction.RefuseTime)]
    [InlineData(ComplaintAction.Triage)]
    [InlineData(ComplaintAction.PlaceHold)]
    [InlineData(ComplaintAction.ReleaseHold)]
    [InlineData(ComplaintAction.ProposeDisposal)]
    [InlineData(ComplaintAction.Tag)]
    [InlineData(ComplaintAction.AddEvidence)]
    public async Task Says_what_is_missing(ComplaintAction action)
    {
        var (person, complaint) = OfferOf(action);
        var visitor = await Open(person, $"/desk/complaints/{{{complaint}}}?do={action}");
        await visitor.Page.Locator("#act button[type=submit]").ClickAsync();
        await Seen(visitor, "#act .field-wrong");

        await Look.AtNothingWrong(visitor, "#act");
    }

    [BrowserFact]
    public async Task Brings_what_is_missing_into_view_however_far_below_it_was_sent()
    {
        var (person, complaint) = OfferOf(ComplaintAction.DraftResponse);
        var visitor = await Open(person, $"/desk/complaints/{{{complaint}}}?do={ComplaintAction.DraftResponse}");
        await visitor.Page.Locator("#f-DraftResponse-IsFinal").SelectOptionAsync("final");
        await visitor.Page.Locator("#act button[type=submit]").ScrollIntoViewIfNeededAsync();
        await visitor.Page.Locator("#act button[type=submit]").ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("#act .field-wrong").First).ToBeInViewportAsync();
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.activeElement.closest('#act .wrong') !== null"));
    }

    [BrowserFact]
    public async Task Keeps_what_was_typed_when_somebody_saved_meanwhile()
    {
        var seeds = await stage.Seeds();
        await seeds.File("overtaken");
        await seeds.Do(People.Analyst, "overtaken", (reference, version) => new CompleteComplaint { Reference = reference, Version = version });
        var visitor = await Open(People.Representative, "/desk/complaints/{overtaken}?do=DraftResponse");
        await visitor.Page.Locator("#f-DraftResponse-IsFinal").SelectOptionAsync("final");
        await visitor.Page.Locator("#f-DraftResponse-Text").FillAsync(Typed);
        await seeds.Do(People.Analyst, "overtaken", (reference, version) => new SummarizeComplaint { Reference = reference, Version = version, Text = "Meanwhile.", Replaces = 0 });
        await visitor.Page.Locator("#act button[type=submit]").ClickAsync();
        await Seen(visitor, "#act .stale");

        await Assertions.Expect(visitor.Page.Locator("#stale-title")).ToBeFocusedAsync();
        Assert.Contains(Typed, await visitor.Page.Locator("#act .stale .mine").InnerTextAsync(), StringComparison.Ordinal);
        await Look.AtNothingWrong(visitor);
        await visitor.Page.Locator("#stale-title").FocusAsync();
        foreach (var key in Enumerable.Repeat("Shift+Tab", 2).Concat(Enumerable.Repeat("Tab", 4)))
        {
            await visitor.Page.Keyboard.PressAsync(key);
            Assert.True(await visitor.Page.EvaluateAsync<bool>("document.activeElement.closest('[role=alertdialog]') !== null"), key);
        }

        await visitor.Page.Locator("#f-DraftResponse-Text").FocusAsync();
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.activeElement.closest('[role=alertdialog]') !== null"));
        await visitor.Page.Locator("#act .stale .btn.pri").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("#act .stale")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Page.Locator("#act button[type=submit]")).ToBeFocusedAsync();
        Assert.Equal(Typed, await visitor.Page.Locator("#f-DraftResponse-Text").InputValueAsync());
    }

    [BrowserFact]
    public async Task Receives_files_says_which_it_refuses_and_gives_them_back_byte_by_byte()
    {
        await (await stage.Seeds()).File("papers");
        byte[] paper = [.. "%PDF-1.7\n"u8, .. new byte[700_000]];
        var visitor = await Open(People.Analyst, "/desk/complaints/{papers}?do=AddEvidence");
        await visitor.Page.Choose(
            "#f-AddEvidence-Files",
            new FilePayload { Name = "notice.pdf", MimeType = "application/pdf", Buffer = paper },
            new FilePayload { Name = "invoice.pdf", MimeType = "application/pdf", Buffer = [(byte)'M', (byte)'Z', 0, 1, 2] });
        await Seen(visitor, "#act .field-wrong");

        await Look.AtNothingWrong(visitor, "#act");
        Assert.Contains("invoice.pdf", await visitor.Page.Locator("#act .field-wrong").InnerTextAsync(), StringComparison.Ordinal);
        await visitor.Page.Locator("#act button[type=submit]").ClickAsync();
        var link = visitor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "notice.pdf" });
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal("notice.pdf", download.SuggestedFilename);
        Assert.Equal(paper, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>Who is offered an action, and on which of the complaints of <see cref="Seeds"/>.</summary>
    private static (DemoAccount Person, string Complaint) OfferOf(ComplaintAction action) => action switch
    {
        Act.OpenMatter or Act.Triage or Act.Acknowledge or Act.AskFiler or Act.Complete or Act.StateFacts or Act.ChangeConfidentiality or Act.ChoosePublishing or Act.Assign or Act.Pause or Act.Extend or Act.Redate or Act.Note or Act.Summarize or Act.Tag or Act.Withdraw or Act.AddEvidence or Act.Link or Act.Merge or Act.Split => (People.Representative, "received"),
        Act.Unlink => (People.Representative, "leading"),
        Act.Unmerge or Act.TellOutcome => (People.Representative, "merged"),
        Act.Close => (People.Representative, "responded"),
        Act.Supply => (People.Analyst, "incomplete"),
        Act.Resume => (People.Representative, "paused"),
        Act.Untag => (People.Analyst, "review"),
        Act.TakeUpMail => (People.Representative, "review"),
        Act.AskOffice or Act.DraftResponse or Act.Escalate => (People.Representative, "review"),
        Act.ReplyInterim or Act.ReplyFinal => (People.Analyst, "asked"),
        Act.SendBack or Act.CallOff or Act.AskForTime or Act.GrantTime => (People.Representative, "asked"),
        Act.RefuseTime => (People.Representative, "time asked"),
        Act.AssessReply => (People.Representative, "replied"),
        Act.ReviewResponse or Act.CommentResponse or Act.AnswerComment => (People.Representative, "commented"),
        Act.ClearResponse or Act.ReturnResponse => (People.Representative, "clearance"),
        Act.SendInterim => (People.Analyst, "interim"),
        Act.SendResponse => (People.Analyst, "cleared"),
        Act.Decide => (People.Commissioner, "escalated"),
        Act.StandBy => (People.Representative, "unsolved"),
        Act.RecordMatter or Act.CloseMatter => (People.Representative, "matter"),
        Act.PlaceHold => (People.Representative, "received"),
        Act.ReleaseHold => (People.Representative, "paused"),
        Act.DropDisposal => (People.Representative, "proposed"),
        Act.Dispose => (People.Commissioner, "proposed"),
        Act.Reopen => (People.Representative, "closed"),
        Act.ProposeDisposal => (People.Representative, "due"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action that no test opens."),
    };

    private async Task<Visitor> Open(DemoAccount person, string address)
    {
        var seeds = await stage.Seeds();
        var visitor = await stage.Kept(person);
        await Look.AsBefore(visitor);
        await visitor.Go(seeds.Fill(address));
        await Seen(visitor, "#act form");
        return visitor;
    }

    private static Task Seen(Visitor visitor, string selector) =>
        Assertions.Expect(visitor.Page.Locator(selector).First).ToBeVisibleAsync();
}
