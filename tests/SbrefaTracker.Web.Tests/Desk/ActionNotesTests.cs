using Bunit;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>What the form of an act says before it is done, because it cannot be seen afterwards.</summary>
public sealed class ActionNotesTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task Whoever_ends_a_complaint_with_a_report_of_retaliation_and_no_matter_is_told()
    {
        var reference = await _life.File(given => given[ComplaintFields.RetaliationAlleged] = true);
        Assert.Equal("Open a matter first", (await Note(reference, ComplaintAction.Close, "[data-no-matter] a"))?.Trim());
        Assert.Null(await Note(reference, ComplaintAction.Acknowledge, "[data-no-matter]"));

        await _life.Do(Life.Representative, reference, version => new OpenMatter { Reference = reference, Version = version, Kind = MatterKinds.Retaliation, Reason = "Exams twice a week." });

        Assert.Null(await Note(reference, ComplaintAction.Close, "[data-no-matter]"));
        Assert.Null(await Note(await _life.File(), ComplaintAction.Close, "[data-no-matter]"));
    }

    [Fact]
    public async Task Whoever_writes_to_a_filer_without_email_is_told_where_the_letter_goes()
    {
        var byPost = await _life.File(given => given[ComplaintFields.ContactPost] = "1 Pier Road\nBoston");
        Assert.Contains("goes by hand: 1 Pier Road, Boston.", await Note(byPost, ComplaintAction.Acknowledge, "[data-by-hand]"), StringComparison.Ordinal);
        Assert.Null(await Note(byPost, ComplaintAction.Note, "[data-by-hand]"));
        Assert.Contains("No way to the filer is on file", await Note(await _life.File(), ComplaintAction.Acknowledge, "[data-by-hand]"), StringComparison.Ordinal);
        Assert.Null(await Note(await _life.File(given => given[ComplaintFields.ContactEmail] = "owner@harborlight.example"), ComplaintAction.Acknowledge, "[data-by-hand]"));
    }

    private async Task<string?> Note(string reference, ComplaintAction action, string selector)
    {
        await using var parts = new PartsContext(site, (await _life.Actor(Life.Representative)).Id);
        var panel = parts.Render<ActionPanel>(given => _life.Panel(given, reference, action));
        return panel.FindAll(selector) is [var note, ..] ? note.TextContent : null;
    }
}
