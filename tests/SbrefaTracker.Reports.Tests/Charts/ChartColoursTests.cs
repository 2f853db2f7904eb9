using System.Text.RegularExpressions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Charts;

[Collection(SampleReportCollection.Name)]
public sealed class ChartColoursTests(SampleReport sample)
{
    [Fact]
    public async Task Are_all_remapped_for_dark_screens()
    {
        var style = (await ReportTemplate.Load()).Style;

        Assert.NotEmpty(Used());
        Assert.All(Used(), used => Assert.Contains($"""[{used}]""", style, StringComparison.Ordinal));
    }

    [Fact]
    public void Are_never_all_that_tells_grades_apart()
    {
        var grades = sample.View.Exhibits.Single(exhibit => exhibit.Id == "grades");
        var drawn = grades.Chart.ToFile(grades.Title, grades.Description);

        Assert.All(new[] { "A", "B", "C", "D", "F", "Pending" }, letter => Assert.Contains($">{letter}</text>", drawn, StringComparison.Ordinal));
    }

    [Fact]
    public void Are_drawn_the_same_each_time()
    {
        var again = AnnualReportView.Of(sample.View.Data);

        Assert.Equal(
            sample.View.Exhibits.Select(exhibit => exhibit.Chart.ToHtml("x", exhibit.Title, exhibit.Description).Html),
            again.Exhibits.Select(exhibit => exhibit.Chart.ToHtml("x", exhibit.Title, exhibit.Description).Html));
    }

    private SortedSet<string> Used() =>
    [
        .. sample.View.Exhibits.SelectMany(exhibit =>
            Regex.Matches(exhibit.Chart.ToHtml("x", "", "").Html, "(?:fill|stroke)=\"#[0-9A-F]{6}\"").Select(match => match.Value)),
    ];
}
