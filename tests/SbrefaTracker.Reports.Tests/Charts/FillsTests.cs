using System.Globalization;
using System.Text.RegularExpressions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Charts;

/// <summary>Areas that lie beside one another in any chart are told apart in grey and by eyes that lack a kind of cones: by how light they are, or by what is drawn in or around them.</summary>
[Collection(SampleReportCollection.Name)]
public sealed partial class FillsTests(SampleReport sample)
{
    // Of 100 steps of lightness; and the distance of two colours of which 2 is just seen.
    private const double LeastGrey = 15;
    private const double LeastColour = 15;

    // Between bars, tiles and squares of one chart.
    private const double Beside = 14;

    [Fact]
    public async Task Beside_one_another_can_be_told_apart_without_colours()
    {
        var charts = sample.View.Exhibits.Select(exhibit => (exhibit.Id, Svg: exhibit.Chart.ToFile(exhibit.Title, exhibit.Description)))
            .Append((Id: "cover", Svg: Cover().Match(HtmlReport.Write(sample.View, await ReportTemplate.Load())).Value)).ToList();

        var compared = 0;
        Assert.All(charts, chart =>
        {
            var areas = Areas(chart.Svg);
            Assert.NotEmpty(areas);
            foreach (var (one, other) in areas.SelectMany((one, i) => areas.Skip(i + 1).Where(other => one.IsBeside(other)).Select(other => (one, other))).Where(pair => pair.one.Fill != pair.other.Fill && !pair.one.IsDrawnIn && !pair.other.IsDrawnIn).DistinctBy(pair => (pair.one.Fill, pair.other.Fill)))
            {
                compared++;
                Assert.True(AreApart(one.Fill, other.Fill), $"{chart.Id}: {one.Fill} beside {other.Fill}: grey {Sight.Grey(one.Fill, other.Fill):0.0}, colour {Sight.Least(one.Fill, other.Fill):0.0}");
            }
        });
        Assert.True(compared > 10, $"{compared} pairs were compared.");
    }

    /// <summary>A red and a blue that are as light are found, and so are two greys.</summary>
    [Theory]
    [InlineData("#005EA2", "#162E51", true)]
    [InlineData("#73B3E7", "#A9AEB1", false)]
    [InlineData("#B50909", "#005EA2", false)]
    [InlineData("#008817", "#936F38", false)]
    [InlineData("#CFE3F5", "#FFFFFF", false)]
    public void That_are_alike_are_found(string one, string other, bool areApart) => Assert.Equal(areApart, AreApart(one, other));

    private static bool AreApart(string one, string other) => Sight.Grey(one, other) >= LeastGrey && Sight.Least(one, other) >= LeastColour;

    private static List<Area> Areas(string svg)
    {
        // Grounds of a scale lie under everything and stand for nothing of their own.
        var strokes = Stroke().Matches(svg).Select(line => (X: Number(line, "x"), Y: Number(line, "y"))).ToList();
        return
        [
            .. Rectangle().Matches(svg).Where(area => area.Groups["fill"].Value != "#F0F0F0").Select(area => new Area(area.Groups["fill"].Value, Number(area, "x"), Number(area, "y"), Number(area, "w"), Number(area, "h")))
                .Where(area => area is { Width: > 2, Height: > 2 })
                .Select(area => area with { IsDrawnIn = strokes.Count(at => area.Holds(at.X, at.Y)) >= 2 }),
        ];
    }

    private static double Number(Match match, string name) => double.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    private sealed record Area(string Fill, double X, double Y, double Width, double Height)
    {
        /// <summary>Hatched or outlined: lines begin in it or on its edge.</summary>
        public bool IsDrawnIn { get; init; }

        public bool Holds(double x, double y) => x >= X - 1.5 && x <= X + Width + 1.5 && y >= Y - 1.5 && y <= Y + Height + 1.5;

        public bool IsBeside(Area other)
        {
            var (across, down) = (Math.Max(X, other.X) - Math.Min(X + Width, other.X + other.Width), Math.Max(Y, other.Y) - Math.Min(Y + Height, other.Y + other.Height));
            return (across < -1 && down is >= -1 and < Beside) || (down < -1 && across is >= -1 and < Beside);
        }
    }

    [GeneratedRegex("<rect fill=\"(?<fill>#[0-9A-F]{6})\" x=\"(?<x>[-0-9.]+)\" y=\"(?<y>[-0-9.]+)\" width=\"(?<w>[0-9.]+)\" height=\"(?<h>[0-9.]+)\"")]
    private static partial Regex Rectangle();

    [GeneratedRegex("<path fill=\"none\" stroke=\"#[0-9A-F]{6}\"[^>]* d=\"M(?<x>[-0-9.]+) (?<y>[-0-9.]+)L")]
    private static partial Regex Stroke();

    [GeneratedRegex("<svg class=\"coverart\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Cover();
}
