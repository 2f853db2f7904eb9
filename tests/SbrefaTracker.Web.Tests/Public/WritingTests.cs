using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>A filer can write at any time, also when the complaint is over.</summary>
[Collection(VisitorsCollection.Name)]
public sealed class WritingTests(PublicSite site)
{
    [Fact]
    public async Task Reaches_the_complaint_and_tells_of_worse_treatment()
    {
        var (visitor, reference) = await Follow();

        var sent = await (await OpenForm.Open(visitor, "/track/complaint", "write")).Send(("message", "Our second load\r\nwas held today."), ("worse", "yes"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("Your message is with us.", await visitor.GetStringAsync(sent.Headers.Location), StringComparison.Ordinal);
        Assert.Contains("Our second load\nwas held today.", WebUtility.HtmlDecode(await visitor.GetStringAsync("/track/complaint")), StringComparison.Ordinal);
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var complaint = await db.Complaints.SingleAsync(row => row.Reference == reference);
        Assert.True(complaint.RetaliationAlleged);
        Assert.Equal("FilerWrote", await db.Entries.Where(row => row.ComplaintId == complaint.Id).OrderBy(row => row.Sequence).Select(row => row.Action).LastAsync());
    }

    [Fact]
    public async Task Never_takes_back_what_was_reported_before()
    {
        var (visitor, reference) = await Follow();
        await (await OpenForm.Open(visitor, "/track/complaint", "write")).Send(("message", "They hold everything now."), ("worse", "yes"));

        await (await OpenForm.Open(visitor, "/track/complaint", "write")).Send(("message", "Another thing."));

        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        Assert.True((await db.Complaints.SingleAsync(row => row.Reference == reference)).RetaliationAlleged);
    }

    [Fact]
    public async Task Is_refused_empty_and_says_how_to_mend_it()
    {
        var (visitor, _) = await Follow();

        var refused = await (await OpenForm.Open(visitor, "/track/complaint", "write")).Send(("message", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("href=\"#message\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reaches_the_complaint_though_staff_saved_since_the_page_was_opened()
    {
        var (visitor, reference) = await Follow();
        var form = await OpenForm.Open(visitor, "/track/complaint", "write");
        var noted = await site.Services.GetRequiredService<ComplaintCommands>().Run(
            new AddNote { Reference = reference, Version = 1, Text = "Looked at it." }, Actor.Staff("staff-1", "Analyst", [Roles.Analyst]));
        Assert.True(noted.IsDone, string.Join("; ", noted.Refusals));

        var sent = await form.Send(("message", "A second load is held."));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("A second load is held.", await visitor.GetStringAsync("/track/complaint"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_written_once_by_whoever_presses_twice_and_twice_by_whoever_writes_twice()
    {
        var (visitor, reference) = await Follow();
        var form = await OpenForm.Open(visitor, "/track/complaint", "write");

        var first = await form.Send(("message", "Our second load\r\nwas held today."), ("worse", "yes"));
        var second = await form.Send(("message", "Our second load\r\nwas held today."), ("worse", "yes"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        Assert.Equal(1, await Written(reference));
        await form.Send(("message", "And now a third one."));
        await (await OpenForm.Open(visitor, "/track/complaint", "write")).Send(("message", "And now a third one."));
        Assert.Equal(3, await Written(reference));
    }

    [Fact]
    public async Task Is_confirmed_once_and_by_no_address()
    {
        var (visitor, _) = await Follow();

        var sent = await (await OpenForm.Open(visitor, "/track/complaint", "write")).Send(("message", "A question."));

        Assert.Equal("/track/complaint", Security.Site.PlaceOf(sent));
        Assert.Contains("Your message is with us.", await visitor.GetStringAsync("/track/complaint"), StringComparison.Ordinal);
        Assert.DoesNotContain("Your message is with us.", await visitor.GetStringAsync("/track/complaint"), StringComparison.Ordinal);
        Assert.DoesNotContain("Your message is with us.", await visitor.GetStringAsync("/track/complaint?done=WriteMessage"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_when_the_complaint_is_over()
    {
        var (visitor, reference) = await Follow();
        Assert.DoesNotContain("Your complaint is closed, and what you write", await visitor.GetStringAsync("/track/complaint"), StringComparison.Ordinal);
        await (await OpenForm.Open(visitor, "/track/complaint", "withdraw")).Send();

        var page = await visitor.GetStringAsync("/track/complaint");
        Assert.Contains("Your complaint is closed, and what you write here is still read.", page, StringComparison.Ordinal);
        Assert.Contains("contact-title", page, StringComparison.Ordinal);
        await (await OpenForm.Open(visitor, "/track/complaint", "write")).Send(("message", "They hold every load now."), ("worse", "yes"));

        Assert.Equal(1, await Written(reference));
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        Assert.True((await db.Complaints.SingleAsync(row => row.Reference == reference)).RetaliationAlleged);
    }

    private async Task<int> Written(string reference)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        return await db.Entries.CountAsync(entry => entry.Action == "FilerWrote" && db.Complaints.Any(row => row.Id == entry.ComplaintId && row.Reference == reference));
    }

    private async Task<(HttpClient Visitor, string Reference)> Follow()
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await (await OpenForm.Open(visitor, "/track", "open")).Send(("reference", reference), ("key", key));
        return (visitor, reference);
    }
}
