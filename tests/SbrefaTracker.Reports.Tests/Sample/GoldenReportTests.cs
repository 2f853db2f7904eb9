using SbrefaTracker.Reports.Html;

namespace SbrefaTracker.Reports.Tests.Sample;

[Collection(SampleReportCollection.Name)]
public sealed class GoldenReportTests(SampleReport sample)
{
    [Fact]
    public async Task Is_made_anew_byte_for_byte()
    {
        var made = sample.NewFolder("golden");
        var files = AnnualReportWriter.Make(sample.View, await ReportTemplate.Load());

        // A workbook holds the moment it was made.
        await AnnualReportWriter.Save(files.Where(file => file.Name != AnnualReportWriter.WorkbookFile), made);
        GoldenFolder.Compare("sample", made);
    }
}
