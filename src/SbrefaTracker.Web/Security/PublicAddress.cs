namespace SbrefaTracker.Web.Security;

/// <summary>The address under which people reach the site, from <c>PublicUrl</c>; null when nothing is configured.</summary>
public sealed record PublicAddress(Uri? Url)
{
    public bool IsHttps => Url?.Scheme == Uri.UriSchemeHttps;

    public static PublicAddress From(IConfiguration configuration) =>
        new(Uri.TryCreate(configuration["PublicUrl"], UriKind.Absolute, out var url) ? url : null);
}
