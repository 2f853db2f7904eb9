using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Html;

namespace SbrefaTracker.Web.Audit;

/// <summary>Gives one file of a report, which is made anew each time and alone. The print takes a browser and is made in the background: <see cref="PrintJob"/>.</summary>
internal static class SentReport
{
    /// <param name="view">The report.</param>
    /// <param name="name">Which of its files.</param>
    /// <param name="template">Text, order and look of the page.</param>
    /// <param name="prefix">What the name of the file that is saved begins with.</param>
    public static IResult Send(AnnualReportView view, string name, ReportTemplate template, string prefix)
    {
        return AnnualReportWriter.One(view, name, template) is { } file ? TypedResults.File(file, ReportFiles.TypeOf(name), prefix + name) : TypedResults.NotFound();
    }
}
