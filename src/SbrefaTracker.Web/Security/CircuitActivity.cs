using Microsoft.AspNetCore.Components.Server.Circuits;

namespace SbrefaTracker.Web.Security;

/// <summary>When somebody last did something on an open page. A page left open must not stay signed in for ever.</summary>
public sealed class CircuitActivity(TimeProvider clock, IdleTime idle) : CircuitHandler
{
    private DateTimeOffset _last = clock.GetUtcNow();

    /// <summary>Nothing was done for longer than a session lasts.</summary>
    public bool IsIdle => clock.GetUtcNow() - _last > idle.Limit;

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        context =>
        {
            _last = clock.GetUtcNow();
            return next(context);
        };
}
