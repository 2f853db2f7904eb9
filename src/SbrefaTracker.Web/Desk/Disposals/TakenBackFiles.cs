using System.Globalization;
using System.Text;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Disposals;

/// <summary>Gives what was taken back and a legal hold keeps as a file, to be handed to whoever ordered the hold. Cells that a spreadsheet would run are defused.</summary>
internal static class TakenBackFiles
{
    private static readonly string[] Columns = ["kind", "name", "organization", "email", "phone", "needs", "arranged_at", "small_business", "waiting", "attended", "language", "subscriber", "topics", "told_at", "taken_back_at", "taken_out_by"];

    public static void MapTakenBackFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/desk/disposals/records/{number:long:min(1)}/taken-back.csv", Send).RequireAuthorization(StaffAreas.Desk);

    public static string Address(long number) => string.Create(CultureInfo.InvariantCulture, $"/desk/disposals/records/{number}/taken-back.csv");

    private static async Task<IResult> Send(long number, HttpContext http, TakenBackQueries queries, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor || (await queries.Read(-number, 0, actor, ct)).Value is not { Rows.Count: > 0 })
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(body => Write(body, queries.All(-number, actor, ct)), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"taken-back-{number}.csv"));
    }

    private static async Task Write(Stream body, IAsyncEnumerable<TakenBackRow> rows)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Csv.Line(Columns));
        await foreach (var row in rows)
        {
            await writer.WriteAsync(Csv.Line(Cells(row)));
        }
    }

    private static IReadOnlyList<string> Cells(TakenBackRow row) =>
    [
        row.Kind, row.Name ?? "", row.Organization ?? "", row.Email, row.Phone ?? "", row.Needs ?? "", row.ArrangedAt is { } arranged ? Moment(arranged) : "", Answer(row.IsSmall), Answer(row.Waiting), Answer(row.Came), row.Language ?? "",
        row.SubscriberId?.ToString(CultureInfo.InvariantCulture) ?? "", row.Topics ?? "", row.ToldAt is { } told ? Moment(told) : "", Moment(row.TakenBackAt), row.TakenOutBy ?? "",
    ];

    private static string Answer(bool? value) => value switch { true => "yes", false => "no", null => "" };

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
