namespace SbrefaTracker.Web.Security;

/// <summary>How often one address of the network may do something.</summary>
/// <param name="Code">Its name; has words on the security page.</param>
/// <param name="Method">The HTTP method that counts.</param>
/// <param name="Path">The address that counts, with all below it.</param>
/// <param name="Times">How many requests pass within the window.</param>
/// <param name="Window">The time after which counting begins anew.</param>
/// <param name="End">How an address must end as well; null when all below the path count.</param>
public sealed record RateLimit(string Code, string Method, string Path, int Times, TimeSpan Window, string? End = null)
{
    /// <summary>How many of them may be accepted within the window; null where it makes no difference. Whoever mends what was refused is not kept from it.</summary>
    public int? Accepted { get; init; }

    public bool Covers(HttpRequest request) =>
        HttpMethods.Equals(request.Method, Method) && request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase)
        && (End is null || request.Path.Value!.EndsWith(End, StringComparison.OrdinalIgnoreCase));
}

/// <summary>All thresholds in one table; the security page prints it.</summary>
public static class RateLimits
{
    public static IReadOnlyList<RateLimit> All { get; } =
    [
        new("file_send", HttpMethods.Post, "/file", 200, TimeSpan.FromMinutes(5), End: "/check") { Accepted = 20 },
        new("draft_mail", HttpMethods.Post, "/file", 10, TimeSpan.FromMinutes(5), End: "/later"),
        new("file", HttpMethods.Post, "/file", 300, TimeSpan.FromMinutes(5)),
        new("file_api", HttpMethods.Post, "/api/v1/complaints", 200, TimeSpan.FromMinutes(5)) { Accepted = 20 },
        new("lost_key", HttpMethods.Post, "/track/lost", 5, TimeSpan.FromMinutes(5)),
        new("subscribe", HttpMethods.Post, "/bulletins/subscribe", 5, TimeSpan.FromMinutes(5)),
        new("feedback", HttpMethods.Post, "/feedback", 5, TimeSpan.FromMinutes(5)),
        new("committee", HttpMethods.Post, "/committee-of-the-trade", 10, TimeSpan.FromMinutes(5)),
        new("participation", HttpMethods.Post, "/request-a-speaker", 10, TimeSpan.FromMinutes(5)),
        new("helped", HttpMethods.Post, "/answers", 20, TimeSpan.FromMinutes(5)),
        new("track", HttpMethods.Post, "/track", 15, TimeSpan.FromMinutes(1)),
        new("track_api", HttpMethods.Get, "/api/v1/complaints", 15, TimeSpan.FromMinutes(1)),
        new("verify", HttpMethods.Post, "/verify", 15, TimeSpan.FromMinutes(1)),
        new("receipt_pdf", HttpMethods.Get, "/file/receipt.pdf", 5, TimeSpan.FromMinutes(5)),
        new("letter_pdf", HttpMethods.Get, "/track/complaint", 20, TimeSpan.FromMinutes(5), End: ".pdf"),
        new("events", HttpMethods.Post, "/events", 10, TimeSpan.FromMinutes(5)),
        new("programme_pdf", HttpMethods.Get, "/events", 5, TimeSpan.FromMinutes(5), End: ".pdf"),
        new("sign_in", HttpMethods.Post, "/signin", 10, TimeSpan.FromMinutes(1)),
    ];

    public static RateLimit? For(HttpRequest request) => All.FirstOrDefault(limit => limit.Covers(request));
}
