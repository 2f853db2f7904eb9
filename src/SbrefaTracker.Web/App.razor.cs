using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web;

public partial class App
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private bool IsInteractive => Http.AcceptsInteractiveRouting();

    private Dictionary<string, object> NonceAttribute => new(StringComparer.Ordinal) { ["nonce"] = ScriptNonce.Of(Http) };
}
