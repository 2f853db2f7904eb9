using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;

namespace SbrefaTracker.Web.Tests.Committees;

public sealed class MeetingPaperFilesTests(CommitteeSite site) : IClassFixture<CommitteeSite>
{
    [Fact]
    public async Task Are_listed_with_type_and_size_and_given_to_be_saved_once_they_are_announced_and_clean()
    {
        await site.Begin();
        var planned = await site.Plan(30);
        var paper = (await site.Services.GetRequiredService<EvidenceStore>().Receive(new MemoryStream(Encoding.UTF8.GetBytes("<script>alert(1)</script>")), "paper.html.txt", EvidenceOwner.Paper(planned.Record, "officer"))).Value!;
        var posted = await site.Do(new PostMaterial { Record = planned.Record, Version = planned.Version, Title = "Paper", File = paper.Id });
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var material = (await db.MeetingMaterials.SingleAsync(one => one.ContentId == paper.Id)).Id;
        var (page, file, browser) = ($"/committee-of-the-trade/meetings/{-planned.Record}", $"/committee-of-the-trade/meetings/{-planned.Record}/materials/{material}", site.Browser());

        await db.Contents.Where(content => content.Id == paper.Id).ExecuteUpdateAsync(set => set.SetProperty(content => content.Scan, ScanStates.Clean));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(file)).StatusCode);
        await db.Contents.Where(content => content.Id == paper.Id).ExecuteUpdateAsync(set => set.SetProperty(content => content.Scan, ScanStates.NotScanned));
        var announced = await site.Do(new PublishNotice { Record = planned.Record, Version = posted.Version, PublishedOn = site.Today, Citation = "91 FR 1000" });

        // Nobody looks through it: both sides are told so, and what to do.
        var waiting = await browser.GetStringAsync(page);
        Assert.Contains("it was not checked for viruses, and this website has no virus check. Ask us for a copy.", waiting, StringComparison.Ordinal);
        Assert.Contains("Eastern Time", waiting, StringComparison.Ordinal);
        Assert.Contains("este sitio no tiene revisi&#xF3;n contra virus", await site.Browser().GetStringAsync($"{page}?lang=es"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(file)).StatusCode);
        Assert.Contains("An administrator sets ClamAv:Address", await (await site.SignedIn("grace.okafor@agency.example")).GetStringAsync($"/committee/meetings/{-planned.Record}"), StringComparison.Ordinal);
        await db.Contents.Where(content => content.Id == paper.Id).ExecuteUpdateAsync(set => set.SetProperty(content => content.Scan, ScanStates.Clean));

        var given = await browser.GetAsync(file);
        Assert.Equal((HttpStatusCode.OK, "text/plain", "attachment"), (given.StatusCode, given.Content.Headers.ContentType!.MediaType, given.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("nosniff", Assert.Single(given.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(given.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var html = await browser.GetStringAsync(page);
        Assert.Contains($"href=\"{file}\" download", html, StringComparison.Ordinal);
        Assert.Contains("text, 1 KB", html, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync($"/committee/meetings/{-planned.Record}/materials/{material}")).StatusCode);

        await site.Do(new WithdrawMaterial { Record = planned.Record, Version = announced.Version, MaterialId = material, Reason = "It was <b>a draft</b>." });
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(file)).StatusCode);
        Assert.Contains("It was &lt;b&gt;a draft&lt;/b&gt;.", await browser.GetStringAsync(page), StringComparison.Ordinal);
    }
}
