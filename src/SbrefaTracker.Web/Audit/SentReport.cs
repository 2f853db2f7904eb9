using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Printing;

namespace SbrefaTracker.Web.Audit;

/// <summary>Gives one file of a report, which is made anew each time and alone; the print is made from the page.</summary>
internal static class SentReport
{
    /// <param name="view">The report.</param>
    /// <param name="name">Which of its files.</param>
    /// <param name="template">Text, order and look of the page.</param>
    /// <param name="prefix">What the name of the file that is saved begins with.</param>
    public static async Task<IResult> Send(AnnualReportView view, string name, ReportTemplate template, string prefix, PagePrinter printer, CancellationToken ct)
    {
        if (ReportPictures.Find(view, name) is { } picture)
        {
            return TypedResults.File(picture, ReportFiles.TypeOf(name), prefix + name);
        }

        var files = AnnualReportWriter.Make(view, template, only: name == AnnualReportWriter.PdfFile ? AnnualReportWriter.HtmlFile : name);
        if (name == AnnualReportWriter.PdfFile && printer.IsThere)
        {
            var page = files.Single(made => made.Name == AnnualReportWriter.HtmlFile).Content;
            return await printer.Print(page, ct) is { } printed
                ? TypedResults.File(printed, "application/pdf", prefix + name)
                : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var file = files.FirstOrDefault(made => made.Name == name);
        return file is null ? TypedResults.NotFound() : TypedResults.File(file.Content, ReportFiles.TypeOf(name), prefix + name);
    }
}
