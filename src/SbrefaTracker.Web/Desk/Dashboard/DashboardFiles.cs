using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Reports;
using SbrefaTracker.Web.Public.Data;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Dashboard;

/// <summary>Gives the tables behind the charts of the dashboard as files, to whoever may look at it: figures of the whole alone, nothing of any complaint.</summary>
internal static class DashboardFiles
{
    public static void MapDashboardFiles(this IEndpointRouteBuilder site)
    {
        foreach (var name in DashboardExhibits.Files)
            site.MapGet(Address(name), (HttpContext http, ReadDashboard dashboard, ActorLookup actors, CancellationToken ct) => Send(name, http, dashboard, actors, ct)).RequireAuthorization(StaffAreas.Desk);
    }

    public static string Address(string name) => $"/desk/dashboard/{name}";

    private static async Task<IResult> Send(string name, HttpContext http, ReadDashboard dashboard, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor || (await dashboard.Run(actor, mine: false, ct)).Value is not { } view || DashboardExhibits.File(view, name) is not { } file)
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(file, FigureFiles.CsvType, name);
    }
}
