using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.SmallEntityPolicy;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>A response that came back is gone on with: nothing that was decided for it is asked again.</summary>
public sealed class NextVersionTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task Goes_on_from_what_came_back_with_its_template_its_language_and_how_the_policy_was_weighed()
    {
        var reference = await _life.File(given =>
        {
            given[ComplaintFields.DesiredOutcome] = "A written reason.";
            given[ComplaintFields.PenaltyAssessed] = 500_000L;
            given[ComplaintFields.ActionType] = "PEN";
            given[ComplaintFields.Language] = Languages.Spanish;
        });
        await _life.AskOffice(reference);
        await using var parts = await Parts();
        var first = await Open(parts, reference);
        await Chosen(first, "en");
        await first.Find(".begin-from button.btn").ClickAsync();
        var subject = first.Find(".letter.subject b").TextContent;
        await Answer(first, "Two", "The port kept to the law.", keepsRights: true);
        foreach (var item in PolicyItems.List.Codes)
            await first.Find($"input[name='DraftResponse-{item}'][value={TriageAnswers.Yes}]").ChangeAsync(true);
        await first.Find("#f-DraftResponse-PolicyDecision").ChangeAsync(PolicyDecisions.Reduced);
        await first.Find("#f-DraftResponse-ReliefCents").ChangeAsync("1250.50");
        await first.Find(".point-check > button").ClickAsync();
        var letter = first.Find("#f-DraftResponse-Text").GetAttribute("value")!;
        await first.Find("#f-DraftResponse-Text").InputAsync(string.Concat(LetterTemplate.Parts(letter).Select(part => part.IsGap ? "(said)" : part.Text)));
        await first.Find("form").SubmitAsync();
        Assert.Empty(first.FindAll(".field-wrong, .refusal").Select(line => line.TextContent));
        await _life.Do(Life.Analyst, reference, version => new ReturnResponse { Reference = reference, Version = version, Reason = "Say it shorter." });

        var next = await Open(parts, reference);
        next.WaitForAssertion(() => Assert.Equal(subject, next.Find(".letter.subject b").TextContent));
        Assert.Equal("en", next.FindAll(".begin-from select")[1].GetAttribute("value"));
        Assert.Equal("1250.50", next.Find("#f-DraftResponse-ReliefCents").GetAttribute("value"));
        await next.Find("form").SubmitAsync();

        var (one, two) = ((await _life.View(reference)).Responses[^2], (await _life.View(reference)).Responses[^1]);
        Assert.Equal(2, two.Number);
        Assert.Equal((one.Template, "response_filer/en/1"), (two.Template, two.Template));
        Assert.Equal((PolicyDecisions.Reduced, (long?)125_050), (two.Policy!.Decision, two.Policy.ReliefCents));
        Assert.Equal(one.Policy!.Marks, two.Policy.Marks);
    }

    [Fact]
    public async Task Proposes_an_answer_that_came_since_the_version_that_is_gone_on_from()
    {
        var reference = await WithQuestion();
        await using var parts = await Parts();
        var first = await Open(parts, reference);
        await Answer(first, "One", "The port kept to the law.");
        await first.Find("details:has(textarea[id^=p-DraftResponse-question]) input[value=left_out]").ChangeAsync(true);
        await first.Find("textarea[id^=p-DraftResponse-question]").InputAsync("The office gave no answer.");
        await first.Find("#f-DraftResponse-Text").InputAsync("Dear filer,\n\nDana Whitfield");
        await first.Find(".point-check > button").ClickAsync();
        await first.Find("form").SubmitAsync();
        var view = await _life.View(reference);
        Assert.Equal(ComplaintState.InClearance, view.State);
        await _life.Do(Life.Analyst, reference, version => new ReturnResponse { Reference = reference, Version = version, Reason = "Wait for the office." });
        var (inquiry, question) = (view.Inquiries[0].Id, view.Inquiries[0].Questions[0].Id);
        await _life.Do(Life.Liaison, reference, version => new ReplyForOffice { Reference = reference, Version = version, InquiryId = inquiry, IsFinal = true, Signer = "J. Alvarez", Answers = new Dictionary<long, string> { [question] = "It was stopped on Monday." } });

        var next = await Open(parts, reference);

        Assert.Equal("It was stopped on Monday.", next.Find("textarea[id^=p-DraftResponse-question]").GetAttribute("value"));
        Assert.DoesNotContain("done", next.Find("details:has(textarea[id^=p-DraftResponse-question])").ClassList);
        Assert.Equal("The port kept to the law.", next.Find("#p-DraftResponse-law-text").GetAttribute("value"));
    }

    // All but the questions of the office.
    private static async Task Answer(IRenderedComponent<ActionPanel> panel, string facts, string law, bool keepsRights = false)
    {
        await panel.Find("#p-DraftResponse-facts-text").InputAsync(facts);
        await panel.Find("#p-DraftResponse-law-text").InputAsync(law);
        await panel.Find("#p-DraftResponse-wish-text").InputAsync("You get a written reason.");
        await panel.Find("#p-DraftResponse-contact_way-text").InputAsync("202-555-0143");
        foreach (var right in panel.FindAll("input[id^=p-DraftResponse-right][id$=topic]").Select(one => one.Id!.Replace("-topic", "", StringComparison.Ordinal)).ToList())
        {
            if (keepsRights)
                await panel.Find($"#{right}-until").ChangeAsync("2099-04-20");
            else
                await panel.Find($"details:has(#{right}-topic) input[value=none]").ChangeAsync(true);
        }

        foreach (var question in panel.FindAll("textarea[id^=p-DraftResponse-question]").Select(one => one.Id!).ToList())
            await panel.Find($"#{question}").InputAsync("It was stopped on Sunday.");
    }

    private static async Task Chosen(IRenderedComponent<ActionPanel> panel, string language)
    {
        panel.WaitForElement(".begin-from select");
        await panel.FindAll(".begin-from select")[0].ChangeAsync(new() { Value = "response_filer" });
        await panel.FindAll(".begin-from select")[1].ChangeAsync(new() { Value = language });
    }

    private async Task<string> WithQuestion()
    {
        var reference = await _life.File(given => given[ComplaintFields.DesiredOutcome] = "A written reason.");
        await _life.AskOffice(reference);
        return reference;
    }

    private async Task<IRenderedComponent<ActionPanel>> Open(PartsContext parts, string reference)
    {
        var view = await _life.View(reference);
        var sheet = new ComplaintSheet(view, site.Services.GetRequiredService<AgencyTime>(), [], [], "Dana Whitfield");
        var panel = parts.Render<ActionPanel>(given => given.Add(p => p.Sheet, sheet).Add(p => p.Offer, view.Offers.Single(offer => offer.Action == ComplaintAction.DraftResponse)));
        await panel.Find("#f-DraftResponse-IsFinal").ChangeAsync("final");
        return panel;
    }

    private async Task<PartsContext> Parts() => new(site, (await _life.Actor(Life.Representative)).Id);
}
