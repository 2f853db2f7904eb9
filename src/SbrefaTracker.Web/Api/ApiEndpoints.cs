namespace SbrefaTracker.Web.Api;

/// <summary>The addresses of the interface for programs. There are no sessions in it, and so nothing that a forged form could use.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(ApiAddress.V1).AllowAnonymous().DisableAntiforgery();
        api.MapOnly(HttpMethods.Post, "/complaints", FilingEndpoint.File).Describe(ApiDescription.File);
        api.MapOnly(HttpMethods.Get, "/complaints/{reference}/status", StatusEndpoint.Show).Describe(ApiDescription.Follow);
        api.MapOnly(HttpMethods.Get, "/deadlines", DeadlineEndpoint.Show).Describe(ApiDescription.Deadlines);
        api.MapOnly(HttpMethods.Get, "/offices", OfficesEndpoint.List).Describe(ApiDescription.Offices);
        app.MapOpenApi(ApiAddress.Description + "/v1.json").AllowAnonymous();
    }

    /// <summary>
    /// Maps the one method of an address; HEAD is GET here. Another one is told so, with the methods there are: the site's end for every address
    /// would else call it unknown.
    /// </summary>
    private static RouteHandlerBuilder MapOnly(this RouteGroupBuilder api, string method, string pattern, Delegate handler)
    {
        api.Map(pattern, (HttpContext context) =>
        {
            context.Response.Headers.Allow = method == HttpMethods.Get ? $"{HttpMethods.Get}, {HttpMethods.Head}" : method;
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        }).WithOrder(1).ExcludeFromDescription();
        return api.MapMethods(pattern, [method], handler);
    }
}
