using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Mailing.NoContact;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.Intake;
using SbrefaTracker.Web.Desk.Mail;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>A button pressed twice sends once, though the second press left the browser before the first was answered.</summary>
public sealed class PressedTwiceTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_complaint_is_recorded_once()
    {
        var me = await new Life(site).Actor(Life.Analyst);
        await using var parts = new PartsContext(site, me.Id);
        var page = parts.Render<NewComplaintPage>();
        page.WaitForElement("#f-office option[value='5203']");
        await page.Find("#f-office").ChangeAsync("5203");
        await page.Find("#f-action_type").ChangeAsync("DET");
        await page.Find("#f-entity_name").InputAsync("Pressed Twice Imports");
        await page.Find("#f-subject").InputAsync("A load held for twelve days");
        await page.Find("#f-narrative").InputAsync("Nobody told us why the load was held.");

        await TwoSubmits(page, "form.intake");
        page.WaitForAssertion(() => Assert.Contains("/desk/complaints/RF-", parts.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));

        // Nor by a press that comes while the page is on its way to the complaint.
        await page.InvokeAsync(() => page.Find("form.intake").SubmitAsync());
        Assert.Equal(1, await Recorded("Pressed Twice Imports"));
    }

    /// <summary>The page came again with what was typed, because the first answer was lost.</summary>
    [Fact]
    public async Task The_same_words_from_another_page_are_refused_with_the_reference_that_they_have()
    {
        var me = await new Life(site).Actor(Life.Analyst);
        var recording = site.Services.GetRequiredService<ComplaintRecording>();
        var input = Input("Sent Again Imports", "Nobody told us why.");
        var first = await recording.Record(new RecordComplaint(input), me);
        Assert.True(first.IsDone, string.Join("; ", first.Refusals));

        var second = await recording.Record(new RecordComplaint(Input("Sent Again Imports", "Nobody told us why.")), me);
        var refusal = Assert.Single(second.Refusals);
        Assert.Equal(("recorded_already", first.Value), (refusal.Code, refusal.Args[0]));
        Assert.True((await recording.Record(new RecordComplaint(Input("Sent Again Imports", "The other load, of the same day.")), me)).IsDone);
        Assert.Equal(2, await Recorded("Sent Again Imports"));
    }

    [Fact]
    public async Task A_note_is_written_once()
    {
        var life = new Life(site);
        var (me, reference) = (await life.Actor(Life.Analyst), await life.File());
        await using var parts = new PartsContext(site, me.Id);
        var sheet = await life.Sheet(reference);
        var note = parts.Render<QuickNote>(given => given.Add(p => p.Sheet, sheet).Add(p => p.Offer, sheet.View.Offers.Single(offer => offer.Action == ComplaintAction.Note)));
        await note.Find("#quick-note").InputAsync("The filer called.");

        await TwoSubmits(note, "form.quick-note");

        note.WaitForAssertion(() => Assert.False(note.Find("#quick-note").HasAttribute("disabled")));
        await note.InvokeAsync(() => note.Find("form.quick-note").SubmitAsync());
        Assert.Equal(sheet.View.Version + 1, (await life.View(reference)).Version);
        Assert.Empty(note.FindAll("[role=alert]"));
    }

    /// <summary>The second press would be told that the address stands there already, in place of what the first one did.</summary>
    [Fact]
    public async Task An_address_is_put_on_the_list_once_and_no_press_is_refused()
    {
        var me = await new Life(site).Actor(Life.Analyst);
        await using var parts = new PartsContext(site, me.Id);
        var page = parts.Render<NoContactPage>();
        page.WaitForElement("#nc-address");
        await page.Find("#nc-address").InputAsync("pressed.twice@firm.example");
        await page.Find("#nc-reason").ChangeAsync(NoContactReasons.Told);

        await TwoSubmits(page, "form:has(#nc-address)");

        page.WaitForAssertion(() => Assert.Equal("", page.Find("#nc-address").GetAttribute("value")));
        Assert.Empty(page.FindAll(".field-wrong, [role=alert]"));
        Assert.True(await site.Services.GetRequiredService<NoContactList>().Has("pressed.twice@firm.example"));
    }

    [Fact]
    public void A_turn_comes_back_when_the_handler_ends_unless_it_was_the_last()
    {
        var once = new Once();
        using (var first = once.Take())
        {
            Assert.NotNull(first);
            Assert.True(once.IsTaken);
            using var second = once.Take();
            Assert.Null(second);
        }

        using (var third = once.Take())
        {
            third!.IsLast();
        }

        Assert.Null(once.Take());
    }

    // Both leave before the part has shown that it is sending.
    private static async Task TwoSubmits<TComponent>(IRenderedComponent<TComponent> part, string form)
        where TComponent : IComponent =>
        await part.InvokeAsync(() => Task.WhenAll(part.Find(form).SubmitAsync(), part.Find(form).SubmitAsync()));

    private static ComplaintInput Input(string name, string narrative) => new()
    {
        [ComplaintFields.ReceivedOn] = new DateOnly(2026, 3, 5),
        [ComplaintFields.Source] = Sources.Direct,
        [ComplaintFields.Office] = "5203",
        [ComplaintFields.ActionType] = "DET",
        [ComplaintFields.EntityName] = name,
        [ComplaintFields.Subject] = "A load held for twelve days",
        [ComplaintFields.Narrative] = narrative,
        [ComplaintFields.Confidentiality] = Confidentialities.Closed,
        [ComplaintFields.Language] = Languages.English,
    };

    private async Task<int> Recorded(string name)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        return await db.Complaints.CountAsync(one => one.EntityName == name);
    }
}
