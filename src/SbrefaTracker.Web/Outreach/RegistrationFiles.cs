using System.Globalization;
using System.Text;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Outreach;

/// <summary>Gives the list of those who registered as a file for people: for the door and for name tags. Cells that a spreadsheet would run are defused.</summary>
internal static class RegistrationFiles
{
    private static readonly string[] Columns = ["name", "organization", "email", "small_business", "needs", "arranged", "seat", "attended"];

    public static void MapRegistrationFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/outreach/events/{number:long:min(1)}/registrations.csv", Send).RequireAuthorization(StaffAreas.Outreach);

    public static string Address(OutreachEvent one) => string.Create(CultureInfo.InvariantCulture, $"/outreach/events/{-one.Id}/registrations.csv");

    private static async Task<IResult> Send(long number, HttpContext http, RegistrationDesk registrations, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor || (await registrations.Export(-number, actor, ct)).Value is not { } rows)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var table = new ReportTable("registrations", "registrations", [.. Columns.Select(name => new Column(name, name, ColumnKind.Text))], [.. rows.Select(Line)]);
        return TypedResults.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Csv.Write(table))], "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"registrations-{number}.csv"));
    }

    private static IReadOnlyList<object?> Line(RegistrationRow row) =>
        [row.Name, row.Organization ?? "", row.Email, Answer(row.IsSmall), row.Needs ?? "", row.Needs is null ? "" : Answer(row.ArrangedAt is not null), row.Waiting ? "waiting" : "seat", row.Came is { } came ? Answer(came) : ""];

    private static string Answer(bool value) => value ? "yes" : "no";
}
