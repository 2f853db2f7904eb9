using SbrefaTracker.Application.Guidance.Subscribers;

namespace SbrefaTracker.Web.Public.Bulletins;

/// <summary>
/// Ends a subscription by one POST without a session, a cookie or a form's token, as mail programs send it (RFC 8058): the address itself is the proof. The page under the same address sends the
/// same POST from its button.
/// </summary>
internal static class OneClickStop
{
    public static void MapOneClickStop(this IEndpointRouteBuilder site) => site.MapPost("/bulletins/stop/{token}", Stop).AllowAnonymous().DisableAntiforgery().WithOrder(-1);

    private static async Task<IResult> Stop(string token, HttpContext context, Subscriptions subscriptions, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var ended = await subscriptions.Stop(token, ct);
        if (!ended.IsDone)
        {
            return TypedResults.StatusCode(StatusCodes.Status410Gone);
        }

        // A mail program wants no page; a person gets one.
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(ct) : null;
        return form?.ContainsKey("page") == true ? TypedResults.LocalRedirect(SubscriberLinks.StopPath(token) + "?done=yes") : TypedResults.Ok();
    }
}
