using System.Text;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Html;

[Collection(SampleReportCollection.Name)]
public sealed class StoriesLeftOutTests(SampleReport sample)
{
    /// <summary>What was frozen and is not printed is never left out in silence, in an edition with stories and in one without.</summary>
    [Fact]
    public async Task Says_how_many_stories_an_edition_leaves_out()
    {
        var issued = new EditionPart(2, EditionState.Issued, new DateOnly(2026, 3, 2), new DateOnly(2026, 2, 20), []);
        var none = await Page(AnnualReportView.Of(sample.View.Data, issued));
        var alone = await Page(AnnualReportView.Of(sample.View.Data, issued with { StoriesLeftOut = 1 }));
        var beside = await Page(AnnualReportView.Of(sample.View.Data, issued with { Stories = [new("A week", "It waited.")], StoriesLeftOut = 2 }));
        var json = AnnualReportWriter.Make(AnnualReportView.Of(sample.View.Data, issued with { Stories = [new("A week", "It waited.")], StoriesLeftOut = 2 }), await ReportTemplate.Load(), only: "unresolved-comments.json").Single();

        Assert.DoesNotContain("Left out:", none, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"stories\"", none, StringComparison.Ordinal);
        Assert.Contains("Left out: 1 story with which this edition was frozen. It was withdrawn or written otherwise afterwards", alone, StringComparison.Ordinal);
        Assert.Contains("Left out: 2 stories with which this edition was frozen. They were withdrawn", beside, StringComparison.Ordinal);
        Assert.Contains("It waited.", beside, StringComparison.Ordinal);
        Assert.Contains("\"stories\": {\n    \"printed\": 1,\n    \"leftOut\": 2\n  }", Encoding.UTF8.GetString(json.Content), StringComparison.Ordinal);
    }

    private static async Task<string> Page(AnnualReportView view) => HtmlReport.Write(view, await ReportTemplate.Load());
}
