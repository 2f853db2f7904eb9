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
        if (await actors.Of(http, ct) is not { } actor || (await queries.Export(-number, actor, ct)).Value is not { Count: > 0 } rows)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var table = new ReportTable("taken_back", "taken_back", [.. Columns.Select(name => new Column(name, name, ColumnKind.Text))], [.. rows.Select(Line)]);
        return TypedResults.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Csv.Write(table))], "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"taken-back-{number}.csv"));
    }

    private static IReadOnlyList<object?> Line(TakenBackRow row) =>
    [
        row.Kind, row.Name ?? "", row.Organization ?? "", row.Email, row.Phone ?? "", row.Needs ?? "", row.ArrangedAt is { } arranged ? Moment(arranged) : "", Answer(row.IsSmall), Answer(row.Waiting), Answer(row.Came), row.Language ?? "",
        row.SubscriberId?.ToString(CultureInfo.InvariantCulture) ?? "", row.Topics ?? "", row.ToldAt is { } told ? Moment(told) : "", Moment(row.TakenBackAt), row.TakenOutBy ?? "",
    ];

    private static string Answer(bool? value) => value switch { true => "yes", false => "no", null => "" };

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
