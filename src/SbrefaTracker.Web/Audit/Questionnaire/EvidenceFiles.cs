using System.Globalization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports.Questionnaire;
using SbrefaTracker.Web.Audit.Documents;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Questionnaire;

/// <summary>Gives the evidence of a fiscal year as one pack to whoever may audit.</summary>
internal static class EvidenceFiles
{
    public static string Address(int year) => string.Create(CultureInfo.InvariantCulture, $"/audit/evidence/{year}/pack.zip");

    public static void MapEvidenceFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/audit/evidence/{year:int:range(1997,2200)}/pack.zip", Send).RequireAuthorization(StaffAreas.Audit);

    private static async Task<IResult> Send(int year, string? asof, HttpContext http, EvidenceQueries evidence, ActorLookup actors, AgencyTime time, CancellationToken ct) =>
        CutOff.Read(asof, time.Today) is { IsDone: true } day && await actors.Of(http, ct) is { } actor && (await evidence.Of(new FiscalYear(year), actor, day.Value.Day, ct)).Value is { } found
            ? TypedResults.File(EvidencePack.Make(found), "application/zip", EvidencePack.NameOf(year))
            : TypedResults.NotFound();
}
