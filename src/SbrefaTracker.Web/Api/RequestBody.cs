using Microsoft.Net.Http.Headers;

namespace SbrefaTracker.Web.Api;

/// <summary>The body of a request as it came, byte by byte, or the problem with it.</summary>
internal readonly record struct RequestBody(byte[] Bytes, ApiProblem? Problem = null)
{
    /// <summary>1 MiB, ten times what the longest complaint needs.</summary>
    public const int Limit = 1024 * 1024;

    public static async Task<RequestBody> Read(HttpRequest request, CancellationToken ct)
    {
        if (!IsJson(request))
        {
            return new RequestBody([], ApiProblem.MediaType);
        }

        if (request.ContentLength > Limit)
        {
            return new RequestBody([], ApiProblem.TooLarge);
        }

        using var kept = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(part, ct)) > 0)
        {
            if (kept.Length + read > Limit)
            {
                return new RequestBody([], ApiProblem.TooLarge);
            }

            kept.Write(part, 0, read);
        }

        return new RequestBody(kept.ToArray());
    }

    /// <summary>JSON is UTF-8 (RFC 8259), and a compressed body is not read.</summary>
    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;
}
