namespace SbrefaTracker.Web.Health;

/// <summary>Tells whoever watches the server whether it lives and whether it can serve.</summary>
internal static class HealthEndpoints
{
    public const string Root = "/health";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddSingleton<Readiness>();

    public static void MapHealth(this WebApplication app)
    {
        var health = app.MapGroup(Root).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        health.MapMethods("/live", Methods, (HttpResponse response) => Answer(response, StatusCodes.Status200OK, new { Status = "live" }));
        health.MapMethods("/ready", Methods, async (HttpResponse response, Readiness readiness, CancellationToken ct) =>
        {
            var report = await readiness.Check(ct);
            return Answer(response, report.Status == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, report);
        });
    }

    private static IResult Answer(HttpResponse response, int status, object report)
    {
        response.Headers.CacheControl = "no-store";
        return Results.Json(report, statusCode: status);
    }
}
