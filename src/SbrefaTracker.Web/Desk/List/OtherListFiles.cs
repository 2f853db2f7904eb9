using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.List;

/// <summary>Hands out the lists beside the work list as files: the address of each is that of its page, with an ending.</summary>
internal static class OtherListFiles
{
    private static readonly (OtherList List, string Page, string Area)[] Lists =
    [
        (OtherList.Matters, "/desk/matters", StaffAreas.Desk),
        (OtherList.Mail, "/desk/mail", StaffAreas.Desk),
        (OtherList.Patterns, "/desk/patterns", StaffAreas.Desk),
        (OtherList.Campaigns, "/desk/campaigns", StaffAreas.Desk),
        (OtherList.Feedback, "/desk/feedback", StaffAreas.Desk),
        (OtherList.Disposals, "/desk/disposals", StaffAreas.Desk),
        (OtherList.Narratives, "/desk/narratives", StaffAreas.Desk),
        (OtherList.Offices, "/desk/offices", StaffAreas.Desk),
        (OtherList.Inquiries, "/office/inquiries", StaffAreas.Office),
    ];

    /// <summary>Where the file of a list is.</summary>
    /// <param name="ending"><c>csv</c> or <c>xlsx</c>.</param>
    public static string Address(OtherList list, string ending) => $"{PageOf(list)}.{ending}";

    /// <summary>The page that shows the list.</summary>
    public static string PageOf(OtherList list) => Lists.First(one => one.List == list).Page;

    public static void MapOtherListFiles(this IEndpointRouteBuilder site)
    {
        foreach (var (list, _, area) in Lists)
        {
            var name = list.ToString().ToLowerInvariant();
            site.MapGet(Address(list, "csv"), Send(list, ListFile.Csv, "text/csv; charset=utf-8", "csv")).RequireAuthorization(area);
            site.MapGet(Address(list, "xlsx"), Send(list, table => ListFile.Workbook(table, name), ListFiles.WorkbookType, "xlsx")).RequireAuthorization(area);
        }
    }

    private static Delegate Send(OtherList list, Func<ExportedList, byte[]> write, string type, string ending) => async (
        HttpContext context, [FromServices] OtherLists lists, [FromServices] ActorLookup actors, [FromServices] AgencyTime time, [FromServices] Refusals words, [FromServices] IStringLocalizer<ExportsPage> text,
        CancellationToken ct) =>
    {
        var actor = await actors.Of(context, ct);
        var table = actor is null ? Refusal.Of("not_allowed") : await lists.Run(list, context.Request.Query[ListFiles.Purpose], actor, ct);
        context.Response.Headers.CacheControl = "no-store";
        if (table.Refusals is [{ Field: nameof(ListAsked.Purpose) }])
        {
            return TypedResults.Redirect(ExportsPage.Of(list, ending));
        }

        return table.IsDone
            ? TypedResults.File(write(table.Value is { EndsAfter: { } rows } cut ? cut.Ending(text["ends", rows]) : table.Value), type, string.Create(CultureInfo.InvariantCulture, $"{list.ToString().ToLowerInvariant()}-{time.Today:yyyy-MM-dd}.{ending}"))
            : (IResult)TypedResults.Text(string.Join(Environment.NewLine, table.Refusals.Select(words.Say)), statusCode: StatusCodes.Status422UnprocessableEntity);
    };
}
