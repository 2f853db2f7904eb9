using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Queries;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Workbooks;

[Collection(SampleReportCollection.Name)]
public sealed class WorkbookTests(SampleReport sample)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_valid(bool filled)
    {
        using var document = Open(filled ? sample.View : sample.Empty);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public async Task Has_a_sheet_a_table_a_data_dictionary_every_figure_and_the_queries()
    {
        var made = AnnualReportWriter.Make(sample.View, await ReportTemplate.Load()).Single(file => file.Name == AnnualReportWriter.WorkbookFile);
        using var stream = new MemoryStream(made.Content);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Equal(
            sample.View.AllTables.Select(table => table.Name).Append(DataDictionary.TableName).Append(FiguresTable.TableName).Append(QueriesTable.TableName),
            document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
    }

    [Fact]
    public void Writes_numbers_as_numbers_and_codes_as_text()
    {
        using var document = Open(sample.View);
        var sheet = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(one => one.Name == "by-office");
        var row = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();

        Assert.Equal((CellValues.InlineString, "0417"), (row[0].DataType!.Value, row[0].InnerText));
        Assert.Equal(CellValues.Number, row[2].DataType!.Value);
    }

    private static SpreadsheetDocument Open(AnnualReportView view)
    {
        var stream = new MemoryStream(SbrefaTracker.Reports.Workbooks.Workbook.Write([.. view.AllTables, DataDictionary.Of(view), QueriesTable.Of(view.Data)]));
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }
}
