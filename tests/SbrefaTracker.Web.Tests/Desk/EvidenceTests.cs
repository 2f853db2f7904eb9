using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>Files of complaints on the pages of staff and offices, and their addresses.</summary>
public sealed class EvidenceTests(Site site) : IClassFixture<Site>
{
    private const string Page = "<script>alert(1)</script>";
    private readonly Life _life = new(site);

    [Fact]
    public async Task Are_listed_with_a_warning_and_sent_only_to_be_saved()
    {
        var (reference, id) = await WithFile("páge <b>.html");
        var browser = await site.SignedIn(Life.Analyst);

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync($"/desk/complaints/{reference}"));
        var sent = await browser.GetAsync($"/desk/complaints/{reference}/files/{id}");

        Assert.Contains("páge _b_.html.txt", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/desk/complaints/{reference}/files/{id}\"", html, StringComparison.Ordinal);
        Assert.Contains("No virus scanner is set up", html, StringComparison.Ordinal);
        Assert.Matches("[0-9a-f]{64}", html);
        Assert.Equal(Page, await sent.Content.ReadAsStringAsync());
        Assert.Equal(("text/plain", Encoding.UTF8.GetByteCount(Page)), (sent.Content.Headers.ContentType!.MediaType, sent.Content.Headers.ContentLength));
        Assert.Equal(("attachment", "páge _b_.html.txt"), (sent.Content.Headers.ContentDisposition!.DispositionType, sent.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(sent.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("sandbox;", Assert.Single(sent.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(sent.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Are_sent_to_nobody_else()
    {
        var (reference, id) = await WithFile("notice.txt");
        var address = $"/desk/complaints/{reference}/files/{id}";
        var other = await _life.File();

        foreach (var person in (string[])[Life.Auditor, Life.Administrator, Life.Liaison])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn(person)).GetAsync(address)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await site.Browser().GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedIn(Life.Analyst)).GetAsync($"/desk/complaints/{other}/files/{id}")).StatusCode);
    }

    [Fact]
    public async Task Are_locked_while_they_wait_for_the_scanner()
    {
        var (reference, id) = await WithFile("secret name.txt", ScanStates.Held);
        var browser = await site.SignedIn(Life.Analyst);

        var html = await browser.GetStringAsync($"/desk/complaints/{reference}");

        Assert.Contains("data-wait=\"no_scanner\"", html, StringComparison.Ordinal);
        Assert.Contains("An administrator sets ClamAv:Address", html, StringComparison.Ordinal);
        Assert.Contains("A file that nobody may open yet", html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret name", html, StringComparison.Ordinal);
        Assert.DoesNotContain($"/files/{id}", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/desk/complaints/{reference}/files/{id}")).StatusCode);
    }

    [Theory]
    [InlineData(Confidentialities.Full, ScanStates.Clean, true)]
    [InlineData(Confidentialities.Full, ScanStates.NotScanned, false)]
    [InlineData(Confidentialities.Full, ScanStates.Held, false)]
    [InlineData(Confidentialities.Facts, ScanStates.Clean, false)]
    public async Task Reach_an_office_clean_and_at_the_level_full_alone(string level, string scan, bool isSeen)
    {
        var (reference, id) = await WithFile("for the office.txt", scan, level);
        if (level == Confidentialities.Facts)
        {
            await _life.Do(Life.Analyst, reference, version => new Application.Complaints.StateFacts { Reference = reference, Version = version, Text = "Facts.", Consent = "By mail." });
        }

        var inquiry = await _life.AskOffice(reference);
        var address = $"/office/inquiries/{inquiry}/files/{id}";
        var browser = await site.SignedIn(Life.Liaison);

        var html = await browser.GetStringAsync($"/office/inquiries/{inquiry}");

        Assert.Equal(isSeen, html.Contains("for the office.txt", StringComparison.Ordinal));
        Assert.Equal(isSeen, html.Contains(address, StringComparison.Ordinal));
        Assert.Equal(isSeen ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await browser.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedIn(Life.OtherLiaison)).GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn(Life.Analyst)).GetAsync(address)).StatusCode);
    }

    /// <summary>As after a restart of the server: nothing is known but what was stored.</summary>
    [Fact]
    public async Task Are_in_the_form_again_for_who_chose_them_until_they_are_sent()
    {
        var reference = await _life.File();
        var inquiry = await _life.AskOffice(reference);
        var question = (await _life.View(reference)).Inquiries.Single(row => row.Id == inquiry).Questions[0].Id;
        var (liaison, analyst) = ((await _life.Actor(Life.Liaison)).Id, (await _life.Actor(Life.Analyst)).Id);
        await _life.Wait(EvidenceOwner.Reply(reference, inquiry, liaison) with { Question = question }, "gate log.txt");
        await _life.Wait(EvidenceOwner.Reply(reference, inquiry, "a colleague at the office"), "of a colleague.txt");
        await _life.Wait(EvidenceOwner.Addition(reference, analyst), "bill of lading.txt");
        await _life.Wait(EvidenceOwner.Letter(reference, analyst), "letter of the port.txt");

        var door = await (await site.SignedIn(Life.Liaison)).GetStringAsync($"/office/inquiries/{inquiry}");
        var (mine, theirs) = (await site.SignedIn(Life.Analyst), await site.SignedIn(Life.Representative));
        var (addition, letter) = ($"/desk/complaints/{reference}?do=AddEvidence", $"/desk/complaints/{reference}?do=ReplyFinal&of={inquiry}");

        // With the answer that it was chosen for: before the next thing that is asked.
        Assert.InRange(door.IndexOf("gate log.txt", StringComparison.Ordinal), door.IndexOf($"id=\"af-{question}\"", StringComparison.Ordinal), door.IndexOf("id=\"signer\"", StringComparison.Ordinal));
        Assert.DoesNotContain("of a colleague", door, StringComparison.Ordinal);
        Assert.Contains("removed after 7 days", door, StringComparison.Ordinal);
        Assert.Equal((true, false), await Hold(mine, addition, "bill of lading.txt", "letter of the port.txt"));
        Assert.Equal((true, false), await Hold(mine, letter, "letter of the port.txt", "bill of lading.txt"));
        Assert.Equal((false, false), await Hold(theirs, addition, "bill of lading.txt", "letter of the port.txt"));
    }

    private static async Task<(bool, bool)> Hold(HttpClient browser, string address, string one, string other)
    {
        var html = await browser.GetStringAsync(address);
        Assert.Contains("type=\"file\"", html, StringComparison.Ordinal);
        return (html.Contains(one, StringComparison.Ordinal), html.Contains(other, StringComparison.Ordinal));
    }

    /// <summary>A complaint with a file that the filer added; its reference and the file's id.</summary>
    private async Task<(string Reference, long Id)> WithFile(string name, string scan = ScanStates.NotScanned, string level = Confidentialities.Full)
    {
        var reference = await _life.File(input => input[ComplaintFields.Confidentiality] = level);
        using var upload = new MemoryStream(Encoding.UTF8.GetBytes(Page));
        var file = (await site.Services.GetRequiredService<EvidenceStore>().Receive(upload, name, EvidenceOwner.Complaint(reference))).Value!;
        await _life.Do(Life.Analyst, reference, version => new AddEvidence { Reference = reference, Version = version, Files = [file.Id] });
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        await db.Contents.Where(content => content.Id == file.Id).ExecuteUpdateAsync(set => set.SetProperty(content => content.Scan, scan));
        return (reference, file.Id);
    }
}
