using System.Globalization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Questionnaire;
using SbrefaTracker.Web.Audit.Jobs;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Documents;

/// <summary>Gives the documents beside the annual report to whoever keeps what is entered for them; they are made anew each time.</summary>
internal static class DocumentDownloads
{
    /// <param name="year">The fiscal year.</param>
    /// <param name="name">The file.</param>
    /// <param name="asOf">The cut-off; null is today, whenever the address is followed.</param>
    public static string Address(int year, string name, DateOnly? asOf = null) => CountedAddress.AsOf(string.Create(CultureInfo.InvariantCulture, $"/audit/documents/{year}/files/{name}"), asOf);

    /// <summary>Where a file that was given out can be had again.</summary>
    public static string GivenAddress(long record) => string.Create(CultureInfo.InvariantCulture, $"/audit/documents/given/{-record}");

    public static void MapDocuments(this IEndpointRouteBuilder site)
    {
        site.MapGet("/audit/documents/{year:int:range(1997,2200)}/files/{name}", Send).RequireAuthorization(StaffAreas.Audit);
        site.MapGet("/audit/documents/given/{number:long}", SendGiven).RequireAuthorization(StaffAreas.Audit);
    }

    private static async Task<IResult> Send(int year, string name, string? asof, HttpContext http, YearFiles files, ReportSize size, ActorLookup actors, AgencyTime time, CancellationToken ct)
    {
        if (CutOff.Read(asof, time.Today) is not { IsDone: true } day || await actors.Of(http, ct) is not { } actor || !(YearFiles.IsName(name) || name == EvidencePack.NameOf(year)))
        {
            return TypedResults.NotFound();
        }

        if (YearFiles.IsName(name) && await size.IsLong(new FiscalYear(year), ct))
        {
            return TypedResults.LocalRedirect(LongFilePage.Address(JobKinds.Documents, year, name, day.Value.Day));
        }

        var made = await files.Make(new FiscalYear(year), name, day.Value.Day, actor, ct);
        return made.Value is { } file ? TypedResults.File(file.Content, ReportFiles.TypeOf(name), FilePrefix.Of(year, file.AsOf, time.Today) + name)
            : made.Refusals.Any(refusal => refusal.Code == "document.not_printed") ? TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : TypedResults.NotFound();
    }

    // As it was given out: nothing is made anew.
    private static async Task<IResult> SendGiven(long number, HttpContext http, GivenFiles given, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor)
        {
            return TypedResults.NotFound();
        }

        var kept = await given.Read(-number, actor, ct);
        return kept.Value is { } file ? TypedResults.File(file.Content, ReportFiles.TypeOf(file.Name), $"fy{file.FiscalYear}-{file.Name}")
            : kept.Refusals.Any(refusal => refusal.Code == "given_out.changed") ? TypedResults.Conflict()
            : TypedResults.NotFound();
    }
}
