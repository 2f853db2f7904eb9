using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.List;

/// <summary>Hands out the list that is shown as a file; its address takes the list's own query.</summary>
internal static class ListFiles
{
    public const string Csv = "/desk/list.csv";
    public const string Workbook = "/desk/list.xlsx";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapListFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet(Csv, (HttpContext context, Asked asked, CancellationToken ct) => Send(context, asked, ListFile.Csv, "text/csv; charset=utf-8", "csv", ct)).RequireAuthorization(StaffAreas.Desk);
        site.MapGet(Workbook, (HttpContext context, Asked asked, CancellationToken ct) => Send(context, asked, ListFile.Workbook, WorkbookType, "xlsx", ct)).RequireAuthorization(StaffAreas.Desk);
    }

    private static async Task<IResult> Send(HttpContext context, Asked asked, Func<ExportedList, byte[]> write, string type, string ending, CancellationToken ct)
    {
        var actor = context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await asked.Actors.Find(id, ct) : null;
        var (today, query) = (asked.Time.Today, context.Request.QueryString.Value ?? "");
        var list = actor is null ? Refusal.Of("not_allowed") : await asked.Export.Run(WorkListAddress.Read(query).Filter(today, actor.Id), actor, ct);
        context.Response.Headers.CacheControl = "no-store";
        return list.IsDone
            ? TypedResults.File(write(list.Value), type, string.Create(CultureInfo.InvariantCulture, $"complaints-{today:yyyy-MM-dd}.{ending}"))
            : TypedResults.Text(string.Join(Environment.NewLine, list.Refusals.Select(asked.Words.Say)), statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What answering needs.</summary>
    internal sealed record Asked([FromServices] ListExport Export, [FromServices] ActorLookup Actors, [FromServices] AgencyTime Time, [FromServices] Refusals Words)
    {
        public static ValueTask<Asked> BindAsync(HttpContext context)
        {
            var services = context.RequestServices;
            return ValueTask.FromResult(new Asked(
                services.GetRequiredService<ListExport>(), services.GetRequiredService<ActorLookup>(), services.GetRequiredService<AgencyTime>(), services.GetRequiredService<Refusals>()));
        }
    }
}
