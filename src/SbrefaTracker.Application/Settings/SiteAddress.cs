using Microsoft.Extensions.Configuration;

namespace SbrefaTracker.Application.Settings;

/// <summary>The address under which people reach the site, for links in messages: <c>PublicUrl</c>, else that of a developer's machine.</summary>
internal static class SiteAddress
{
    private const string WithoutPublicUrl = "http://localhost:5080";

    /// <summary>Without a slash at its end.</summary>
    public static string From(IConfiguration configuration) => (configuration["PublicUrl"] is { Length: > 0 } configured ? configured : WithoutPublicUrl).TrimEnd('/');
}
