using System.Text.RegularExpressions;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Charts;

[Collection(SampleReportCollection.Name)]
public sealed partial class ChartLinksTests(SampleReport sample)
{
    [Fact]
    public void Lie_over_the_bars_of_rows_that_lead_somewhere_and_say_what_they_show()
    {
        var html = Grades(key => key is "A" or "pending" ? $"/list?grade={key}&all" : null);

        var links = Link().Matches(html);
        Assert.Equal(["/list?grade=A&amp;all", "/list?grade=pending&amp;all"], links.Select(link => link.Groups["to"].Value).Distinct());
        Assert.All(links, link => Assert.Matches("^(A|[A-Z][a-z]+) .+: [1-9][0-9,]*$", link.Groups["name"].Value));

        // The picture is the same, and no link is a part of it.
        Assert.StartsWith("<div class=\"plot\">" + Grades(null), html, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_in_no_report_that_leads_nowhere()
    {
        Assert.DoesNotContain("<a ", Grades(null), StringComparison.Ordinal);
        Assert.Equal(Grades(null), Grades(_ => null));
    }

    private string Grades(Func<string, string?>? addressOf) =>
        sample.View.Exhibits.Single(exhibit => exhibit.Id == "grades").Chart.ToHtml("g", "Finding", "Values", addressOf).Html;

    [GeneratedRegex("<a href=\"(?<to>[^\"]+)\" aria-label=\"(?<name>[^\"]+)\"><rect x=")]
    private static partial Regex Link();
}
