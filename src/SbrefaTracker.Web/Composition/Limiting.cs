using System.Globalization;
using System.Threading.RateLimiting;
using SbrefaTracker.Web.Public.Filing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Composition;

/// <summary>Slows down whoever files, guesses or signs in too often. <c>RateLimiting:Enabled=false</c> switches it off for load tests.</summary>
internal static class Limiting
{
    public static void AddLimiting(this WebApplicationBuilder builder)
    {
        var enabled = ServerSettings.From(builder.Configuration, builder.Environment.EnvironmentName).LimitsRates;
        builder.Services.AddSingleton(new BotTraps(enabled));
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, enabled));
            options.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    private static RateLimitPartition<string> Partition(HttpContext context, bool enabled)
    {
        if (!enabled || RateLimits.For(context.Request) is not { } limit)
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        return RateLimitPartition.GetFixedWindowLimiter(
            $"{limit.Code} {context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limit.Times, Window = limit.Window });
    }
}
