using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace SbrefaTracker.Web.Composition;

/// <summary>
/// What is no text is refused in words before anything reads it: bytes that are not UTF-8, in an address or in a form, and control characters in an address. Whatever reads them further on puts
/// marks in their place (U+FFFD) or leaves their codes as they are, and somebody would file what nobody typed. A U+FFFD that was typed is a character like others, and is kept.
/// </summary>
internal static class UnreadableRequests
{
    private const string Form = "form";
    private const string Address = "address";

    /// <summary>What of the request could not be read, as the words of it are named; null when it is nothing of these.</summary>
    public static string? Of(HttpContext? context) => context?.Items[typeof(UnreadableRequests)] as string;

    /// <summary>Whether it was the address.</summary>
    public static bool IsOfAddress(HttpContext context) => Of(context) == Address;

    /// <summary>The path and the query as they were sent.</summary>
    public static Task RefuseAddress(HttpContext context, RequestDelegate next)
    {
        // The page that tells of it is asked for by the same request.
        if (LongRequests.IsTold(context) || HasReadableAddress(context))
        {
            return next(context);
        }

        Refuse(context, Address, StatusCodes.Status400BadRequest);
        return Task.CompletedTask;
    }

    /// <summary>
    /// The form that was sent, before anything reads it. One that takes files is read part by part where they are kept (<see cref="TakesFilesAttribute"/>), and what cannot be read there ends here.
    /// </summary>
    public static async Task RefuseForm(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
        {
            await next(context);
            return;
        }

        try
        {
            if (IsReadApart(context) || await HasReadableForm(context.Request, context.RequestAborted))
            {
                await next(context);
                return;
            }

            Refuse(context, Form, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            Refuse(context, Form, bad.StatusCode);
        }
    }

    private static void Refuse(HttpContext context, string what, int status)
    {
        context.Items[typeof(UnreadableRequests)] = what;
        context.Response.StatusCode = status;
    }

    private static bool HasReadableAddress(HttpContext context)
    {
        // The server leaves in the path what it cannot decode; only the first line tells it from what was meant so.
        var sent = context.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } target ? target.Split('?', 2)[0] : context.Request.Path.Value ?? "";
        return EncodedText.IsLine(sent) && EncodedText.IsText(Encoding.UTF8.GetBytes(context.Request.QueryString.Value ?? ""));
    }

    private static bool IsReadApart(HttpContext context) => !IsEncoded(context.Request) && context.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is not null;

    private static bool IsEncoded(HttpRequest request) => request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    // What a form without files may hold is little, and held whole by whoever reads it next.
    private static async Task<bool> HasReadableForm(HttpRequest request, CancellationToken ct)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Encoding is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage && encoding.CodePage != Encoding.ASCII.CodePage)
        {
            return false;
        }

        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        body.Position = 0;
        request.Body = body;
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        return IsEncoded(request) ? EncodedText.IsUtf8(bytes) : EncodedText.IsPlain(bytes);
    }
}

/// <summary>Says of an address to which forms are sent that it takes files: it reads the form itself, part by part.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFilesAttribute : Attribute;
