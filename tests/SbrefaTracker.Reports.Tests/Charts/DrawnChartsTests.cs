using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Charts;

[Collection(SampleReportCollection.Name)]
public sealed class DrawnChartsTests(SampleReport sample)
{
    [Fact]
    public void Draws_the_same_content_once_also_for_many_at_the_same_time()
    {
        var (drawn, times) = (new DrawnCharts<object>(most: 4), 0);

        var all = new object[32];
        Parallel.For(0, all.Length, i => all[i] = drawn.Of("figures", () =>
        {
            Interlocked.Increment(ref times);
            return new object();
        }));

        Assert.Equal(1, times);
        Assert.All(all, one => Assert.Same(all[0], one));
        Assert.NotSame(all[0], drawn.Of("other figures", () => new object()));
    }

    [Fact]
    public void Holds_those_that_were_wanted_latest_and_no_more()
    {
        var drawn = new DrawnCharts<object>(most: 2);
        var first = drawn.Of("first", () => new object());
        var second = drawn.Of("second", () => new object());
        Assert.Same(first, drawn.Of("first", () => new object()));
        drawn.Of("third", () => new object());

        Assert.Same(first, drawn.Of("first", () => new object()));
        Assert.NotSame(second, drawn.Of("second", () => new object()));
    }

    [Fact]
    public void Keeps_nothing_of_what_could_not_be_drawn()
    {
        var drawn = new DrawnCharts<string>(most: 2);

        Assert.Throws<InvalidOperationException>(() => drawn.Of("figures", () => throw new InvalidOperationException()));
        Assert.Equal("drawn", drawn.Of("figures", () => "drawn"));
    }

    [Fact]
    public void A_report_is_drawn_again_when_one_of_its_figures_changed_and_not_when_the_ledger_went_on()
    {
        var (reports, data) = (new DrawnReports(), sample.View.Data);

        var first = reports.Of(data);
        Assert.Same(first.Exhibits, reports.Of(data with { Checkpoint = new(9, "00") }).Exhibits);
        Assert.NotSame(first.Exhibits, reports.Of(data with { Figures = data.Figures with { Received = data.Figures.Received + 1 } }).Exhibits);
        Assert.Equal(sample.View.Exhibits.Select(exhibit => exhibit.Chart.ToFile("t", "d")), first.Exhibits.Select(exhibit => exhibit.Chart.ToFile("t", "d")));
    }
}
