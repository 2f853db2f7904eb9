using System.Text.RegularExpressions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Charts;

[Collection(SampleReportCollection.Name)]
public sealed class ChartColoursTests(SampleReport sample)
{
    [Fact]
    public void Are_the_same_in_a_picture_for_programs_that_draw_no_svg()
    {
        Assert.All(sample.View.Exhibits, exhibit =>
        {
            var png = exhibit.Chart.ToPng();

            // Eight bytes name the format; width and height follow the first four letters.
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
            Assert.Equal(2160, (png[16] << 24) | (png[17] << 16) | (png[18] << 8) | png[19]);
            Assert.True(png.Length > 5_000, exhibit.Id);
        });
    }

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
