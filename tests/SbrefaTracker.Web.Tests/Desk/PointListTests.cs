using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>The checklist beside the letter of a final response: the good answer is what need not be typed.</summary>
public sealed class PointListTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task Shows_what_is_missing_puts_in_what_is_ready_and_hands_in_what_is_whole()
    {
        var reference = await WithQuestion();
        await using var parts = await Parts();
        var panel = await Open(parts, reference);
        Assert.Contains(Rows(panel), row => row.ClassList.Contains("open") && row.TextContent.Contains("The facts", StringComparison.Ordinal));

        await panel.Find("#p-DraftResponse-facts-text").InputAsync("The load was stopped for an examination.");
        await panel.Find("#p-DraftResponse-law-text").InputAsync("19 U.S.C. 1499 was applied as it should be.");
        await panel.Find("#p-DraftResponse-wish-text").InputAsync("You get a written reason.");
        await panel.Find("details:has(#p-DraftResponse-right-1-topic) input[value=none]").ChangeAsync(true);
        foreach (var question in panel.FindAll("textarea[id^=p-DraftResponse-question]"))
        {
            await panel.Find($"#{question.Id}").InputAsync("It was stopped on Monday.");
        }

        await panel.Find("#p-DraftResponse-contact_way-text").InputAsync("202-555-0143");
        await panel.Find("#f-DraftResponse-Text").InputAsync("Dear filer,\n\nDana Whitfield");
        await panel.Find(".point-check > button").ClickAsync();

        Assert.All(Rows(panel), row => Assert.Contains("done", row.ClassList));
        var letter = panel.Find("#f-DraftResponse-Text").GetAttribute("value")!;
        Assert.True(letter.IndexOf("Nobody at this agency may treat you worse", StringComparison.Ordinal) < letter.IndexOf("Dana Whitfield", StringComparison.Ordinal));
        Assert.Contains("1. When was the load stopped?\nAnswer: It was stopped on Monday.", letter, StringComparison.Ordinal);

        await panel.Find("form").SubmitAsync();
        var view = await _life.View(reference);
        Assert.Equal(ComplaintState.InClearance, view.State);
        Assert.Equal(letter, view.Responses[^1].Text);
        Assert.Contains(view.Responses[^1].Points, point => point.Point is { Item: ResponseItems.Right, Stand: PointStands.None });

        await _life.Do(Life.Analyst, reference, version => new ReturnResponse { Reference = reference, Version = version, Reason = "Say it shorter." });
        var next = await Open(parts, reference);
        Assert.Equal(letter, next.Find("#f-DraftResponse-Text").GetAttribute("value"));
        Assert.All(Rows(next), row => Assert.Contains("done", row.ClassList));

        var card = parts.Render<ResponseCard>(given => given.Add(p => p.Response, view.Responses[^1]).Add(p => p.Reference, reference));
        Assert.Contains("Inquiry 1, question 1", card.Find(".points-stated").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_each_answer_where_the_template_wrote_its_question_and_nothing_twice()
    {
        var reference = await WithQuestion();
        await using var parts = await Parts();
        var panel = await Open(parts, reference);
        await panel.Find("#p-DraftResponse-right-1-topic").InputAsync("Your petition.");
        await panel.Find("#f-DraftResponse-Text").InputAsync(
            "You asked: A written reason\nAnswer: [[what is said to it]]\n\n1. When was the load stopped?\nAnswer: The office gave no answer.\n\nWays:\n- Your petition.\nWrite to us.\n\nDana Whitfield");

        await panel.Find("textarea[id^=p-DraftResponse-question]").InputAsync("On Monday.");
        await panel.Find("#p-DraftResponse-wish-text").InputAsync("You get one.");
        await panel.Find("#p-DraftResponse-right-1-until").ChangeAsync("2026-04-20");
        await panel.Find(".point-check > button").ClickAsync();

        var letter = panel.Find("#f-DraftResponse-Text").GetAttribute("value")!;
        Assert.StartsWith(
            "You asked: A written reason\nAnswer: You get one.\n\n1. When was the load stopped?\nAnswer: On Monday.\n\nWays:\n- Your petition: until Monday, April 20, 2026.\nWrite to us.\n\n",
            letter,
            StringComparison.Ordinal);
        Assert.DoesNotContain("[[", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_at_the_checklist_what_is_missing_when_it_is_handed_in_too_early()
    {
        var reference = await WithQuestion();
        await using var parts = await Parts();
        var panel = await Open(parts, reference);
        await panel.Find("#f-DraftResponse-Text").InputAsync("We looked into it.");

        await panel.Find("form").SubmitAsync();

        var wrong = panel.FindAll(".field-wrong").Select(line => line.TextContent).ToList();
        Assert.Contains(wrong, line => line.StartsWith("The facts: say it", StringComparison.Ordinal));
        Assert.Contains(wrong, line => line.StartsWith("Question 1 of inquiry 1", StringComparison.Ordinal));
        Assert.Equal("We looked into it.", panel.Find("#f-DraftResponse-Text").GetAttribute("value"));
        Assert.Equal(ComplaintState.WithOffice, (await _life.View(reference)).State);
    }

    [Fact]
    public async Task Opens_the_point_where_something_must_be_written_and_after_a_refusal_each_such_point()
    {
        var reference = await WithQuestion();
        await using var parts = await Parts();
        var panel = await Open(parts, reference);
        Assert.Equal(["The facts"], Opened(panel));

        await panel.Find("details.point summary").ClickAsync();
        Assert.Empty(Opened(panel));

        await panel.Find("#f-DraftResponse-Text").InputAsync("We looked into it.");
        await panel.Find("form").SubmitAsync();
        Assert.Contains("Inquiry 1, question 1", Opened(panel));
        Assert.DoesNotContain(Opened(panel), title => title.Contains("retaliation", StringComparison.OrdinalIgnoreCase));

        await panel.Find(".points-tools button").ClickAsync();
        Assert.Equal(panel.FindAll("details.point").Count, Opened(panel).Count);
        await panel.Find(".points-tools button").ClickAsync();
        Assert.Empty(Opened(panel));
    }

    private static List<string> Opened(IRenderedComponent<ActionPanel> panel) => [.. panel.FindAll("details.point[open] > summary .lab").Select(title => title.TextContent)];

    /// <summary>Lines of a checklist are no part of a letter by themselves: they have a heading, and stand before what is still open to the filer.</summary>
    [Fact]
    public async Task Puts_how_the_policy_was_weighed_below_a_heading_and_before_the_rights()
    {
        var reference = await _life.File(given => (given[ComplaintFields.PenaltyAssessed], given[ComplaintFields.ActionType]) = (500_000L, "OTHER"));
        await _life.AskOffice(reference);
        await using var parts = await Parts();
        var panel = await Open(parts, reference);
        await panel.Find("#p-DraftResponse-right-1-topic").InputAsync("Your petition.");
        await panel.Find("input[name=DraftResponse-good_faith][value=yes]").ChangeAsync("yes");
        await panel.Find("#f-DraftResponse-Text").InputAsync("Dear filer,\n\nWhat you can still do:\n- Your petition.\n\nNobody at this agency may treat you worse.\n\nDana Whitfield");

        await panel.Find(".point-check > button").ClickAsync();

        var letter = panel.Find("#f-DraftResponse-Text").GetAttribute("value")!;
        Assert.StartsWith("Dear filer,\n\nHow the policy for small entities (section 223 of SBREFA) was weighed:\n- A good-faith effort to comply: Yes\n\nWhat you can still do:\n- Your petition", letter, StringComparison.Ordinal);
    }

    /// <summary>An interim response takes up the questions that were posed; where none was, nothing is asked of it.</summary>
    [Fact]
    public async Task Asks_of_an_interim_response_the_questions_alone()
    {
        await using var parts = await Parts();
        var panel = await Open(parts, await WithQuestion());
        var unasked = await _life.File();
        await _life.Do(Life.Analyst, unasked, version => new CompleteComplaint { Reference = unasked, Version = version });
        var other = await Open(parts, unasked);

        await panel.Find("#f-DraftResponse-IsFinal").ChangeAsync("interim");
        await other.Find("#f-DraftResponse-IsFinal").ChangeAsync("interim");

        Assert.Equal("Inquiry 1, question 1", Assert.Single(panel.FindAll("details.point .lab")).TextContent);
        Assert.Empty(panel.FindAll(".point-check"));
        Assert.Empty(other.FindAll(".point, .point-check"));
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

    private static IEnumerable<IElement> Rows(IRenderedComponent<ActionPanel> panel) => panel.FindAll(".point-check li");

    private async Task<PartsContext> Parts() => new(site, (await _life.Actor(Life.Representative)).Id);
}
