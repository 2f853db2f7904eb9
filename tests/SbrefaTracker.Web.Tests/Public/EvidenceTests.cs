using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Tests.Public;

[Collection(VisitorsCollection.Name)]
public sealed class EvidenceTests(PublicSite site)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    [Fact]
    public async Task Keeps_files_with_their_digests_and_files_them_with_the_complaint()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Draft(visitor);
        var sent = await Upload(visitor, draft, ("notice.pdf", Pdf), ("../../letter ‮txt.exe", "A letter."u8.ToArray()));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal($"{draft}/evidence", sent.Headers.Location!.ToString());
        var check = await visitor.GetStringAsync($"{draft}/check");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Pdf)), check, StringComparison.Ordinal);
        Assert.DoesNotContain("..", Regex.Match(check, "<ul class=\"files\">.*?</ul>", RegexOptions.Singleline).Value, StringComparison.Ordinal);

        await (await OpenForm.Open(visitor, $"{draft}/check", "file")).Send();
        var (reference, _) = await Filing.Receipt(visitor);
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var attached = await db.Attachments.Where(row => db.Complaints.Any(c => c.Id == row.ComplaintId && c.Reference == reference)).ToListAsync();
        Assert.Equal(2, attached.Count);
        Assert.Contains(attached, row => row.Name == "notice.pdf" && row.Length == Pdf.Length);
    }

    [Fact]
    public async Task Says_what_was_not_taken_and_keeps_the_rest()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);

        var sent = await Upload(visitor, draft, ("notice.pdf", Pdf), ("empty.pdf", []), ("program.pdf", [0x7f, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 3]));

        var html = await visitor.GetStringAsync(sent.Headers.Location!.ToString());
        Assert.Contains("This file is empty", html, StringComparison.Ordinal);
        Assert.Contains("This kind of file is not accepted", html, StringComparison.Ordinal);
        Assert.Contains("notice.pdf", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_one_byte_more_than_the_largest_file_and_takes_the_largest()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        var largest = new byte[EvidenceLimits.MostBytes];
        Pdf.CopyTo(largest, 0);

        var sent = await Upload(visitor, draft, ("largest.pdf", largest), ("more.pdf", [.. largest, 0]));

        Assert.Equal($"{draft}/evidence?problem=file.too_large-2", sent.Headers.Location!.ToString());
        Assert.Contains("largest.pdf", await visitor.GetStringAsync($"{draft}/evidence"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("next", "", "entity")]
    [InlineData("next", "&back=check", "check")]
    [InlineData("later", "", "later")]
    public async Task Takes_what_is_chosen_along_when_the_filer_goes_on(string then, string back, string page)
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        Assert.Contains($"formaction=\"{draft}/evidence/upload?then=next\"", await visitor.GetStringAsync($"{draft}/evidence"), StringComparison.Ordinal);

        var sent = await Send(visitor, $"{draft}/evidence/upload?then={then}{back}", ("notice.pdf", Pdf));
        var nothing = await visitor.PostAsync($"{draft}/evidence/upload?then={then}{back}", NoFile());

        Assert.Equal([$"{draft}/{page}", $"{draft}/{page}"], [sent.Headers.Location!.ToString(), nothing.Headers.Location!.ToString()]);
        Assert.Contains("notice.pdf", await visitor.GetStringAsync($"{draft}/evidence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stays_when_what_is_taken_along_is_refused()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);

        var sent = await Send(visitor, $"{draft}/evidence/upload?then=next&back=check", ("empty.pdf", []));

        Assert.Equal($"{draft}/evidence?problem=file.empty&back=check", sent.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Takes_a_file_back()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Begin(visitor);
        await Upload(visitor, draft, ("notice.pdf", Pdf));
        var id = Regex.Match(await visitor.GetStringAsync($"{draft}/evidence"), "form=\"remove\" name=\"file\" value=\"([0-9]+)\"").Groups[1].Value;

        await visitor.PostAsync($"{draft}/evidence/remove", new FormUrlEncodedContent([new("file", id)]));

        Assert.DoesNotContain("notice.pdf", await visitor.GetStringAsync($"{draft}/evidence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_who_has_no_draft_to_the_page_that_says_so()
    {
        var sent = await Upload(site.Visitor(), "/file/0123456789abcdef0123456789abcdef", ("notice.pdf", Pdf));

        Assert.Equal("/file/0123456789abcdef0123456789abcdef", sent.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Adds_files_to_a_complaint_that_is_followed()
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await (await OpenForm.Open(visitor, "/track", "open")).Send(("reference", reference), ("key", key));

        var sent = await Send(visitor, "/track/complaint/files", ("receipt.pdf", Pdf), ("empty.pdf", []));

        Assert.Equal("/track/complaint?problem=file.empty-2#papers", sent.Headers.Location!.ToString());
        var html = await visitor.GetStringAsync("/track/complaint?problem=file.empty");
        Assert.Contains("receipt.pdf", html, StringComparison.Ordinal);
        Assert.Contains("This file is empty", html, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Pdf)), html, StringComparison.Ordinal);
    }

    /// <summary>The page was open before: it still has its form.</summary>
    [Fact]
    public async Task Says_so_when_a_complaint_takes_no_more_files()
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await (await OpenForm.Open(visitor, "/track", "open")).Send(("reference", reference), ("key", key));
        var commands = site.Services.GetRequiredService<ComplaintCommands>();
        Assert.True((await commands.Run(new WithdrawComplaint { Reference = reference, Version = 1 }, Actor.Filer)).IsDone);

        var sent = await Send(visitor, "/track/complaint/files", ("receipt.pdf", Pdf));

        Assert.Equal("/track/complaint?problem=file.not_added#papers", sent.Headers.Location!.ToString());
        Assert.Contains("The files were not added", await visitor.GetStringAsync("/track/complaint?problem=file.not_added"), StringComparison.Ordinal);
    }

    /// <summary>Whoever has the cookie, and is sent there by a page of somebody else's: the browser says where it comes from.</summary>
    [Theory]
    [InlineData("cross-site", null, false)]
    [InlineData("same-site", null, false)]
    [InlineData(null, "https://elsewhere.example", false)]
    [InlineData(null, "null", false)]
    [InlineData("cross-site", "http://localhost", false)]
    [InlineData("same-origin", null, true)]
    [InlineData("same-origin", "https://behind.proxy.example", true)]
    [InlineData("same-origin", "null", true)]
    [InlineData(null, "http://localhost", true)]
    public async Task Takes_files_for_a_complaint_from_its_own_page_alone(string? from, string? origin, bool isTaken)
    {
        var visitor = site.Visitor();
        var (reference, key) = await Filing.File(visitor);
        await (await OpenForm.Open(visitor, "/track", "open")).Send(("reference", reference), ("key", key));
        foreach (var (header, value) in ((string, string?)[])[("Sec-Fetch-Site", from), ("Origin", origin)])
        {
            if (value is not null)
            {
                visitor.DefaultRequestHeaders.Add(header, value);
            }
        }

        var sent = await Send(visitor, "/track/complaint/files", ("receipt.pdf", Pdf));

        Assert.Equal(isTaken ? HttpStatusCode.SeeOther : HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal(isTaken, (await visitor.GetStringAsync("/track/complaint")).Contains("receipt.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hands_a_file_to_nobody_who_has_not_opened_its_complaint()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Draft(visitor);
        await Upload(visitor, draft, ("notice.pdf", Pdf));
        await (await OpenForm.Open(visitor, $"{draft}/check", "file")).Send();
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var id = await db.Attachments.MaxAsync(row => row.ContentId);

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/track/complaint/files/{id}")).StatusCode);
    }

    /// <summary>Whoever changes the files from the last page goes back there, also after sending some.</summary>
    [Fact]
    public async Task Keeps_the_way_back_to_the_last_page()
    {
        var visitor = site.Visitor();
        var draft = await Filing.Draft(visitor);
        Assert.Contains("/evidence/upload?back=check", await visitor.GetStringAsync($"{draft}/evidence?back=check"), StringComparison.Ordinal);

        var taken = await Send(visitor, $"{draft}/evidence/upload?back=check", ("notice.pdf", Pdf));
        var refused = await Send(visitor, $"{draft}/evidence/upload?back=check", ("empty.pdf", []));
        var second = await Send(visitor, $"{draft}/evidence/upload", ("receipt.pdf", Pdf), ("empty.pdf", []));

        Assert.EndsWith("/evidence?back=check", taken.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("/evidence?problem=file.empty&back=check", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("File 2 of those you chose: This file is empty", WebUtility.HtmlDecode(await visitor.GetStringAsync(second.Headers.Location)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_file_for_a_complaint_from_somebody_who_has_not_opened_it()
    {
        var sent = await Send(site.Visitor(), "/track/complaint/files", ("notice.pdf", Pdf));

        Assert.Equal("/track", sent.Headers.Location!.ToString());
    }

    // As a browser sends a field in which no file was chosen.
    private static MultipartFormDataContent NoFile()
    {
        var part = new ByteArrayContent([]);
        part.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"file\"; filename=\"\"");
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { part };
    }

    private static Task<HttpResponseMessage> Upload(HttpClient visitor, string draft, params (string Name, byte[] Content)[] files) =>
        Send(visitor, $"{draft}/evidence/upload", files);

    private static Task<HttpResponseMessage> Send(HttpClient visitor, string address, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "file", name);
        }

        return visitor.PostAsync(address, form);
    }
}
