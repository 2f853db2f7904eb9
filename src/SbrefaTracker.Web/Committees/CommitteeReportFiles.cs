using System.Globalization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports.Committees;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Web.Audit;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Committees;

/// <summary>Gives the committee's report to Congress on a fiscal year as page, print, data with their schema, and tables; made anew each time from the record.</summary>
public static class CommitteeReportFiles
{
    public static void MapCommitteeReportFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/committee/report/{year:int:range(1997,2200)}/{name}", Send).RequireAuthorization(StaffAreas.Committee);

    public static string Address(int year, string kind) => string.Create(CultureInfo.InvariantCulture, $"/committee/report/{year}/{CommitteeReportDocument.Name}.{kind}");

    private static async Task<IResult> Send(int year, string name, HttpContext http, CommitteeReporting reporting, ActorLookup actors, PagePrinter printer, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor || (await reporting.Read(new FiscalYear(year), actor, ct)).Value is not { } found)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var files = await DocumentFiles.Make(CommitteeReportDocument.Make(found), ct: ct);
        if (name == CommitteeReportDocument.Name + ".pdf" && printer.IsThere)
        {
            return await printer.Print(files.Single(file => file.Name == DocumentFiles.PageOf(CommitteeReportDocument.Name)).Content, ct) is { } printed
                ? TypedResults.File(printed, "application/pdf", $"fy{year}-{name}")
                : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return files.FirstOrDefault(file => file.Name == name) is { } made ? TypedResults.File(made.Content, ReportFiles.TypeOf(name), $"fy{year}-{name}") : TypedResults.NotFound();
    }
}
