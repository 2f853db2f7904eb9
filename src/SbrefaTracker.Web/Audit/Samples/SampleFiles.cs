using System.Globalization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Reports.Samples;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Samples;

/// <summary>Gives the work-paper of a sample, and the list it was drawn from, to whoever may read the sample.</summary>
internal static class SampleFiles
{
    /// <summary>The list of the population: what an outsider needs to draw the sample again.</summary>
    public const string Population = "population.txt";

    public static string Address(long number, string name) => string.Create(CultureInfo.InvariantCulture, $"/audit/samples/{number}/files/{name}");

    public static void MapSampleFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/audit/samples/{number:long:min(1)}/files/{name}", Send).RequireAuthorization(StaffAreas.Audit);

    private static async Task<IResult> Send(long number, string name, HttpContext http, SampleQueries samples, ActorLookup actors, PagePrinter printer, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var file = string.Create(CultureInfo.InvariantCulture, $"sample-{number}-{name}");
        if (name == Population)
        {
            return (await samples.Population(-number, actor, ct)).Value is { } list ? TypedResults.Stream(list, "text/plain; charset=utf-8", file) : TypedResults.NotFound();
        }

        if (name == WorkPaper.PrintFile && printer.IsThere)
        {
            return (await samples.Read(-number, actor, ct)).Value is not { } paper ? TypedResults.NotFound()
                : await printer.Print(WorkPaper.Page(paper), ct) is { } printed ? TypedResults.File(printed, "application/pdf", file)
                : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return Make(name) is { } make && (await samples.Read(-number, actor, ct)).Value is { } view
            ? TypedResults.File(make(view), ReportFiles.TypeOf(name), file)
            : TypedResults.NotFound();
    }

    private static Func<SampleView, byte[]>? Make(string name) => name switch
    {
        WorkPaper.TableFile => WorkPaper.Table,
        WorkPaper.WorkbookFile => WorkPaper.Book,
        WorkPaper.PageFile => WorkPaper.Page,
        _ => null,
    };
}
