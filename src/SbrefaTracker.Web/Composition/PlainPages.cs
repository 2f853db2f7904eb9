using Microsoft.AspNetCore.Components;

namespace SbrefaTracker.Web.Composition;

/// <summary>
/// Pages for everybody carry no state of an interactive session: without this, each would set a cookie, be uncacheable and end in an
/// encrypted comment of two kilobytes, only because other pages are interactive.
/// </summary>
internal static class PlainPages
{
    /// <summary>
    /// The framework's mark of the render modes a page may use. It is internal, hence found by name and made by reflection; when the
    /// name changes, pages stay right but grow, and a test says so.
    /// </summary>
    private const string RenderModes = "ConfiguredRenderModesMetadata";

    public static RazorComponentsEndpointConventionBuilder KeepPublicPagesPlain(this RazorComponentsEndpointConventionBuilder pages)
    {
        pages.Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<ExcludeFromInteractiveRoutingAttribute>().Any())
            {
                AllowNoRenderMode(endpoint.Metadata);
            }
        });
        return pages;
    }

    private static void AllowNoRenderMode(IList<object> metadata)
    {
        for (var i = 0; i < metadata.Count; i++)
        {
            if (metadata[i].GetType() is { Name: RenderModes } type)
            {
                metadata[i] = Activator.CreateInstance(type, [Array.Empty<IComponentRenderMode>()])!;
            }
        }
    }
}
