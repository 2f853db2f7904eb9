using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Web.Audit.Jobs;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit;

/// <summary>Gives the files of an annual report to whoever may audit: the whole report, the workbook, the figures, a table each.</summary>
internal static class ReportFiles
{
    public static void MapReportFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/audit/annual-report/{year:int:range(5,9980)}/files/{name}", Send).RequireAuthorization(StaffAreas.Audit);

    private static async Task<IResult> Send(int year, string name, string? asof, ReadAnnualReport reports, ReportSize size, DrawnReports drawn, StoryQueries stories, ReportTemplates templates, AgencyTime time, CancellationToken ct)
    {
        var cutOff = Dates.Read(asof);
        return (cutOff is null && !string.IsNullOrEmpty(asof)) || cutOff > time.Today || !ReportNames.Has(name) ? TypedResults.NotFound()
            : await size.IsLong(new FiscalYear(year), ct) ? TypedResults.LocalRedirect(LongFilePage.Address(JobKinds.Report, year, name, cutOff))
            : SentReport.Send(drawn.Of(await reports.Run(new FiscalYear(year), cutOff ?? time.Today, ct)) with { Stories = PrintedStory.Of(await stories.Ready(year, ct)) }, name, await templates.Current(ct), FilePrefix.Of(year, cutOff ?? time.Today, time.Today));
    }

    internal static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".sql" => "text/plain; charset=utf-8",
        ".zip" => "application/zip",
        ".csv" => "text/csv; charset=utf-8",
        ".css" or "" => "text/plain; charset=utf-8",
        ".pdf" => "application/pdf",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
}
