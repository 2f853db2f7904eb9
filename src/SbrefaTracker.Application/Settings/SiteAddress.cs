using Microsoft.Extensions.Configuration;

namespace SbrefaTracker.Application.Settings;

/// <summary>The address under which people reach the site, for links in messages: <c>PublicUrl</c>, else that of a developer's machine.</summary>
internal static class SiteAddress
{
    private const string WithoutPublicUrl = "http://localhost:5080";

    /// <summary>Of documents that leave the site: <c>PublicUrl</c> without a slash at its end; empty where it is not set, for a document on a desk of next year leads to no developer's machine.</summary>
    public static string Printed(IConfiguration configuration) => configuration["PublicUrl"] is { Length: > 0 } configured ? configured.TrimEnd('/') : "";

    /// <summary>The address of a document as it was kept: one that was kept with the address of a developer's machine has none.</summary>
    public static string Printed(string kept) => kept == WithoutPublicUrl ? "" : kept;

    /// <summary>Without a slash at its end.</summary>
    public static string From(IConfiguration configuration) => (configuration["PublicUrl"] is { Length: > 0 } configured ? configured : WithoutPublicUrl).TrimEnd('/');
}
