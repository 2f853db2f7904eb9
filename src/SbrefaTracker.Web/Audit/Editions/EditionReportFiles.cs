using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>Gives the files of an edition made anew each time as they follow from what it keeps, until it is issued: from then on they are the bytes with which it was issued.</summary>
internal static class EditionReportFiles
{
    /// <summary>All of it in one file, as an outsider verifies it.</summary>
    public const string Whole = "edition.zip";

    public static void MapEditionFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/audit/editions/{year:int:range(1900,2200)}/{number:int:range(1,9999)}/files/{name}", Send).RequireAuthorization(StaffAreas.Audit);

    private static async Task<IResult> Send(
        int year, int number, string name, HttpContext http, EditionQueries editions, EditionParcel parcels, DrawnReports drawn, ReportTemplates templates, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor)
        {
            return TypedResults.NotFound();
        }

        if (name == Whole)
        {
            var whole = await parcels.Make(year, number, actor, ct);
            return whole is { IsDone: true, Value: { } zip } ? TypedResults.Stream(zip, "application/zip", $"fy{year}-edition{number}.zip") : TypedResults.NotFound();
        }

        if (name == EditionFiles.Rows)
        {
            var rows = await editions.Rows(year, number, actor, ct);
            return rows is { IsDone: true, Value: { } stream } ? TypedResults.Stream(stream, "application/x-ndjson", $"fy{year}-edition{number}-{name}") : TypedResults.NotFound();
        }

        var issued = await editions.Issued(year, number, name, actor, ct);
        if (!issued.IsDone)
        {
            return TypedResults.NotFound();
        }

        if (issued.Value.Content is { } kept)
        {
            return TypedResults.Stream(kept, ReportFiles.TypeOf(name), $"fy{year}-edition{number}-{name}");
        }

        var edition = await editions.Read(year, number, actor, ct);
        return edition.Value is { } view
            ? SentReport.Send(drawn.Of(view.Report, EditionPart.Of(view)), name, await templates.Current(ct), $"fy{year}-edition{number}-{(view.IsMadeAnew ? "made-anew-" : "")}")
            : TypedResults.NotFound();
    }
}
