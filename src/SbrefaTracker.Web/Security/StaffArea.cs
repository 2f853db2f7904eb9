namespace SbrefaTracker.Web.Security;

/// <summary>The one list of addresses that belong to staff; everything else is for everybody.</summary>
internal static class StaffArea
{
    private static readonly string[] Prefixes = ["/desk", "/office", "/audit", "/admin", "/signin", "/account", "/_blazor"];

    /// <summary>Whether the address is one of staff. Whole segments count: <c>/offices</c> is public, <c>/office</c> is not.</summary>
    public static bool Includes(PathString path) =>
        Prefixes.Any(prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}
