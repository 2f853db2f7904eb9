using System.Text;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Workbooks;

namespace SbrefaTracker.Reports;

/// <summary>What was written.</summary>
/// <param name="Files">The names of the files, in the order of writing.</param>
/// <param name="Pdf">How the print ended.</param>
public sealed record AnnualReportResult(IReadOnlyList<string> Files, PrintResult Pdf);

/// <summary>Writes an annual report in all its forms: figures, page, tables, workbook and, where there is a Chromium, print.</summary>
public sealed class AnnualReportWriter(ReadAnnualReport read, ChromiumPrinter printer)
{
    public const string HtmlFile = "annual-report.html";
    public const string WorkbookFile = "annual-report.xlsx";
    public const string PdfFile = "annual-report.pdf";
    public const string FiguresFile = "figures.json";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="year">The fiscal year.</param>
    /// <param name="asOf">The cut-off; what is dated after it has not happened.</param>
    /// <param name="folder">Where the files go; made when it is not there, and files of these names are replaced.</param>
    /// <param name="progress">Told the name of each file before it is made.</param>
    /// <exception cref="TemplateException">The template was edited and cannot be filled.</exception>
    public async Task<AnnualReportResult> Write(
        FiscalYear year, DateOnly asOf, string folder, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        var template = await ReportTemplate.Load(ct: ct);
        var data = await read.Run(year, asOf, ct);
        Directory.CreateDirectory(folder);
        var files = await WriteFiles(AnnualReportView.Of(data), template, folder, "", progress, ct);
        progress?.Report(PdfFile);
        var pdf = await printer.Print(Path.Combine(folder, HtmlFile), Path.Combine(folder, PdfFile), ct);
        return new(pdf == PrintResult.Printed ? [.. files, PdfFile] : files, pdf);
    }

    /// <summary>Writes all forms but the print.</summary>
    public static async Task<IReadOnlyList<string>> WriteFiles(
        AnnualReportView view, ReportTemplate template, string folder, string notice, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        List<string> files = [];
        await Save(FiguresFile, () => FiguresJson.Write(view.Data.Figures));
        await Save(HtmlFile, () => HtmlReport.Write(view.Data, template, view.Exhibits, view.Tables, notice));
        foreach (var table in view.AllTables)
            await Save(table.FileName, () => Csv.Write(table));
        progress?.Report(WorkbookFile);
        await using (var stream = File.Create(Path.Combine(folder, WorkbookFile)))
            Workbook.Write(stream, [.. view.AllTables]);
        return [.. files, WorkbookFile];

        async Task Save(string name, Func<string> make)
        {
            progress?.Report(name);
            await File.WriteAllTextAsync(Path.Combine(folder, name), make(), Utf8, ct);
            files.Add(name);
        }
    }
}
