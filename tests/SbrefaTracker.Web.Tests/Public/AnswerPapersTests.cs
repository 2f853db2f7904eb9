using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>An answer of the filer and the papers that belong to it are one form, and no script is needed for it.</summary>
[Collection(VisitorsCollection.Name)]
public sealed class AnswerPapersTests(PublicSite site)
{
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task Go_together_and_what_is_wrong_with_a_file_keeps_nothing_back()
    {
        var visitor = await Asked();
        var form = await OpenForm.Open(visitor, "/track/complaint", "supply");

        var sent = await form.Send([("entry.pdf", Pdf), ("empty.pdf", [])], ("text", "It was entry 42."));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.EndsWith("/track/complaint?problem=file.empty-2", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        var html = WebUtility.HtmlDecode(await visitor.GetStringAsync(sent.Headers.Location));
        Assert.Contains("It was entry 42.", html, StringComparison.Ordinal);
        Assert.Contains("entry.pdf", html, StringComparison.Ordinal);
        Assert.Contains("File 2 of those you chose", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"supply\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_kept_when_the_answer_is_not_taken_and_go_along_with_the_next()
    {
        var visitor = await Asked();
        var form = await OpenForm.Open(visitor, "/track/complaint", "supply");

        var refused = await form.Send([("entry.pdf", Pdf)], ("text", "  "));
        var html = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("href=\"#text\"", html, StringComparison.Ordinal);
        Assert.Contains("entry.pdf", html, StringComparison.Ordinal);
        Assert.DoesNotContain("entry.pdf", await visitor.GetStringAsync("/track/complaint"), StringComparison.Ordinal);

        var sent = await OpenForm.Read(visitor, "/track/complaint", "supply", html).Send([("", [])], ("text", "Here it is."));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("entry.pdf", await visitor.GetStringAsync("/track/complaint"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xE9)]
    [InlineData(0)]
    public async Task Are_not_taken_with_words_that_are_no_text(byte letter)
    {
        var visitor = await Asked();
        var form = await OpenForm.Open(visitor, "/track/complaint", "supply");

        var refused = await form.SendPart("text", [.. "It was caf"u8, letter]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("what you typed is still there", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("It was caf", await visitor.GetStringAsync("/track/complaint"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SendPart("text", [.. "It was caf\u00e9 \ufffd."u8])).StatusCode);
        Assert.Contains("It was caf\u00e9 \ufffd.", WebUtility.HtmlDecode(await visitor.GetStringAsync("/track/complaint")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_taken_from_nobody_who_has_not_opened_the_complaint()
    {
        var parts = new MultipartFormDataContent { { new StringContent("x"), "text" } };

        var sent = await site.Visitor().PostAsync("/track/complaint", parts);

        Assert.Equal((HttpStatusCode.SeeOther, "/track"), (sent.StatusCode, sent.Headers.Location!.ToString()));
    }

    // A visitor who follows a complaint about which more was asked.
    private async Task<HttpClient> Asked()
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await (await OpenForm.Open(visitor, "/track", "open")).Send(("reference", reference), ("key", key));
        var asked = await site.Services.GetRequiredService<ComplaintCommands>().Run(
            new AskFiler { Reference = reference, Version = 1, Text = "Which entry was it?" }, Actor.Staff("analyst", "Ana", [Roles.Analyst]));
        Assert.True(asked.IsDone, string.Join("; ", asked.Refusals));
        return visitor;
    }
}
