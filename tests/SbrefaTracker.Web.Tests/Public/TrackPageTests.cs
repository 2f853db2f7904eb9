using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Tests.Public;

[Collection(VisitorsCollection.Name)]
public sealed class TrackPageTests(PublicSite site)
{
    private static readonly Actor Analyst = Actor.Staff("staff-1", "Analyst", [Roles.Analyst]);

    [Fact]
    public async Task Opens_a_complaint_however_the_key_is_typed()
    {
        var (reference, key) = await Filing.File(site.Visitor());

        var html = await Open(site.Visitor(), reference.ToLowerInvariant(), key.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant());

        Assert.Contains("We have received your complaint", html, StringComparison.Ordinal);
        Assert.Contains("You filed your complaint", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_the_same_to_a_wrong_key_and_to_a_wrong_reference()
    {
        var (reference, key) = await Filing.File(site.Visitor());

        var wrongKey = await Try(site.Visitor(), reference, "7K4Q-MX3T-9WHP-2D6R");
        var wrongReference = await Try(site.Visitor(), "RF-1999-00001", key);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrongKey.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrongReference.StatusCode);
        Assert.Equal(Summary(await wrongKey.Content.ReadAsStringAsync()), Summary(await wrongReference.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Begins_with_the_reference_of_the_receipt()
    {
        var visitor = site.Visitor();
        var (reference, _) = await Filing.File(visitor);

        Assert.Contains($"href=\"/track?reference={reference}\"", await visitor.GetStringAsync("/file/receipt"), StringComparison.Ordinal);
        Assert.Matches($"name=\"reference\"[^>]*value=\"{reference}\"|value=\"{reference}\"[^>]*name=\"reference\"", await visitor.GetStringAsync($"/track?reference={reference}"));
    }

    [Fact]
    public async Task Keeps_a_complaint_from_who_has_not_opened_it()
    {
        var response = await site.Visitor().GetAsync("/track/complaint");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Is_never_stored_by_a_browser()
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await Try(visitor, reference, key);

        var response = await visitor.GetAsync("/track/complaint");

        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Lets_the_filer_answer_what_was_asked()
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await Ask(reference, "Which entry was it?");
        Assert.Contains("Which entry was it?", await Open(visitor, reference, key), StringComparison.Ordinal);

        var form = await OpenForm.Open(visitor, "/track/complaint", "supply");
        var sent = await form.Send(("text", "Entry 42 <i>of</i> ours"));
        var html = await visitor.GetStringAsync("/track/complaint");

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("Entry 42 &lt;i&gt;of&lt;/i&gt; ours", html, StringComparison.Ordinal);
        Assert.Contains("We have received your complaint", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wants_words_in_an_answer()
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await Ask(reference, "Which entry was it?");
        await Open(visitor, reference, key);

        var form = await OpenForm.Open(visitor, "/track/complaint", "supply");
        var refused = await form.Send(("text", "  "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("href=\"#text\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_act_on_a_page_that_is_out_of_date()
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await Open(visitor, reference, key);
        var form = await OpenForm.Open(visitor, "/track/complaint", "withdraw");
        await Ask(reference, "Which entry was it?");

        var refused = await form.Send(("reason", "It is solved."));
        var html = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("changed by somebody else", html, StringComparison.Ordinal);
        Assert.Contains("It is solved.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_the_filer_withdraw()
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await Open(visitor, reference, key);

        await (await OpenForm.Open(visitor, "/track/complaint", "withdraw")).Send(("reason", ""));
        var html = await visitor.GetStringAsync("/track/complaint");

        Assert.Contains("This complaint is closed", html, StringComparison.Ordinal);
        Assert.Contains("Withdrawn by the filer", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"withdraw\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_the_filer_change_what_the_office_may_see()
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await Open(visitor, reference, key);

        await (await OpenForm.Open(visitor, "/track/complaint", "level")).Send(("confidentiality", "facts"));

        var view = await site.Services.GetRequiredService<Tracking>().Open(reference, key);
        Assert.Contains(view.Value!.Facts, fact => fact is { Field: "confidentiality", Value: "facts" });
    }

    [Fact]
    public async Task Closes_the_complaint_on_a_shared_computer()
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await Open(visitor, reference, key);

        await (await OpenForm.Open(visitor, "/track/complaint", "leave")).Send();

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/track/complaint")).StatusCode);
    }

    private static async Task<HttpResponseMessage> Try(HttpClient visitor, string reference, string key) =>
        await (await OpenForm.Open(visitor, "/track", "open")).Send(("reference", reference), ("key", key));

    private static async Task<string> Open(HttpClient visitor, string reference, string key)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Try(visitor, reference, key)).StatusCode);
        return await visitor.GetStringAsync("/track/complaint");
    }

    private static string Summary(string html) => html.Split("error-summary\" role", 2)[1].Split("</div>", 2)[0];

    private async Task Ask(string reference, string question)
    {
        var commands = site.Services.GetRequiredService<ComplaintCommands>();
        var asked = await commands.Run(new AskFiler { Reference = reference, Version = 1, Text = question }, Analyst);
        Assert.True(asked.IsDone);
    }
}
