using System.Globalization;
using SbrefaTracker.Web.Composition;

namespace SbrefaTracker.Web.Security;

/// <summary>
/// Slows down whoever has filed too much from one address of the network. A request counts from when it is begun, so that many at once do not slip through, and is taken out of the count again
/// when it is refused. It is kept in the memory of each server, like the other limits.
/// </summary>
internal sealed class AcceptedRequests(RequestDelegate next, ServerSettings settings, TimeProvider clock)
{
    // So many addresses are known before those whose window is over are forgotten.
    private const int MostKnown = 10_000;
    private readonly Dictionary<string, (DateTimeOffset Ends, int Count)> _windows = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public async Task InvokeAsync(HttpContext context)
    {
        if (!settings.LimitsRates || RateLimits.For(context.Request) is not { Accepted: { } most } limit)
        {
            await next(context);
            return;
        }

        var address = $"{limit.Code} {context.Connection.RemoteIpAddress}";
        if (Begin(address, most, limit.Window) is { } wait)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return;
        }

        var isAccepted = false;
        try
        {
            await next(context);
            isAccepted = context.Response.StatusCode < StatusCodes.Status400BadRequest;
        }
        finally
        {
            if (!isAccepted)
            {
                TakeBack(address);
            }
        }
    }

    // How long to wait; null when it may go on.
    private TimeSpan? Begin(string address, int most, TimeSpan window)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (_windows.Count > MostKnown)
            {
                foreach (var over in _windows.Where(known => known.Value.Ends <= now).Select(known => known.Key).ToList())
                {
                    _windows.Remove(over);
                }
            }

            var (ends, count) = _windows.TryGetValue(address, out var known) && known.Ends > now ? known : (now + window, 0);
            if (count >= most)
            {
                return ends - now;
            }

            _windows[address] = (ends, count + 1);
            return null;
        }
    }

    private void TakeBack(string address)
    {
        lock (_lock)
        {
            if (_windows.TryGetValue(address, out var known) && known.Count > 0)
            {
                _windows[address] = known with { Count = known.Count - 1 };
            }
        }
    }
}
