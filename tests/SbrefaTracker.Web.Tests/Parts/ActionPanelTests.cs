using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Parts;

public sealed class ActionPanelTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task Takes_the_action_with_what_was_typed()
    {
        var reference = await _life.File();
        await using var parts = await Parts();
        var done = 0;
        var panel = parts.Render<ActionPanel>(given => Of(given, reference, ComplaintAction.AskFiler).Add(p => p.Done, EventCallback.Factory.Create(this, () => done++)));

        await panel.Find("textarea").InputAsync("Please send the notice of penalty.");
        await panel.Find("form").SubmitAsync();

        Assert.Equal(1, done);
        var view = await _life.View(reference);
        Assert.Equal(ComplaintState.Incomplete, view.State);
        Assert.Contains(view.Story, entry => entry.Text == "Please send the notice of penalty.");
    }

    [Fact]
    public async Task Takes_questions_from_the_list_those_of_the_enforcement_action_first()
    {
        var reference = await _life.File();
        await _life.AskOffice(reference);
        var before = (await _life.View(reference)).Inquiries.Count;
        await using var parts = await Parts();
        var panel = parts.Render<ActionPanel>(given => Of(given, reference, ComplaintAction.AskOffice));
        var offered = panel.FindAll(".begin-from label").Select(label => label.TextContent.Trim()).ToList();

        await panel.FindAll(".begin-from input")[0].ChangeAsync(true);
        await panel.FindAll(".begin-from input")[1].ChangeAsync(true);
        await panel.FindAll(".begin-from input")[2].ChangeAsync(true);
        await panel.FindAll(".begin-from input")[1].ChangeAsync(false);
        await panel.Find("form").SubmitAsync();

        Assert.Contains("What happened, day by day, and which records show it?", offered);
        var asked = (await _life.View(reference)).Inquiries.Skip(before).Single();
        Assert.Equal([offered[0], offered[2]], asked.Questions.Select(question => question.Text));
    }

    [Fact]
    public async Task Records_the_answers_of_an_interim_letter_and_warns_of_a_reply_that_nobody_marked_before_the_end()
    {
        var reference = await _life.File();
        var id = await _life.AskOffice(reference);
        await using var parts = await Parts();
        var panel = parts.Render<ActionPanel>(given => Of(given, reference, ComplaintAction.ReplyInterim).Add(p => p.Of, id));
        var asked = (await _life.View(reference)).Inquiries[0];
        var question = asked.Questions[0].Id;
        await panel.Find("#f-ReplyInterim-Signer").InputAsync("A. Fontaine");
        await panel.Find("#f-ReplyInterim-RepliedOn").ChangeAsync(Dates.Iso(asked.AskedOn));
        await panel.Find($"#answer-{question}").InputAsync("On the third.");
        await panel.Find("#f-ReplyInterim-Text").InputAsync("We read the log.");
        await panel.Find("#f-ReplyInterim-Remains").InputAsync("The officer's word.");
        await panel.Find("#f-ReplyInterim-PromisedOn").ChangeAsync(Dates.Iso(asked.DueOn));
        await panel.Find("form").SubmitAsync();
        Assert.Equal(["On the third."], (await _life.View(reference)).Inquiries[0].Questions[0].Answers);

        await _life.Do(Life.Liaison, reference, version => new ReplyForOffice { Reference = reference, Version = version, InquiryId = id, IsFinal = true, Signer = "A. Fontaine" });
        Assert.Single(parts.Render<ActionPanel>(given => Of(given, reference, ComplaintAction.Close)).FindAll("form .note-line:not([data-by-hand])"));
        Assert.Empty(parts.Render<ActionPanel>(given => Of(given, reference, ComplaintAction.Note)).FindAll("form .note-line:not([data-by-hand])"));
    }

    /// <summary>A follow-up quotes what was ignored; what was answered in part is asked again only where somebody ticks it.</summary>
    [Fact]
    public async Task Asks_again_what_was_ignored_and_offers_what_was_answered_in_part()
    {
        var reference = await _life.File();
        await _life.Do(Life.Analyst, reference, version => new CompleteComplaint { Reference = reference, Version = version });
        await _life.Do(Life.Analyst, reference, version => new AskOffice { Reference = reference, Version = version, Office = "5203", Questions = ["When was it stopped?", "Who stopped it?", "Which notice was sent?"] });
        var inquiry = (await _life.View(reference)).Inquiries[0];
        await _life.Do(Life.Liaison, reference, version => new ReplyForOffice
        {
            Reference = reference,
            Version = version,
            InquiryId = inquiry.Id,
            IsFinal = true,
            Signer = "A. Fontaine",
            Answers = inquiry.Questions.ToDictionary(question => question.Id, question => "See the file."),
        });
        string[] marks = [AnswerMarks.Answered, AnswerMarks.Ignored, AnswerMarks.Partly];
        await _life.Do(Life.Representative, reference, version => new AssessReply
        {
            Reference = reference,
            Version = version,
            InquiryId = inquiry.Id,
            Marks = inquiry.Questions.Select((question, at) => (question.Id, marks[at])).ToDictionary(),
            FactsLookedInto = true,
            Personnel = PersonnelCodes.NotRaised,
            SignerRank = SignerRanks.High,
            Professional = true,
        });
        await using var parts = await Parts();
        var panel = parts.Render<ActionPanel>(given => Of(given, reference, ComplaintAction.AskOffice).Add(p => p.Of, inquiry.Id));

        var only = Assert.Single(panel.FindAll(".question textarea"));
        Assert.EndsWith("was not answered: Who stopped it?", only.GetAttribute("value") ?? only.TextContent, StringComparison.Ordinal);
        await panel.Find(".partly input").ChangeAsync(true);
        Assert.EndsWith("was answered only in part: Which notice was sent?", panel.FindAll(".question textarea")[1].GetAttribute("value") ?? panel.FindAll(".question textarea")[1].TextContent, StringComparison.Ordinal);
        await panel.Find(".partly input").ChangeAsync(false);
        Assert.Single(panel.FindAll(".question textarea"));
    }

    [Fact]
    public async Task Offers_before_an_answer_only_outcomes_that_need_none()
    {
        var reference = await _life.File();
        await using var parts = await Parts();

        var panel = parts.Render<ActionPanel>(given => Of(given, reference, ComplaintAction.Close));

        var offered = panel.FindAll("#f-Close-Outcome option").Select(option => option.GetAttribute("value")).Where(value => value is { Length: > 0 });
        Assert.Equal(Outcomes.List.Codes.Where(Outcomes.NeedNoResponse.Contains), offered);
    }

    [Fact]
    public async Task Says_at_the_field_what_is_missing_and_keeps_the_rest()
    {
        var reference = await _life.File();
        await _life.AskOffice(reference);
        await using var parts = await Parts();
        var panel = parts.Render<ActionPanel>(given => Of(given, reference, ComplaintAction.Extend));

        await panel.Find("#f-Extend-Reason").InputAsync("The storm shut the port.");
        await panel.Find("#f-Extend-BusinessDays").ChangeAsync("soon");
        await panel.Find("form").SubmitAsync();

        Assert.NotEmpty(panel.Find("#f-Extend-BusinessDays-wrong").TextContent);
        Assert.Equal("true", panel.Find("#f-Extend-BusinessDays").GetAttribute("aria-invalid"));
        Assert.Contains("f-Extend-BusinessDays-wrong", panel.Find("#f-Extend-BusinessDays").GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal("The storm shut the port.", panel.Find("#f-Extend-Reason").GetAttribute("value"));
    }

    [Fact]
    public async Task Loses_nothing_when_somebody_saved_meanwhile_and_goes_on_once_it_was_seen()
    {
        var reference = await _life.File();
        await using var parts = await Parts();
        var panel = parts.Render<ActionPanel>(given => Of(given, reference, ComplaintAction.AskFiler));
        await panel.Find("textarea").InputAsync("Please send the notice of penalty.");
        await _life.Do(Life.Analyst, reference, version => new SummarizeComplaint { Reference = reference, Version = version, Text = "The filer called.", Replaces = 0 });

        await panel.Find("form").SubmitAsync();

        var stale = panel.Find("[role=alertdialog]");
        Assert.Contains("Marcus Bell", stale.TextContent, StringComparison.Ordinal);
        Assert.Contains("The filer called.", stale.TextContent, StringComparison.Ordinal);
        Assert.Contains("Please send the notice of penalty.", stale.TextContent, StringComparison.Ordinal);
        Assert.True(panel.Find("button[type=submit]").HasAttribute("disabled"));
        Assert.Equal(ComplaintState.Received, (await _life.View(reference)).State);

        await panel.Find("[role=alertdialog] button.pri").ClickAsync();
        await panel.Find("form").SubmitAsync();

        Assert.Empty(panel.FindAll("[role=alertdialog]"));
        Assert.Contains((await _life.View(reference)).Story, entry => entry.Text == "Please send the notice of penalty.");
    }

    [Fact]
    public async Task Says_that_an_action_is_over_when_what_was_saved_meanwhile_took_it_away()
    {
        var reference = await _life.File();
        await using var parts = await Parts();
        var panel = parts.Render<ActionPanel>(given => Of(given, reference, ComplaintAction.Acknowledge));
        await _life.Do(Life.Analyst, reference, version => new AcknowledgeComplaint { Reference = reference, Version = version });

        await panel.Find("form").SubmitAsync();
        await panel.Find("[role=alertdialog] button.pri").ClickAsync();

        Assert.NotEmpty(panel.WaitForElement("[role=alert]").TextContent.Trim());
    }

    /// <summary>Whoever records an interim letter answers question by question as well, so what waits at a question is shown there and goes with it.</summary>
    [Fact]
    public async Task Sends_the_files_of_questions_with_the_interim_reply_that_shows_them()
    {
        var reference = await _life.File();
        var inquiry = await _life.AskOffice(reference);
        var owner = EvidenceOwner.Letter(reference, (await _life.Actor(Life.Representative)).Id);
        var asked = (await _life.View(reference)).Inquiries[0];
        await _life.Wait(owner with { Question = asked.Questions[0].Id }, "gate log.txt");
        await _life.Wait(owner, "letter.txt");
        await using var parts = await Parts();
        var panel = parts.Render<ActionPanel>(given => Of(given, reference, ComplaintAction.ReplyInterim).Add(p => p.Of, inquiry));
        panel.WaitForAssertion(() => Assert.Contains("gate log.txt", panel.Markup, StringComparison.Ordinal));

        await panel.Find("#f-ReplyInterim-Signer").InputAsync("J. Alvarez");
        await panel.Find("#f-ReplyInterim-RepliedOn").ChangeAsync(Dates.Iso(asked.AskedOn));
        await panel.Find($"#answer-{asked.Questions[0].Id}").InputAsync("At noon.");
        await panel.Find("#f-ReplyInterim-Text").InputAsync("The load was stopped at the gate.");
        await panel.Find("#f-ReplyInterim-Remains").InputAsync("The officer's word.");
        await panel.Find("#f-ReplyInterim-PromisedOn").ChangeAsync("2099-01-08");
        await panel.Find("form").SubmitAsync();

        Assert.Single((await _life.View(reference)).Inquiries[0].Replies);
        Assert.Empty(await site.Services.GetRequiredService<EvidenceStore>().Waiting(owner));
    }

    private ComponentParameterCollectionBuilder<ActionPanel> Of(ComponentParameterCollectionBuilder<ActionPanel> given, string reference, ComplaintAction action) =>
        _life.Panel(given, reference, action);

    private Task<ComplaintSheet> Sheet(string reference) => _life.Sheet(reference);

    private async Task<PartsContext> Parts() => new(site, (await _life.Actor(Life.Representative)).Id);
}
