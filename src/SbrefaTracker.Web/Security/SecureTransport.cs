using System.Net;

namespace SbrefaTracker.Web.Security;

/// <summary>
/// TLS ends at a proxy. With a public https address, browsers are told to use nothing else, plain requests from outside are sent
/// there, and what comes over the loopback interface counts as secured by the proxy.
/// </summary>
internal sealed class SecureTransport(RequestDelegate next, PublicAddress address)
{
    private const string OneYear = "max-age=31536000; includeSubDomains";

    public Task InvokeAsync(HttpContext context)
    {
        if (!address.IsHttps)
        {
            return next(context);
        }

        var request = context.Request;
        if (!request.IsHttps && !IsLocal(context))
        {
            context.Response.Redirect(new Uri(address.Url!, request.Path + request.QueryString).ToString(), permanent: true, preserveMethod: true);
            return Task.CompletedTask;
        }

        request.Scheme = Uri.UriSchemeHttps;

        // Whatever fails further on empties the headers and begins the answer anew: it is to have this one as well.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.StrictTransportSecurity = OneYear;
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static bool IsLocal(HttpContext context) => context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote);
}
