namespace SbrefaTracker.Web.Api;

/// <summary>Where the interface for programs lies.</summary>
internal static class ApiAddress
{
    public const string Root = "/api";
    public const string V1 = "/api/v1";
    public const string Description = "/openapi";

    /// <summary>Whether a program is spoken to: it gets problem documents, never pages.</summary>
    public static bool Includes(PathString path) =>
        path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(Description, StringComparison.OrdinalIgnoreCase);
}
