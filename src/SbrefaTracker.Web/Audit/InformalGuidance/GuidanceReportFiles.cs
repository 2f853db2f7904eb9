using System.Globalization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Web.Audit.Documents;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.InformalGuidance;

/// <summary>Gives the report on informal guidance as page, print, table and data with their schema, as its siblings are given; made anew each time from the log.</summary>
internal static class GuidanceReportFiles
{
    private const string Print = GuidanceDocument.Name + ".pdf";

    public static void MapGuidanceReportFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/audit/guidance/{year:int:range(1997,2200)}/files/{name}", Send).RequireAuthorization(StaffAreas.Audit);

    public static string NameOf(string kind) => $"{GuidanceDocument.Name}.{kind}";

    /// <param name="year">The fiscal year.</param>
    /// <param name="kind">The end of the name.</param>
    /// <param name="asOf">The cut-off; null is today, whenever the address is followed.</param>
    public static string Address(int year, string kind, DateOnly? asOf) => CountedAddress.AsOf(string.Create(CultureInfo.InvariantCulture, $"/audit/guidance/{year}/files/{NameOf(kind)}"), asOf);

    private static async Task<IResult> Send(int year, string name, string? asof, HttpContext http, GuidanceReporting reporting, ActorLookup actors, PagePrinter printer, AgencyTime time, CancellationToken ct)
    {
        if (CutOff.Read(asof, time.Today) is not { IsDone: true } day || await actors.Of(http, ct) is not { } actor || (await reporting.Read(new FiscalYear(year), day.Value.Day, actor, ct)).Value is not { } report)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var (files, called) = (await DocumentFiles.Make(GuidanceDocument.Of(report), ct: ct), FilePrefix.Of(year, report.Figures.AsOf, time.Today) + name);
        if (name == Print && printer.IsThere)
        {
            return await printer.Print(files.Single(file => file.Name == DocumentFiles.PageOf(GuidanceDocument.Name)).Content, ct) is { } printed
                ? TypedResults.File(printed, ReportFiles.TypeOf(name), called)
                : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return files.FirstOrDefault(file => file.Name == name) is { } made ? TypedResults.File(made.Content, ReportFiles.TypeOf(name), called) : TypedResults.NotFound();
    }
}
