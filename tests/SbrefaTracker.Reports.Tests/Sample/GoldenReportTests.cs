using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Html;

namespace SbrefaTracker.Reports.Tests.Sample;

[Collection(SampleReportCollection.Name)]
public sealed class GoldenReportTests(SampleReport sample)
{
    /// <summary>A sample that shows nothing of what a table can show lets nobody read whether it shows it well.</summary>
    [Fact]
    public void Has_something_in_every_column_of_figures_and_every_row_of_signals()
    {
        foreach (var table in sample.View.AllTables)
        {
            Assert.True(table.Rows.Count > 0, table.Name);
            for (var i = 1; i < table.Columns.Count; i++)
                Assert.True(!FigureCatalogue.IsFigure(table, i) || table.Rows.Any(row => row[i] is not (null or 0L or 0m)), $"{table.Name}, {table.Columns[i].Name}");
        }

        Assert.All(sample.View.AllTables.Single(table => table.Name == SignalsTable.TableName).Rows, row => Assert.True((long)row[2]! > 0, (string)row[0]!));
        Assert.NotNull(sample.View.Data.Checkpoint);
        Assert.NotEmpty(sample.View.Edition!.Resolved);
    }

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
