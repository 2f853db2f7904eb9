using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Feedback;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>The lists beside the work list, as files at their addresses.</summary>
public sealed class OtherListFilesTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/desk/matters", "own_reference,entity_name,matter,", Life.Representative)]
    [InlineData("/desk/mail", "own_reference,written_at,kind,", Life.Analyst)]
    [InlineData("/desk/patterns", "pattern,pattern_state,office,", Life.Analyst)]
    [InlineData("/desk/campaigns", "campaign,name,state,", Life.Analyst)]
    [InlineData("/desk/feedback", "number,given_at,page,", Life.Analyst)]
    [InlineData("/desk/disposals", "own_reference,office,closed_on,", Life.Representative)]
    [InlineData("/desk/narratives", "own_reference,narrative_state,closed_on,", Life.Analyst)]
    [InlineData("/desk/offices", "office,office_name,kind,", Life.Analyst)]
    [InlineData("/office/inquiries", "own_reference,inquiry,office,", Life.Liaison)]
    public async Task Are_a_spreadsheet_and_a_workbook_for_those_who_read_the_page_alone(string page, string head, string reader)
    {
        var browser = await site.SignedIn(reader);

        var csv = await browser.GetAsync($"{page}.csv?purpose=A+review");
        var book = await browser.GetAsync($"{page}.xlsx?purpose=A+review");

        Assert.StartsWith(head, (await csv.Content.ReadAsStringAsync()).TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(csv.Headers.CacheControl!.NoStore);
        Assert.Equal("PK"u8.ToArray(), (await book.Content.ReadAsByteArrayAsync())[..2]);
        var stranger = await (await site.SignedIn(page.StartsWith("/office", StringComparison.Ordinal) ? Life.Auditor : Life.Liaison)).GetAsync($"{page}.csv?purpose=A+review");
        Assert.NotEqual(HttpStatusCode.OK, stranger.StatusCode);
    }

    [Fact]
    public async Task Run_no_formula_of_a_visitor()
    {
        Assert.True((await site.Services.GetRequiredService<VisitorFeedback>().Give("=HYPERLINK(\"http://x\")", "/file", "en")).IsDone);

        var csv = Encoding.UTF8.GetString(await (await site.SignedIn(Life.Analyst)).GetByteArrayAsync("/desk/feedback.csv"));

        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
    }
}
