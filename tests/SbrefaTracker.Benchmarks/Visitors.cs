using System.Diagnostics;

namespace SbrefaTracker.Benchmarks;

/// <summary>
/// Many visitors before the form at once, beside the rate of a page that asks the database for nothing; and what is left in the server's
/// memory of visitors who leave.
/// </summary>
internal static class Visitors
{
    private const string StaticPage = "/accessibility";
    private const int Together = 50;

    /// <param name="bench">Its database.</param>
    /// <param name="report">Takes what was measured.</param>
    /// <param name="visitors">How many file at once.</param>
    /// <param name="think">The time that each spends on a page.</param>
    /// <param name="seconds">How long the static page is read.</param>
    public static async Task Measure(Bench bench, Report report, int visitors, TimeSpan think, int seconds)
    {
        await using var server = await BenchServer.Start(bench, "Production");
        await File(server, Math.Min(visitors, 20), think / 4);
        var (before, watch) = (await Settled(server.Process), Stopwatch.StartNew());
        var steps = await File(server, visitors, think);
        var rate = steps.Count / watch.Elapsed.TotalSeconds;
        var after = await Settled(server.Process);
        report.Add(new Measured($"a step, {visitors} visitors at once", bench.Size, Timing.Percentile(steps, 0.5), Timing.Percentile(steps, 0.95), null));

        var plain = await ReadStatic(server, visitors, seconds);
        report.Note($"{bench.Size} complaints: {rate:0} steps a second, {2 * rate:0} requests, of {visitors} visitors who spend {think.TotalSeconds:0.#} s on a page; the static page alone: {plain:0} a second");

        await Leave(server, visitors);
        var few = await Settled(server.Process);
        await Leave(server, visitors * 10);
        var many = await Settled(server.Process);
        report.Note($"{bench.Size} complaints: memory {before} MiB, {after} after {visitors} who filed, {few} after {visitors} who left, {many} after {visitors * 10} more");
    }

    private static async Task<List<double>> File(BenchServer server, int visitors, TimeSpan think)
    {
        var steps = new List<double>();
        await Task.WhenAll(Enumerable.Range(0, visitors).Select(async number =>
        {
            // They do not all send at the same moment.
            await Task.Delay(think * number / visitors);
            using var visitor = new Visitor(server.Address);
            await visitor.File(think, steps);
        }));
        return steps;
    }

    private static async Task<double> ReadStatic(BenchServer server, int visitors, int seconds)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, visitors).Select(async _ =>
        {
            using var visitor = new Visitor(server.Address);
            return await visitor.ReadUntil(StaticPage, watch, seconds);
        }));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task Leave(BenchServer server, int visitors)
    {
        foreach (var group in Enumerable.Range(0, visitors).Chunk(Together))
        {
            await Task.WhenAll(group.Select(async _ =>
            {
                using var visitor = new Visitor(server.Address);
                await visitor.BeginAndLeave();
            }));
        }
    }

    // What the collector has not given back yet is not what visitors left: wait until it stands still.
    private static async Task<long> Settled(Process server)
    {
        long last = 0;
        for (var second = 0; second < (Haste.Is ? 3 : 30); second += 3)
        {
            await Task.Delay(Haste.Time(TimeSpan.FromSeconds(3)));
            server.Refresh();
            var now = server.WorkingSet64 / (1024 * 1024);
            if (Math.Abs(now - last) <= 2)
            {
                return now;
            }

            last = now;
        }

        return last;
    }
}
