using System.Net;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Committees;

/// <summary>What the public and the staff read of recommendations, on pages and in files.</summary>
public sealed class RecommendationPagesTests(CommitteeSite site) : IClassFixture<CommitteeSite>
{
    private const string Officer = "grace.okafor@agency.example";

    [Theory]
    [InlineData("en", "Lead office:", "Passed")]
    [InlineData("es", "Oficina responsable:", "Aprobada")]
    public async Task The_public_reads_what_was_passed_with_its_history_and_nothing_of_a_proposal(string language, string lead, string passed)
    {
        var (said, proposed) = (language == "en" ? "020001" : "020011", language == "en" ? "020002" : "020012");
        await Record(said, "COAC recommends thirty days <b>.", isPassed: true);
        await Record(proposed, "Nobody voted on it.", isPassed: false);
        var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var list = await browser.GetStringAsync("/committee-of-the-trade/recommendations");
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/committee-of-the-trade/recommendations/{said}"));

        Assert.Contains($"href=\"/committee-of-the-trade/recommendations/{said}\"", list, StringComparison.Ordinal);
        Assert.Contains("thirty days &lt;b&gt;", list, StringComparison.Ordinal);
        Assert.DoesNotContain(proposed, list, StringComparison.Ordinal);
        Assert.Contains(lead, page, StringComparison.Ordinal);
        Assert.Contains(passed, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/committee-of-the-trade/recommendations/{proposed}")).StatusCode);
    }

    [Fact]
    public async Task The_files_for_everybody_hold_what_was_passed_exactly_and_those_for_staff_the_rest()
    {
        await Record("030001", "=1+1, \"as it is\"", isPassed: true);
        await Record("030002", "Nobody voted on it.", isPassed: false);
        var (anybody, officer) = (site.Browser(), await site.SignedIn(Officer));

        var columns = await anybody.GetAsync("/committee-of-the-trade/recommendations.csv");
        var sheet = await anybody.GetStringAsync("/committee-of-the-trade/recommendations.txt");
        var all = await officer.GetStringAsync("/committee/recommendations.csv");
        var history = await officer.GetStringAsync("/committee/recommendations-history.csv");

        Assert.Equal("text/csv", columns.Content.Headers.ContentType!.MediaType);
        var text = await columns.Content.ReadAsStringAsync();
        Assert.StartsWith(string.Join(',', RecommendationFields.All.Select(field => field.Name)) + "\r\n", text, StringComparison.Ordinal);
        Assert.Contains("030001,16,", text, StringComparison.Ordinal);
        Assert.Contains(",\"=1+1, \"\"as it is\"\"\",", text, StringComparison.Ordinal);
        Assert.Contains("Term to Date Recommendations", sheet, StringComparison.Ordinal);
        Assert.Contains("030001 =1+1, \"as it is\"", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("030002", text + sheet, StringComparison.Ordinal);
        Assert.Contains("030002,16,", all, StringComparison.Ordinal);
        Assert.Contains("030002,proposed,", history, StringComparison.Ordinal);
        Assert.Contains("030001,passed,", history, StringComparison.Ordinal);
        foreach (var address in new[] { "/committee/recommendations.csv", "/committee/recommendations-history.csv" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await anybody.GetAsync(address)).StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await (await site.SignedIn("marcus.bell@agency.example")).GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task The_published_list_is_imported_in_the_page_once_its_term_is_said()
    {
        await site.Begin();
        await using var parts = new PartsContext(site, (await new Life(site).Actor(Officer)).Id);
        var page = parts.Render<RecommendationImportPage>();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Advisory Committee\nTerm to Date Recommendations\nApril 27, 2016\n\nExports\n\n040001 COAC recommends one page.\n", "list.txt"));
        page.WaitForAssertion(() => Assert.Contains("The list does not say in which term", page.Markup, StringComparison.Ordinal));
        await page.Find("#recommendation-term").ChangeAsync("14");
        page.WaitForAssertion(() => Assert.Contains("040001", page.Find("table").TextContent, StringComparison.Ordinal));
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".done-note")));
        var made = (await site.Services.GetRequiredService<RecommendationQueries>().Passed("040001"))!.One;
        Assert.Equal((14, "Exports", "COAC recommends one page."), (made.Term, made.Subcommittee, made.Text));
    }

    private async Task Record(string number, string text, bool isPassed)
    {
        await site.Begin();
        var given = new Dictionary<ComplaintField, object?> { [RecommendationFields.Number] = number, [RecommendationFields.Term] = 16L, [RecommendationFields.Text] = text, [RecommendationFields.LeadOffice] = "Office of Trade" };
        var made = await site.Do(new RecordRecommendation { Given = new(given) });
        if (isPassed)
        {
            await site.Do(new MoveRecommendation { Record = made.Record, Version = made.Version, Act = RecommendationAction.Pass, On = site.Today });
        }
    }
}
