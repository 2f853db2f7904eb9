using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>Lists as files, at their addresses.</summary>
public sealed class ListFilesTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task Hold_the_list_that_is_asked_for_and_run_nothing()
    {
        var reference = await _life.File();
        var browser = await site.SignedIn(Life.Analyst);

        var csv = await browser.GetAsync($"/desk/list.csv?q={reference}&purpose=audit");
        var book = await browser.GetAsync($"/desk/list.xlsx?q={reference}&purpose=audit");

        var bytes = await csv.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("own_reference,state,", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.StartsWith(reference, lines[1], StringComparison.Ordinal);
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(csv.Headers.CacheControl!.NoStore);
        Assert.Equal("PK"u8.ToArray(), (await book.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Fact]
    public async Task Of_any_length_go_to_whoever_asked_and_to_nobody_else()
    {
        var reference = await _life.File();
        var asked = new ListAsked(new WorkListFilter { Search = reference }, "For the yearly audit");
        var job = (await site.Services.GetRequiredService<JobDesk>().Ask(new AskJob(JobKinds.List) { Given = asked.Write() }, await _life.Actor(Life.Analyst))).Value!.Job;
        await site.Services.GetRequiredService<JobRounds>().Go();

        var file = await (await site.SignedIn(Life.Analyst)).GetAsync($"/desk/exports/{job}/file");
        var others = await (await site.SignedIn(Life.Representative)).GetAsync($"/desk/exports/{job}/file");

        await using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync());
        using var text = new StreamReader(await Assert.Single(zip.Entries).OpenAsync());
        var lines = (await text.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((2, true), (lines.Length, lines[1].StartsWith(reference, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
    }

    [Fact]
    public async Task Of_any_length_can_be_a_workbook()
    {
        var reference = await _life.File();
        var asked = new ListAsked(new WorkListFilter { Search = reference }, "For the yearly audit") { Form = ListForm.Workbook };
        var job = (await site.Services.GetRequiredService<JobDesk>().Ask(new AskJob(JobKinds.List) { Given = asked.Write() }, await _life.Actor(Life.Analyst))).Value!.Job;
        await site.Services.GetRequiredService<JobRounds>().Go();

        var file = await (await site.SignedIn(Life.Analyst)).GetAsync($"/desk/exports/{job}/file");

        Assert.EndsWith(".sheet", file.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        await using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync());
        Assert.Contains($">{reference}<", await sheet.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/list.csv?state=Closed", "/desk/exports?state=Closed&file=csv")]
    [InlineData("/desk/mail.xlsx", "/desk/exports?list=mail&file=xlsx")]
    public async Task Ask_what_for_before_they_hand_out_who_filers_are(string address, string asking)
    {
        var led = await (await site.SignedIn(Life.Representative)).GetAsync(address);

        Assert.Equal((HttpStatusCode.Redirect, asking), (led.StatusCode, led.Headers.Location!.OriginalString));
    }

    /// <summary>What was typed comes back, with what is to be done.</summary>
    [Fact]
    public async Task Lead_back_with_the_purpose_when_the_list_is_too_long_to_be_had_at_once()
    {
        await using var small = new SmallListSite();
        var life = new Life(small);
        await life.File();
        await life.File();
        var browser = await small.SignedIn(Life.Representative);

        var led = await browser.GetAsync("/desk/list.csv?sort=Newest&purpose=For+the+yearly+audit");
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(led.Headers.Location));

        Assert.Contains("it is too long to be handed out at once. Let it be made in the background", page, StringComparison.Ordinal);
        Assert.Matches("<input[^>]*id=\"export-purpose\"[^>]*value=\"For the yearly audit\"", page);
        Assert.Contains("/desk?sort=Newest", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk/exports?purpose=" + new string('a', 301))).StatusCode);
    }

    [Fact]
    public async Task Say_what_cannot_be_read_and_go_to_nobody_else()
    {
        var refused = await (await site.SignedIn(Life.Analyst)).GetAsync("/desk/list.csv?q=%22half&purpose=audit");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("quotation mark", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var person in (string[])[Life.Auditor, Life.Administrator, Life.Liaison])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn(person)).GetAsync("/desk/list.csv")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn(person)).GetAsync("/desk/list.xlsx")).StatusCode);
        }
    }

    // Hands out one complaint at once.
    private sealed class SmallListSite : Site
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton(all => new ListExport(
                all.GetRequiredService<WorkList>(), all.GetRequiredService<IdentityReads>(), all.GetRequiredService<ITrackerDbFactory>(), all.GetRequiredService<AgencyTime>())
            { AtOnce = 1 }));
        }
    }
}
