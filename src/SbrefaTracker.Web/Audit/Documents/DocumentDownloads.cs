using System.Globalization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Documents;

/// <summary>Gives the documents beside the annual report to whoever keeps what is entered for them; they are made anew each time.</summary>
internal static class DocumentDownloads
{
    /// <param name="year">The fiscal year.</param>
    /// <param name="name">The file.</param>
    /// <param name="asOf">The cut-off; null is today, whenever the address is followed.</param>
    public static string Address(int year, string name, DateOnly? asOf = null) => CountedAddress.AsOf(string.Create(CultureInfo.InvariantCulture, $"/audit/documents/{year}/files/{name}"), asOf);

    public static void MapDocuments(this IEndpointRouteBuilder site) =>
        site.MapGet("/audit/documents/{year:int:range(1997,2200)}/files/{name}", Send).RequireAuthorization(StaffAreas.Audit);

    private static async Task<IResult> Send(int year, string name, string? asof, HttpContext http, EvidenceQueries evidence, ActorLookup actors, AgencyTime time, PagePrinter printer, CancellationToken ct)
    {
        if (CutOff.Read(asof, time.Today) is not { IsDone: true } day || await actors.Of(http, ct) is not { } actor || (await evidence.ForDocuments(new FiscalYear(year), actor, day.Value.Day, ct)).Value is not { } found)
        {
            return TypedResults.NotFound();
        }

        foreach (var document in YearDocuments.Names)
        {
            var files = await DocumentFiles.Make(YearDocuments.Of(document, found), ct: ct);
            if (name == document + ".pdf" && printer.IsThere)
            {
                return await printer.Print(files.Single(file => file.Name == DocumentFiles.PageOf(document)).Content, ct) is { } printed
                    ? TypedResults.File(printed, "application/pdf", $"fy{year}-{name}")
                    : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }

            if (files.FirstOrDefault(file => file.Name == name) is { } made)
            {
                return TypedResults.File(made.Content, ReportFiles.TypeOf(name), $"fy{year}-{name}");
            }
        }

        return TypedResults.NotFound();
    }
}
