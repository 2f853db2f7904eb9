using Microsoft.AspNetCore.Mvc;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Views;

/// <summary>Leads from the short link of a view to its list.</summary>
internal static class ViewEndpoint
{
    public static void MapSavedViews(this IEndpointRouteBuilder site) =>
        site.MapGet(ViewLinks.Path("{code}"), Lead).RequireAuthorization(StaffAreas.Desk);

    private static async Task<IResult> Lead(string code, HttpContext context, [FromServices] SavedViews views, [FromServices] ActorLookup actors, CancellationToken ct)
    {
        var actor = await actors.Of(context, ct);
        var view = actor is null ? null : (await views.Find(code, actor, ct)).Value;
        return view is null ? TypedResults.NotFound() : TypedResults.LocalRedirect($"/desk?{view.Query}");
    }
}
