using System.Text;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Reports.Queries;
using SbrefaTracker.Reports.Schemas;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Workbooks;

namespace SbrefaTracker.Reports;

/// <summary>What was written.</summary>
/// <param name="Files">The names of the files, in the order of writing.</param>
/// <param name="Pdf">How the print ended.</param>
public sealed record AnnualReportResult(IReadOnlyList<string> Files, PrintResult Pdf);

/// <summary>Writes an annual report in all its forms: figures, page, tables, workbook and, where there is a Chromium, print.</summary>
public sealed class AnnualReportWriter(ReadAnnualReport read, StoryQueries stories, ReportTemplates templates, ChromiumPrinter printer)
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
        var template = await templates.Current(ct);
        progress?.Report(FiguresFile);
        var data = await read.Run(year, asOf, ct);
        var files = Make(AnnualReportView.Of(data) with { Stories = PrintedStory.Of(await stories.Ready(year.Year, ct)) }, template, progress);
        ct.ThrowIfCancellationRequested();

        // From here on files are written: of those that belong together none is left out, so whoever stops it now stops the print alone.
        await Save(files, folder, CancellationToken.None);
        progress?.Report(PdfFile);
        var pdf = await Print(folder, ct);
        return new([.. files.Select(file => file.Name), .. pdf == PrintResult.Printed ? [PdfFile] : Array.Empty<string>()], pdf);
    }

    /// <summary>One file alone, its pictures too; null where the report has none of the name. The print takes a browser: <see cref="PrintJob"/>.</summary>
    public static byte[]? One(AnnualReportView view, string name, ReportTemplate template) =>
        ReportPictures.Find(view, name) ?? Make(view, template, only: name).FirstOrDefault(made => made.Name == name)?.Content;

    /// <summary>All forms but the print. Nothing is written before all of them could be made.</summary>
    /// <param name="view">The report.</param>
    /// <param name="template">Text, order and look of the page.</param>
    /// <param name="progress">Told the name of each file before it is made.</param>
    /// <param name="only">The name of the one file that is wanted; null for all.</param>
    public static IReadOnlyList<ReportFile> Make(AnnualReportView view, ReportTemplate template, IProgress<string>? progress = null, string? only = null)
    {
        List<ReportFile> files = [];
        Add(FiguresFile, () => Utf8.GetBytes(Figures.FiguresFile.Write(view)));
        Add(FiguresSchema.FileName, () => Utf8.GetBytes(FiguresSchema.Write()));
        Add(HtmlFile, () => Utf8.GetBytes(HtmlReport.Write(view, template)));
        if (view.Edition is { } edition)
        {
            Add(CommentsPart.JsonFile, () => Utf8.GetBytes(CommentsPart.Json(edition, view.Data.Figures)));
            Add(CommentsSchema.FileName, () => Utf8.GetBytes(CommentsSchema.Write()));
        }

        var (catalogue, site) = (FigureCatalogue.Of(view.Data), view.Data.Site);
        foreach (var table in view.AllTables)
            Add(table.FileName, () => Utf8.GetBytes(Csv.Write(FiguresTable.WithBasis(table, catalogue, site))));
        ReportTable[] about = [DataDictionary.Of(view), FiguresTable.Of(view.AllTables, catalogue, site)];
        foreach (var table in about)
            Add(table.FileName, () => Utf8.GetBytes(Csv.Write(table)));
        Add(QueriesTable.FileName, () => Utf8.GetBytes(QueriesTable.File(view.Data)));
        Add(WorkbookFile, () => Workbook.Write([.. view.AllTables.Select(GradesBy.In), .. about, QueriesTable.Of(view.Data)]));
        return files;

        void Add(string name, Func<byte[]> make)
        {
            if (only is not null && only != name)
                return;
            progress?.Report(name);
            files.Add(new(name, make()));
        }
    }

    /// <summary>Puts files into a folder, which is made when it is not there; those of the same names are replaced.</summary>
    public static async Task Save(IEnumerable<ReportFile> files, string folder, CancellationToken ct = default)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
            await File.WriteAllBytesAsync(Path.Combine(folder, file.Name), file.Content, ct);
    }

    // A print of an earlier report must not lie beside these figures.
    private async Task<PrintResult> Print(string folder, CancellationToken ct)
    {
        var pdf = Path.Combine(folder, PdfFile);
        File.Delete(pdf);
        try
        {
            return await printer.Print(Path.Combine(folder, HtmlFile), pdf, ct);
        }
        catch (OperationCanceledException)
        {
            return PrintResult.Stopped;
        }
    }
}

/// <summary>A file of a report.</summary>
public sealed record ReportFile(string Name, byte[] Content);
