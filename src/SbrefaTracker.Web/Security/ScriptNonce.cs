using SbrefaTracker.Application.Kernel;

namespace SbrefaTracker.Web.Security;

/// <summary>The one-time word that lets the import map of an interactive page run; new for every request.</summary>
internal static class ScriptNonce
{
    private static readonly object Key = new();

    public static string Of(HttpContext context)
    {
        if (context.Items[Key] is not string nonce)
        {
            nonce = Randomness.Hex(16);
            context.Items[Key] = nonce;
        }

        return nonce;
    }
}
