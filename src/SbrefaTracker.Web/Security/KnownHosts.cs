using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Primitives;
using SbrefaTracker.Web.Composition;

namespace SbrefaTracker.Web.Security;

/// <summary>
/// Answers under the names of <c>AllowedHosts</c> alone. The framework has the same, but before everything of the program: its refusal has no headers, no words, and is no problem document.
/// </summary>
internal sealed class KnownHosts(RequestDelegate next, ServerSettings settings)
{
    private const string Every = "*";

    private readonly StringSegment[] _names =
        [.. (settings.AllowedHosts ?? Every).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new StringSegment(new HostString(name).ToUriComponent()))];

    /// <summary>The framework's own filter lets everything through to this one.</summary>
    public static void TakeOver(HostFilteringOptions options) => options.AllowedHosts = [Every];

    public Task InvokeAsync(HttpContext context)
    {
        // The page that tells of it is asked for under the same name.
        if (LongRequests.IsTold(context) || IsKnown(context.Request.Host))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    // A request of HTTP/1.0 may name no host; it is answered, as the framework does.
    private bool IsKnown(HostString host) =>
        _names.Length == 0 || _names.Contains(new StringSegment(Every)) || !host.HasValue || HostString.MatchesAny(host.Value, _names);
}
