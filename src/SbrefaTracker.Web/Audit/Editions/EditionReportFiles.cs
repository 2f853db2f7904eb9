using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>Gives the files of an edition as they follow from what it keeps: made anew each time, and the same each time once it is issued.</summary>
internal static class EditionReportFiles
{
    public static void MapEditionFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/audit/editions/{year:int:range(1900,2200)}/{number:int:range(1,9999)}/files/{name}", Send).RequireAuthorization(StaffAreas.Audit);

    private static async Task<IResult> Send(
        int year, int number, string name, HttpContext http, EditionQueries editions, DrawnReports drawn, ActorLookup actors, PagePrinter printer, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor)
        {
            return TypedResults.NotFound();
        }

        if (name == EditionFiles.Rows)
        {
            var rows = await editions.Rows(year, number, actor, ct);
            return rows is { IsDone: true, Value: { } stream } ? TypedResults.Stream(stream, "application/x-ndjson", $"fy{year}-edition{number}-{name}") : TypedResults.NotFound();
        }

        var edition = await editions.Read(year, number, actor, ct);
        return edition.Value is { } view
            ? await SentReport.Send(drawn.Of(view.Report, EditionPart.Of(view)), name, $"fy{year}-edition{number}-", printer, ct)
            : TypedResults.NotFound();
    }
}
