using System.Text.RegularExpressions;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Html;

[Collection(SampleReportCollection.Name)]
public sealed partial class HtmlReportTests(SampleReport sample)
{
    [Fact]
    public async Task Needs_nothing_from_outside()
    {
        var html = await Page(sample.View with { Data = sample.View.Data with { Site = "" } });

        Assert.DoesNotContain("http:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.All(Url().Matches(html), url => Assert.StartsWith("url(data:", url.Value, StringComparison.Ordinal));
        Assert.All(Values(html, "src"), source => Assert.Fail(source));
    }

    [Fact]
    public async Task Links_only_to_itself_to_files_beside_it_and_to_the_complaints_behind_a_figure()
    {
        var files = AnnualReportWriter.Make(sample.View, await ReportTemplate.Load()).Select(file => file.Name).ToHashSet();
        var html = await Page(sample.View);
        var ids = Values(html, "id").ToHashSet();

        Assert.All(Values(html, "href"), target => Assert.True(
            target.StartsWith('#') ? ids.Contains(target[1..]) : target == "data:," || files.Contains(target) || target.StartsWith("https://fairness.agency.example/audit/annual-report/", StringComparison.Ordinal), target));
    }

    [Theory]
    [InlineData(0, "The balance adds up.", "counted separately, and they agree.")]
    [InlineData(1, "The balance does not add up: one of these counts is wrong.", "counted separately, and they do not agree: one of them is wrong.")]
    public async Task Says_of_the_balance_what_its_counts_say(long more, string finding, string text)
    {
        var data = sample.View.Data;

        var html = await Page(sample.View with { Data = data with { Figures = data.Figures with { Closed = data.Figures.Closed + more } } });

        Assert.Contains(finding, html, StringComparison.Ordinal);
        Assert.Contains(text, html, StringComparison.Ordinal);
    }

    /// <summary>A part of the report on a page of the site: what the template leads elsewhere stays as it is written.</summary>
    [Theory]
    [InlineData("https://www.sba.gov/ombudsman", "href=\"https://www.sba.gov/ombudsman\"")]
    [InlineData("mailto:ombudsman@agency.example", "href=\"mailto:ombudsman@agency.example\"")]
    [InlineData("/offices", "href=\"/offices\"")]
    [InlineData("figures.csv", "href=\"/files/figures.csv\" download")]
    [InlineData("#d5", "href=\"/page#d5\"")]
    public async Task Keeps_on_a_page_of_the_site_where_its_links_lead(string written, string expected)
    {
        var template = await ReportTemplate.Load();
        var linked = template with { Page = template.Page.Replace("<section id=\"glossary\">", $"<section id=\"ours\"><h2>Ours</h2><p><a href=\"{written}\">there</a></p></section><section id=\"glossary\">", StringComparison.Ordinal) };

        Assert.Contains(expected, Assert.Single(HtmlReport.Parts(sample.View, linked, "/page", name => $"/files/{name}", "ours")).Html, StringComparison.Ordinal);
    }

    /// <summary>A document on a desk leads to no developer's machine, and to nothing beside itself.</summary>
    [Fact]
    public async Task Leads_to_no_complaints_where_the_address_of_the_site_is_not_known_and_says_so()
    {
        const string words = "In this copy no number leads there";
        var html = await Page(sample.View with { Data = sample.View.Data with { Site = "" } });

        Assert.DoesNotContain("/audit/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", html, StringComparison.Ordinal);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.DoesNotContain(words, await Page(sample.View), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Has_the_marks_that_a_screen_reader_goes_by(bool filled)
    {
        var html = await Page(filled ? sample.View : sample.Empty);

        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "<h1[ >]"));
        Assert.Single(Regex.Matches(html, "<main[ >]"));
        Assert.Equal(Regex.Count(html, "<table"), Regex.Count(html, "<caption>"));
        Assert.DoesNotMatch("<th(?![^>]*scope=)[ >]", html);
        Assert.DoesNotMatch("<th[^>]*></th>", html);
        Assert.Equal(Values(html, "id").Count(), Values(html, "id").Distinct().Count());
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
    }

    /// <summary>Where the key is published everybody can look it up by its id; a report that was frozen before the id was kept has none.</summary>
    [Fact]
    public async Task Prints_the_id_of_the_key_beside_the_checkpoint()
    {
        Assert.Contains("No. 9, signed with the key 0123456789abcdef", await Page(sample.Empty with { Data = sample.Empty.Data with { Checkpoint = new(9, "00", "0123456789abcdef") } }), StringComparison.Ordinal);
        Assert.Contains("<dd>No. 9<br>", await Page(sample.Empty with { Data = sample.Empty.Data with { Checkpoint = new(9, "00") } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_describes_each_chart()
    {
        var html = await Page(sample.View);
        var charts = Chart().Matches(html);

        Assert.Equal((2 * sample.View.Exhibits.Count) + 1, charts.Count);
        Assert.All(charts, chart =>
        {
            Assert.Contains("<title id=\"" + chart.Groups["title"].Value + "\">", chart.Value, StringComparison.Ordinal);
            Assert.Contains("<desc id=\"" + chart.Groups["desc"].Value + "\">", chart.Value, StringComparison.Ordinal);
            Assert.Contains("<text ", chart.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Says_with_each_grade_by_whose_scale_it_is()
    {
        const string basis = "by ONO&#39;s published scale, our own count";
        var html = await Page(sample.View);

        Assert.Contains($"<span>grade of the mean</span><small>{basis}", html, StringComparison.Ordinal);
        Assert.All(sample.View.AllTables.Where(table => table.Columns.Any(column => column.Name == "gradeOfMean")), table =>
            Assert.Contains("by ONO's published scale, our own count", table.Caption, StringComparison.Ordinal));
        Assert.Contains("Complaints only:", sample.View.Exhibits.Single(exhibit => exhibit.Id == "penalties").Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_first_that_figures_are_made_up_and_only_then()
    {
        const string notice = "Specimen: every figure is fictitious.";

        Assert.Contains(notice, await Page(sample.View), StringComparison.Ordinal);
        Assert.DoesNotContain(notice, await Page(AnnualReportView.Of(sample.View.Data with { IsMadeUp = false })), StringComparison.Ordinal);
    }

    /// <summary>What is not counted from complaints is what offices said of the draft.</summary>
    [Fact]
    public async Task Holds_the_query_behind_every_figure_and_table()
    {
        var (html, queries) = (await Page(sample.View), sample.View.Data.Queries);

        Assert.All(sample.View.AllTables.Where(table => table.Name is not ("unresolved-comments" or "resolved-comments")), table => Assert.NotEmpty(queries.Behind(table.Name)));
        Assert.All(sample.View.Exhibits.SelectMany(exhibit => queries.Behind(exhibit.Table.Name)), query => Assert.Contains(Markup.Encode(query.Select), html, StringComparison.Ordinal));
        Assert.Contains(Markup.Encode(queries.Common), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_hostile_names_inert()
    {
        const string hostile = "<img src=x onerror=alert(1)>\"'&\u202Ereversed";
        var data = sample.View.Data with { OfficeNames = new Dictionary<string, string> { ["2704"] = hostile }, AgencyName = hostile };

        var html = await Page(AnnualReportView.Of(data));

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "</style>"));
    }

    [Fact]
    public void Names_an_office_that_commented_as_it_was_called_when_the_report_was_frozen()
    {
        var day = new DateOnly(2026, 2, 3);
        var data = sample.View.Data with { OfficeNames = new Dictionary<string, string> { ["2704"] = "Los Angeles" } };
        var view = new EditionView(new Edition { Number = 1, State = EditionState.Issued, IssuedOn = day, FrozenBy = "aud" }, data)
        {
            Offers = [],
            Sections = ["2704"],
            Comments = [new CommentView(1, "2704", "A new name", day, "Liaison", "Not so.", CommentSettlements.Unresolved, "It is.", day, "Auditor")],
            Stories = [],
            StoriesLeftOut = 0,
            History = [],
            Names = Application.Complaints.Queries.StaffNames.None,
        };

        Assert.Equal("Los Angeles", Assert.Single(EditionPart.Of(view).Comments).OfficeName);
    }

    [Fact]
    public async Task Prints_the_comments_that_were_not_resolved_and_only_in_an_edition()
    {
        var hostile = new UnresolvedComment("2704", "Los Angeles", new DateOnly(2026, 2, 3), "<script>alert(1)</script> <!-- contents --> {{lead}}\nSecond line.", "It <b>stands</b>.");
        var resolved = new ResolvedComment("2704", "Los Angeles", new DateOnly(2026, 2, 4), "<i>One</i> was late.", "A <u>day</u> was corrected.", IsComplaint: true, "byOffice[2704].timeliness.f");
        var page = await Page(AnnualReportView.Of(sample.View.Data, new EditionPart(2, EditionState.Issued, new DateOnly(2026, 3, 2), new DateOnly(2026, 2, 20), [hostile]) { Resolved = [resolved], RowsSha256 = "0123abcd" }));
        var none = await Page(AnnualReportView.Of(sample.View.Data, new EditionPart(1, EditionState.Frozen, null, null, [])));
        var preview = await Page(AnnualReportView.Of(sample.View.Data));

        Assert.Contains("<blockquote><bdi>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- contents --&gt; {{lead}}\nSecond line.</bdi></blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("It &lt;b&gt;stands&lt;/b&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("Los Angeles (2704), February 3, 2026", page, StringComparison.Ordinal);
        Assert.Contains("<b>What was changed:</b> <bdi>A &lt;u&gt;day&lt;/u&gt; was corrected.</bdi> A complaint on record was corrected. Figure: Grade F: answered after the last day of the scale, or not answered when it had passed <code>byOffice[2704].timeliness.f</code>.", page, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;One&lt;/i&gt; was late.", page, StringComparison.Ordinal);
        Assert.Contains("<code>0123abcd</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What was changed:", none, StringComparison.Ordinal);
        Assert.DoesNotContain("Frozen rows", preview, StringComparison.Ordinal);
        Assert.Contains("Edition 2, issued March 2, 2026", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#comments\">", page, StringComparison.Ordinal);
        Assert.Contains("This draft was not sent to the offices yet", none, StringComparison.Ordinal);
        Assert.Contains("Edition 1, a draft that is not issued", none, StringComparison.Ordinal);
        Assert.DoesNotContain("#comments", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("unresolved-comments", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_sections_and_figures_in_the_order_of_the_template()
    {
        var template = new ReportTemplate(
            "{{contents}}<section id=\"b\"><h2>Second</h2>{{exhibit.months}} see {{ref.balance}}</section><section id=\"a\"><h2>First</h2>{{exhibit.balance}}</section>", "", "");

        var html = HtmlReport.Write(sample.View, template);

        Assert.Contains("<a href=\"#b\"><span>1</span>Second</a>", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"h-a\"><span class=\"sn\">2</span> First</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"ref\" href=\"#f-balance\">figure&nbsp;2</a>", html, StringComparison.Ordinal);
    }

    private static async Task<string> Page(AnnualReportView view) =>
        HtmlReport.Write(view, await ReportTemplate.Load());

    private static IEnumerable<string> Values(string html, string attribute) =>
        Regex.Matches(html, $"<[^>]* {attribute}=\"(?<value>[^\"]*)\"").Select(match => match.Groups["value"].Value)
            .Concat(Regex.Matches(html, $"<title {attribute}=\"(?<value>[^\"]*)\"").Select(_ => "").Where(value => value.Length > 0));

    [GeneratedRegex(@"url\([^)]{0,10}")]
    private static partial Regex Url();

    [GeneratedRegex("<svg [^>]*role=\"img\" aria-labelledby=\"(?<title>[^ ]+) (?<desc>[^\"]+)\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Chart();
}
