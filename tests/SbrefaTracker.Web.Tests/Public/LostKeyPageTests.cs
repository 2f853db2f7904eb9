using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Feedback;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>A site with a mail server that nobody answers at: messages wait.</summary>
public sealed class MailingSite : PublicSite
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = "1",
        ["Mail:From"] = "fairness@agency.example",
        ["Mail:UseTls"] = "false",
        ["PublicUrl"] = "http://fairness.agency.example",
    };
}

public sealed class LostKeyPageTests(MailingSite site) : IClassFixture<MailingSite>
{
    private readonly HttpClient _visitor = site.Visitor();

    [Fact]
    public async Task Says_the_same_whether_there_is_a_complaint_or_not()
    {
        var (reference, _) = await Filing.File(_visitor, ("contact_email", "owner@example.com"));

        var known = await (await OpenForm.Open(_visitor, "/track/lost", "lost")).Send(("reference", reference));
        var unknown = await (await OpenForm.Open(_visitor, "/track/lost", "lost")).Send(("reference", "RF-1999-00001"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (known.StatusCode, unknown.StatusCode));
        Assert.Equal(Content(await known.Content.ReadAsStringAsync()), Content(await unknown.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_the_button_shows_the_new_key_once()
    {
        var (reference, old) = await Filing.File(_visitor, ("contact_email", "owner@example.com"));
        string? token = null;
        await site.Services.GetRequiredService<KeyRenewal>().Ask(reference, secret => token = secret);
        var other = site.Visitor();

        await other.GetStringAsync($"/track/key/{token}");
        Assert.True(await Opens(reference, old));
        var made = await (await OpenForm.Open(other, $"/track/key/{token}", "make")).Send();
        var shown = await other.GetStringAsync("/track/key");

        Assert.Equal("/track/key", MailingSite.PlaceOf(made).Replace("http://fairness.agency.example", "", StringComparison.Ordinal));
        Assert.Contains(reference, shown, StringComparison.Ordinal);
        Assert.False(await Opens(reference, old));
        Assert.Contains(reference, await other.GetStringAsync("/track/complaint"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await other.GetAsync($"/track/key/{token}")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await site.Visitor().GetAsync("/track/key")).StatusCode);
    }

    [Fact]
    public async Task The_link_of_a_draft_is_sent_and_a_wrong_address_is_refused()
    {
        var draft = await Filing.Begin(_visitor);

        var refused = await (await OpenForm.Open(_visitor, $"{draft}/later", "mail")).Send(("address", "nowhere"));
        var sent = await (await OpenForm.Open(_visitor, $"{draft}/later", "mail")).Send(("address", "owner@example.com"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("value=\"nowhere\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("sent=yes", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("The link is on its way", await _visitor.GetStringAsync($"{draft}/later?sent=yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_is_kept_without_what_may_be_secret_in_the_address_and_read_by_staff_only()
    {
        var form = await OpenForm.Open(_visitor, "/feedback?page=/file/0123456789abcdef0123456789abcdef/story", "feedback");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await form.Send(("text", ""))).StatusCode);

        // Pressed twice, it is there once, and both presses are thanked.
        var both = await Task.WhenAll(form.Send(("text", "The map is hard to read.")), form.Send(("text", "The map is hard to read.")));
        Assert.All(both, answer => Assert.Contains("sent=yes", answer.Headers.Location!.ToString(), StringComparison.Ordinal));
        await form.Send(("text", "Buy this"), ("website", "https://spam.example"));

        var feedback = site.Services.GetRequiredService<VisitorFeedback>();
        var analyst = Actor.Staff("staff-1", "Analyst", [Roles.Analyst]);
        var row = Assert.Single((await feedback.Read(analyst, wasRead: false, before: null)).Value!.Rows);
        Assert.Equal(("/file", "The map is hard to read."), (row.Page, row.Text));
        Assert.False((await feedback.Read(Actor.Staff("staff-2", "Liaison", [Roles.OfficeLiaison]), wasRead: false, before: null)).IsDone);
        await feedback.PutAside(row.Id, analyst);
        Assert.Empty((await feedback.Read(analyst, wasRead: false, before: null)).Value!.Rows);
        Assert.Single((await feedback.Read(analyst, wasRead: true, before: null)).Value!.Rows);
    }

    private static string Content(string html) => html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];

    private Task<bool> Opens(string reference, string key) =>
        site.Services.GetRequiredService<Application.Complaints.Queries.Tracking>().IsOpenedBy(reference, key);
}
