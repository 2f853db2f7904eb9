using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>What was saved meanwhile, and stops nobody who writes.</summary>
public sealed class PassedByTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task Passes_by_notes_tags_and_whose_work_it_is()
    {
        var reference = await _life.File();
        await using var parts = await Parts();
        var panel = Open(parts, await Sheet(reference), ComplaintAction.AskFiler);
        await panel.Find("textarea").InputAsync("Please send the notice of penalty.");
        await _life.Do(Life.Representative, reference, version => new AddNote { Reference = reference, Version = version, Text = "Mine, beside the form." });
        await _life.Do(Life.Analyst, reference, version => new TagComplaint { Reference = reference, Version = version, Tags = "seafood" });
        await _life.Do(Life.Analyst, reference, version => new UntagComplaint { Reference = reference, Version = version, Tags = "seafood" });
        var analyst = (await _life.Actor(Life.Analyst)).Id;
        await _life.Do(Life.Representative, reference, version => new AssignComplaint { Reference = reference, Version = version, Assignee = analyst });

        await panel.Find("form").SubmitAsync();

        Assert.Empty(panel.FindAll("[role=alertdialog]"));
        Assert.Equal(ComplaintState.Incomplete, (await _life.View(reference)).State);
    }

    [Fact]
    public async Task Stops_whoever_assigns_what_somebody_just_assigned()
    {
        var (reference, analyst) = (await _life.File(), (await _life.Actor(Life.Analyst)).Id);
        await using var parts = await Parts();
        var panel = Open(parts, await Sheet(reference, new Colleague(analyst, "Marcus Bell")), ComplaintAction.Assign);
        await panel.Find("#f-Assign-Assignee").ChangeAsync(analyst);
        await _life.Do(Life.Analyst, reference, version => new AssignComplaint { Reference = reference, Version = version, Assignee = analyst });

        await panel.Find("form").SubmitAsync();

        Assert.Contains("Marcus Bell", panel.Find("[role=alertdialog]").TextContent, StringComparison.Ordinal);
    }

    /// <summary>Both versions are in view: old and new values, what the entry says besides, and what an office answered.</summary>
    [Fact]
    public async Task Shows_what_changed_meanwhile_with_the_values_before_and_since_and_what_an_office_answered()
    {
        var reference = await _life.File();
        var id = await _life.AskOffice(reference);
        await using var parts = await Parts();
        var panel = Open(parts, await Sheet(reference), ComplaintAction.ChangeConfidentiality);
        await panel.Find("#f-ChangeConfidentiality-Confidentiality").ChangeAsync("full");
        await panel.Find("#f-ChangeConfidentiality-Consent").InputAsync("By letter.");
        await _life.Do(Life.Analyst, reference, version => new ChangeConfidentiality { Reference = reference, Version = version, Confidentiality = "closed", Consent = "By telephone." });
        await _life.Do(Life.Analyst, reference, version => new ChangeConfidentiality { Reference = reference, Version = version, Confidentiality = "full", Consent = "By telephone, again." });
        var question = (await _life.View(reference)).Inquiries[0].Questions[0].Id;
        await _life.Do(Life.Liaison, reference, version => new ReplyForOffice
        {
            Reference = reference,
            Version = version,
            InquiryId = id,
            IsFinal = true,
            Signer = "A. Fontaine",
            Answers = new Dictionary<long, string> { [question] = "On March 3, at the gate." },
        });

        await panel.Find("form").SubmitAsync();

        var shown = panel.Find("[role=alertdialog]");
        Assert.NotEmpty(shown.QuerySelectorAll(".field-changes dd"));
        Assert.Contains("On March 3, at the gate.", shown.TextContent, StringComparison.Ordinal);
        Assert.Contains("By letter.", shown.QuerySelector(".mine")!.TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<ActionPanel> Open(PartsContext parts, ComplaintSheet sheet, ComplaintAction action) =>
        parts.Render<ActionPanel>(given => given.Add(p => p.Sheet, sheet).Add(p => p.Offer, sheet.View.Offers.Single(offer => offer.Action == action)));

    private async Task<ComplaintSheet> Sheet(string reference, params Colleague[] colleagues) =>
        new(await _life.View(reference), site.Services.GetRequiredService<AgencyTime>(), [], colleagues, "Dana Whitfield");

    private async Task<PartsContext> Parts() => new(site, (await _life.Actor(Life.Representative)).Id);
}
