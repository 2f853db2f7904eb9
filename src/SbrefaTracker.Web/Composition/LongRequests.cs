using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SbrefaTracker.Web.Composition;

/// <summary>
/// A first line or headers that are too long are refused in words. The server itself would refuse them before anything of the program runs, with an empty body; so it reads a good deal
/// more than is taken. What is longer still, and what cannot be read at all, it answers alone.
/// </summary>
internal static class LongRequests
{
    /// <summary>Address, method and version of HTTP, in bytes: what servers take by custom.</summary>
    internal const int LongestLine = 8 * 1024;

    /// <summary>All headers together, in bytes, and how many there may be.</summary>
    internal const int LongestHeaders = 32 * 1024;
    internal const int MostHeaders = 100;

    private const int ReadLine = 256 * 1024;
    private const int ReadHeaders = 256 * 1024;
    private const int ReadCount = 1000;

    public static void ReadThem(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = ReadLine;
        limits.MaxRequestHeadersTotalSize = ReadHeaders;
        limits.MaxRequestHeaderCount = ReadCount;
    }

    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        // The page that tells of it is asked for by the same long request.
        if (IsTold(context) || Status(context) is not { } status)
            return next(context);
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Whether the page is made that tells of what was refused or failed.</summary>
    public static bool IsTold(HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static int? Status(HttpContext context)
    {
        var request = context.Request;
        var written = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Length ?? 0;
        var read = (request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0);
        var line = request.Method.Length + Math.Max(written, read) + request.Protocol.Length;
        var headers = request.Headers;
        return line > LongestLine ? StatusCodes.Status414UriTooLong
            : headers.Count > MostHeaders || headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0)) > LongestHeaders ? StatusCodes.Status431RequestHeaderFieldsTooLarge
            : null;
    }
}
