using System.Text;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Committees;

/// <summary>Gives the recommendations as files: in the columns that the import reads, exact, and in the shape of the committee's published list; to staff also with what is proposed, and with the history.</summary>
internal static class RecommendationFiles
{
    private const string Comma = "text/csv; charset=utf-8";
    private static readonly string[] Steps = ["number", "status", "on", "note"];

    public static void MapRecommendationFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet("/committee-of-the-trade/recommendations.csv", Send).AllowAnonymous();
        site.MapGet("/committee-of-the-trade/recommendations.txt", SendSheet).AllowAnonymous();
        site.MapGet("/committee/recommendations.csv", SendAll).RequireAuthorization(StaffAreas.Committee);
        site.MapGet("/committee/recommendations-history.csv", SendHistory).RequireAuthorization(StaffAreas.Committee);
    }

    private static async Task<IResult> Send(RecommendationExport recommendations, CancellationToken ct) =>
        TypedResults.File(Encoding.UTF8.GetBytes(await recommendations.Columns(ct)), Comma, "recommendations.csv");

    private static async Task<IResult> SendSheet(RecommendationExport recommendations, CancellationToken ct) => await recommendations.Sheet(ct) is { } sheet
        ? TypedResults.File(Encoding.UTF8.GetBytes(sheet), "text/plain; charset=utf-8", "recommendations.txt")
        : TypedResults.NotFound();

    private static async Task<IResult> SendAll(HttpContext http, RecommendationExport recommendations, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor || (await recommendations.AllColumns(actor, ct)).Value is not { } all)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(Encoding.UTF8.GetBytes(all), Comma, "recommendations-all.csv");
    }

    // A list for people: cells that a spreadsheet would run are defused.
    private static async Task<IResult> SendHistory(HttpContext http, RecommendationExport recommendations, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor || (await recommendations.History(actor, ct)).Value is not { } moves)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var table = new ReportTable("history", "history", [.. Steps.Select(name => new Column(name, name, ColumnKind.Text))], [.. moves.Select(Line)]);
        return TypedResults.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Csv.Write(table))], Comma, "recommendations-history.csv");
    }

    private static IReadOnlyList<object?> Line(RecommendationMove move) => [move.Number, RecommendationFields.CodeOf(move.To), Dates.Iso(move.On), move.Note ?? ""];
}

/// <summary>The words of the public pages of recommendations.</summary>
public sealed class RecommendationPages;
