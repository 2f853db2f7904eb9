using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.List;

/// <summary>Hands out the list that is shown as a file; its address takes the list's own query, and what it is for. Whoever does not say that, or asks for one that is too long, is led to where both is asked, with what was typed.</summary>
internal static class ListFiles
{
    /// <summary>Its address without an ending.</summary>
    public const string Path = "/desk/list";

    public const string Csv = Path + ".csv";
    public const string Workbook = Path + ".xlsx";

    /// <summary>The part of the address that says what the file is for.</summary>
    public const string Purpose = "purpose";

    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapListFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet(Csv, Send(ListFile.Csv, "text/csv; charset=utf-8", "csv")).RequireAuthorization(StaffAreas.Desk);
        site.MapGet(Workbook, Send(ListFile.Workbook, WorkbookType, "xlsx")).RequireAuthorization(StaffAreas.Desk);
    }

    private static Delegate Send(Func<ExportedList, byte[]> write, string type, string ending) => async (
        HttpContext context, [FromServices] ListExport export, [FromServices] ActorLookup actors, [FromServices] AgencyTime time, [FromServices] Refusals words, CancellationToken ct) =>
    {
        var (today, actor) = (time.Today, await actors.Of(context, ct));
        var filter = actor is null ? new() : WorkListAddress.Read(context.Request.QueryString.Value ?? "").Filter(today, actor.Id);
        var list = actor is null ? Refusal.Of("not_allowed") : await export.Run(new ListAsked(filter, context.Request.Query[Purpose].ToString()), actor, ct);
        context.Response.Headers.CacheControl = "no-store";
        if (list.Refusals is [{ Code: ListExport.TooLarge }] or [{ Field: nameof(ListAsked.Purpose) }])
        {
            var asked = context.Request.QueryString.Add(ExportsPage.FormName, ending);
            return TypedResults.Redirect(ExportsPage.Path + (list.Refusals[0].Code == ListExport.TooLarge ? asked.Add(ExportsPage.TooLongName, bool.TrueString) : asked));
        }

        return list.IsDone
            ? TypedResults.File(write(list.Value), type, string.Create(CultureInfo.InvariantCulture, $"complaints-{today:yyyy-MM-dd}.{ending}"))
            : (IResult)TypedResults.Text(string.Join(Environment.NewLine, list.Refusals.Select(words.Say)), statusCode: StatusCodes.Status422UnprocessableEntity);
    };
}
