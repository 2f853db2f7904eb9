using System.Net;
using System.Text;
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

        var csv = await browser.GetAsync($"/desk/list.csv?q={reference}");
        var book = await browser.GetAsync($"/desk/list.xlsx?q={reference}");

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
    public async Task Say_what_cannot_be_read_and_go_to_nobody_else()
    {
        var refused = await (await site.SignedIn(Life.Analyst)).GetAsync("/desk/list.csv?q=%22half");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("quotation mark", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var person in (string[])[Life.Auditor, Life.Administrator, Life.Liaison])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn(person)).GetAsync("/desk/list.csv")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn(person)).GetAsync("/desk/list.xlsx")).StatusCode);
        }
    }
}
