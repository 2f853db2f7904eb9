namespace SbrefaTracker.Application.Views;

/// <summary>Makes the short link of a view.</summary>
/// <param name="Site">The address under which people reach the site, without a slash at its end.</param>
public sealed record ViewLinks(string Site)
{
    /// <summary>Where a view is found by its code.</summary>
    public static string Path(string code) => $"/desk/v/{code}";

    /// <summary>The whole address, for a message.</summary>
    public string Of(string code) => Site + Path(code);
}
