using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Web.Health;

/// <summary>Whether requests can be served now, and what each check says.</summary>
/// <param name="Status"><c>ready</c> or <c>not_ready</c>.</param>
public sealed record ReadinessReport(string Status, IReadOnlyDictionary<string, CheckReport> Checks);

/// <param name="Status"><c>ok</c> or <c>failed</c>.</param>
/// <param name="Detail">What was found: codes and names of ours, never data.</param>
public sealed record CheckReport(string Status, string Detail)
{
    public const string Ok = "ok";

    public static CheckReport Of(bool isOk, string detail) => new(isOk ? Ok : "failed", detail);
}

/// <summary>Answers whether this server can serve: the database answers, its migrations are applied, the workers run.</summary>
internal sealed class Readiness(DatabaseStart start, IEnumerable<IHostedService> services, TimeProvider clock, ILogger<Readiness> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private volatile bool _usable;
    private long _askedAt = long.MinValue;

    /// <summary>
    /// Whether the database can be used. Once it can, it is not asked again: from then on a request finds out by itself. Before
    /// that it is asked once a second at most, so that <c>sbrefa migrate</c> is enough and no restart is needed.
    /// </summary>
    public async ValueTask<bool> IsUsable(CancellationToken ct)
    {
        var now = clock.GetTimestamp();
        var before = Interlocked.Read(ref _askedAt);
        if (!_usable && (before == long.MinValue || clock.GetElapsedTime(before, now) >= Pause) && Interlocked.CompareExchange(ref _askedAt, now, before) == before)
        {
            _usable = await Condition(ct) == DatabaseCondition.UpToDate;
        }

        return _usable;
    }

    public async Task<ReadinessReport> Check(CancellationToken ct)
    {
        var condition = await Condition(ct);
        var checks = new SortedDictionary<string, CheckReport>(StringComparer.Ordinal)
        {
            ["database"] = CheckReport.Of(condition != DatabaseCondition.Unreachable, condition == DatabaseCondition.Unreachable ? "does not answer" : "answers"),
            ["migrations"] = CheckReport.Of(condition == DatabaseCondition.UpToDate, condition == DatabaseCondition.UpToDate ? "applied" : "run sbrefa migrate"),
            ["workers"] = Workers(),
        };
        return new ReadinessReport(checks.Values.All(check => check.Status == CheckReport.Ok) ? "ready" : "not_ready", checks);
    }

    /// <summary>A worker that waits, be it for another instance's lease, runs; one that has ended does not.</summary>
    private CheckReport Workers()
    {
        var ours = services.OfType<BackgroundService>().Where(worker => worker.GetType().Assembly.GetName().Name!.StartsWith("SbrefaTracker", StringComparison.Ordinal)).ToList();
        var ended = ours.Where(worker => worker.ExecuteTask is null or { IsCompleted: true }).Select(worker => worker.GetType().Name).ToList();
        return CheckReport.Of(ended.Count == 0, ended.Count == 0 ? $"{ours.Count} running" : $"ended: {string.Join(", ", ended)}");
    }

    private async Task<DatabaseCondition> Condition(CancellationToken ct)
    {
        try
        {
            return await start.Condition(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The database could not be asked whether it is up to date");
            return DatabaseCondition.Unreachable;
        }
    }
}
