using System.Globalization;
using SbrefaTracker.Web.Composition;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Api;

/// <summary>
/// Stands around everything under <see cref="ApiAddress.Root"/>: whatever ends without a body or with an exception ends as a
/// problem document, and nothing is kept by caches on the way.
/// </summary>
internal sealed class ApiFrame(RequestDelegate next, ILogger<ApiFrame> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!ApiAddress.Includes(context.Request.Path))
        {
            await next(context);
            return;
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Language.English.Culture);
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = bad.StatusCode;
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            log.LogError(failure, "A request to the interface for programs failed");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        await Explain(context);
    }

    private static async Task Explain(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentType is not null || response.ContentLength is not null)
        {
            return;
        }

        var problems = context.RequestServices.GetRequiredService<ApiProblems>();
        await problems.Answer(UnreadableRequests.IsOfAddress(context) ? ApiProblem.UnreadableAddress : ApiProblem.Of(response.StatusCode)).ExecuteAsync(context);
    }
}
