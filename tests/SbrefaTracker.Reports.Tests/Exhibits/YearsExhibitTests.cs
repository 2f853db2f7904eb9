using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Exhibits;

[Collection(SampleReportCollection.Name)]
public sealed class YearsExhibitTests(SampleReport sample)
{
    /// <summary>A year of two months beside whole ones would read as a fall.</summary>
    [Fact]
    public void Compares_whole_years_in_its_sentence()
    {
        var data = sample.View.Data;

        Assert.Contains("to 2025, ", Title(data), StringComparison.Ordinal);
        Assert.DoesNotContain("to 2025, ", Title(data with { Figures = data.Figures with { AsOf = new DateOnly(2024, 11, 29) } }), StringComparison.Ordinal);
    }

    private static string Title(AnnualReportData data) => AnnualReportView.Of(data).Exhibits.Single(exhibit => exhibit.Id == "years").Title;
}
