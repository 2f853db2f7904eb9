using System.Text;
using System.Text.RegularExpressions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Figures;

/// <summary>Figures outside of tables, on the cover, in the summary and in sentences, carry what those of tables do: the way to their complaints, and beside them what they stand on.</summary>
[Collection(SampleReportCollection.Name)]
public sealed partial class SentenceFiguresTests(SampleReport sample)
{
    [Fact]
    public async Task Lead_to_their_complaints_and_say_what_they_stand_on()
    {
        var html = await Page();
        var places = new[] { Cover(), KeyFigure(), Lead(), Finding(), Balance(), Fact(), Heading() }.SelectMany(place => place.Matches(html)).Where(place => Single().IsMatch(place.Value)).Select(place => place.Value).ToList();

        // All of them: none stands anywhere else.
        Assert.Equal(Single().Count(html), places.Sum(Single().Count));
        Assert.True(places.Sum(Single().Count) > 30, $"{places.Sum(Single().Count)} figures.");
        Assert.All(places, place =>
        {
            Assert.All(Single().Matches(place), figure => Assert.Matches("/audit/annual-report/20[0-9]{2}/complaints/[a-z]+\\?.*asof=2026-01-30", figure.Value));
            Assert.True(Line().IsMatch(PrintedTable.Text(place).ReplaceLineEndings(" ")) || place.Contains("class=\"ref\" href=\"#f-", StringComparison.Ordinal) || place.Contains("class=\"fno\"", StringComparison.Ordinal), place);
        });
    }

    [Fact]
    public async Task Are_all_the_numbers_of_the_cover_the_summary_and_what_stands_beside_the_four_at_the_top()
    {
        var html = await Page();
        var places = new[] { Cover(), KeyFigure(), Lead() }.SelectMany(place => place.Matches(html)).Concat(Finding().Matches(html).Where(finding => Single().IsMatch(finding.Value))).Select(place => place.Value).ToList();

        Assert.True(places.Count > 8);
        Assert.All(places, place =>
        {
            var left = PrintedTable.Text(Reference().Replace(BasisLine().Replace(Single().Replace(CoverKey().Replace(place, ""), ""), ""), ""));
            Assert.DoesNotMatch("[0-9]", NoFigure().Replace(left, ""));
        });
    }

    /// <summary>The findings of the charts: every number leads to its complaints, and what it stands on is told below it, in the same figure; the title within the picture says the same in plain words.</summary>
    [Fact]
    public async Task Are_all_the_numbers_of_the_headings_of_charts()
    {
        var charts = Chart().Matches(await Page()).Select(chart => chart.Value).ToList();

        Assert.Equal(sample.View.Exhibits.Count, charts.Count);
        Assert.All(charts, chart =>
        {
            var heading = Heading().Match(chart).Value;
            var left = PrintedTable.Text(Number().Replace(Single().Replace(heading, ""), ""));
            Assert.True(Single().IsMatch(heading), heading);
            Assert.DoesNotMatch("[0-9]", NoFigure().Replace(left, ""));
            Assert.Contains("<details class=\"query basis\">", chart, StringComparison.Ordinal);
        });
        Assert.Equal(sample.View.Exhibits.Select(exhibit => exhibit.Title), charts.Select(chart => PrintedTable.Text(Number().Replace(Heading().Match(chart).Value, "")).Trim()));
    }

    /// <summary>What is said of several rows leads to the complaints of these and of no others; only a sum over all of them leads to all.</summary>
    [Fact]
    public async Task Lead_to_just_the_rows_of_which_they_are_said()
    {
        var (data, charts) = (sample.View.Data, Chart().Matches(await Page()).Select(chart => chart.Value).ToList());
        string HeadingOf(string id) => Heading().Match(charts.Single(chart => chart.Contains($"id=\"f-{id}\"", StringComparison.Ordinal))).Value;
        var graded = data.Figures.ByOffice.Where(office => office.Timeliness.N >= SbrefaTracker.Domain.Grades.Rubric.LeastToGrade).ToList();
        Assert.True(graded.Count > 1);

        var offices = HeadingOf("offices");
        Assert.Contains($"/complaints/answered?by=office&amp;key={string.Join('.', graded.Select(office => office.Office))}&amp;asof=", offices, StringComparison.Ordinal);
        Assert.All(Single().Matches(offices), figure => Assert.Contains("by=office", figure.Value, StringComparison.Ordinal));
        foreach (var grade in graded.GroupBy(office => office.Timeliness.GradeOfMean))
            Assert.Contains($"key={string.Join('.', grade.Select(office => office.Office))}&amp;", offices, StringComparison.Ordinal);
        var states = data.Figures.ByState.Where(row => row.Key.Length > 0).OrderByDescending(row => row.Received).ThenBy(row => row.Key, StringComparer.Ordinal).Take(3).Select(row => row.Key);
        Assert.Contains($"by=state&amp;key={string.Join('.', states)}&amp;", HeadingOf("states"), StringComparison.Ordinal);
        Assert.Matches("by=filerregion&amp;key=[0-9]{1,2}([.][0-9]{1,2}){1,2}&amp;", HeadingOf("regions"));
        Assert.Matches("by=month&amp;key=20[0-9]{2}-[0-9]{2}([.]20[0-9]{2}-[0-9]{2})+&amp;", HeadingOf("months"));
    }

    /// <summary>The findings of the summary that say what a chart does: the number leads where that of the heading does.</summary>
    [Fact]
    public async Task Lead_from_a_finding_where_they_lead_from_its_chart()
    {
        var html = await Page();
        foreach (var id in new[] { "offices", "outcomes", "penalties" })
        {
            var finding = Single().Matches(Finding().Matches(html).Single(one => one.Value.Contains($"href=\"#f-{id}\"", StringComparison.Ordinal)).Value).Select(figure => figure.Value).ToList();

            Assert.True(finding.Count >= 3, id);
            Assert.Equal(finding, Single().Matches(Heading().Match(Chart().Matches(html).Single(chart => chart.Value.Contains($"id=\"f-{id}\"", StringComparison.Ordinal)).Value).Value).Select(figure => figure.Value));
        }

        Assert.Contains("/complaints/closed?by=relief&amp;key=yes&amp;asof=2026-01-30", html, StringComparison.Ordinal);
    }

    /// <summary>One figure, one line: the second of two figures that stand on something else has a line of its own.</summary>
    [Fact]
    public async Task Beside_the_four_at_the_top_have_the_n_that_is_theirs()
    {
        var (data, keys) = (sample.View.Data, KeyFigure().Matches(await Page()).Select(key => PrintedTable.Text(key.Value)).ToList());

        Assert.Equal(4, keys.Count);
        Assert.Contains($"n = {data.Figures.Received}, cut-off", keys[0], StringComparison.Ordinal);
        Assert.Contains($"n = {data.YearBefore.Received}, cut-off", keys[0], StringComparison.Ordinal);
        Assert.Contains($"n = {data.Figures.Timeliness.Cohort}, cut-off", keys[1], StringComparison.Ordinal);
        Assert.Contains($"n = {data.Figures.Timeliness.N}, cut-off", keys[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lead_nowhere_in_a_report_that_knows_no_site()
    {
        var view = sample.View with { Data = sample.View.Data with { Site = "" } };
        var html = HtmlReport.Write(view, await ReportTemplate.Load());

        Assert.DoesNotContain("/audit/annual-report/", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\uE000\uE001]", html);
        Assert.Matches("<span class=\"fig\">", Lead().Match(html).Value);
    }

    private async Task<string> Page() => Encoding.UTF8.GetString(AnnualReportWriter.Make(sample.View, await ReportTemplate.Load(), only: AnnualReportWriter.HtmlFile).Single().Content);

    [GeneratedRegex("<a class=\"fig\"[^>]*>[^<]*</a>")]
    private static partial Regex Single();

    [GeneratedRegex("<figcaption>(?:(?!</figcaption>).)*cover/counts.*?</figcaption>", RegexOptions.Singleline)]
    private static partial Regex Cover();

    [GeneratedRegex("<li><b>.*?</li>", RegexOptions.Singleline)]
    private static partial Regex KeyFigure();

    [GeneratedRegex("<p class=\"lead\">.*?</p>", RegexOptions.Singleline)]
    private static partial Regex Lead();

    [GeneratedRegex("<li><strong>.*?</li>", RegexOptions.Singleline)]
    private static partial Regex Finding();

    [GeneratedRegex("<figure class=\"chart\".*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Chart();

    [GeneratedRegex("<h3><span class=\"fno\">.*?</h3>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<span class=\"fno\">.*?</span>", RegexOptions.Singleline)]
    private static partial Regex Number();

    [GeneratedRegex("<p class=\"equation\">.*?</p>\\s*<p class=\"src\">.*?</p>", RegexOptions.Singleline)]
    private static partial Regex Balance();

    [GeneratedRegex("<dd>(?:(?!</dd>).)*class=\"fig\".*?</dd>", RegexOptions.Singleline)]
    private static partial Regex Fact();

    [GeneratedRegex("Definition [0-9]+ [A-Z].*?query [a-z-]+/[a-z]+, n = [0-9,]+, cut-off Jan 30, 2026")]
    private static partial Regex Line();

    [GeneratedRegex("<small class=\"basis\">.*?</small>|Definition <a.*?</figcaption>", RegexOptions.Singleline)]
    private static partial Regex BasisLine();

    [GeneratedRegex("<a class=\"ref\".*?</a>")]
    private static partial Regex Reference();

    [GeneratedRegex("<ul class=\"ckey\".*?</ul>", RegexOptions.Singleline)]
    private static partial Regex CoverKey();

    // Days, years, the limits of the scale, months of the year, the names of regions, and how many complaints a square of the cover stands for.
    [GeneratedRegex("[A-Z][a-z]+ [0-9]{1,2}, 20[0-9]{2}|fiscal year 20[0-9]{2}( to 20[0-9]{2})?|FY 20[0-9]{2}|within (30|60)|after 120|when 120|than 120|of [0-9]+ months|[0-9]+ \\([A-Z]|square is [0-9]+")]
    private static partial Regex NoFigure();
}
