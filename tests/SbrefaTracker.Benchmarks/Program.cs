using SbrefaTracker.Benchmarks;

// bash tests/bench.sh [--small] [--without-http] [sizes ...]: measures the product beside the plainest SQL on the same file in the same run.
var isSmall = args.Contains("--small", StringComparer.Ordinal);
var sizes = args.Where(arg => arg.All(char.IsAsciiDigit)).Select(int.Parse).ToList();
if (sizes.Count == 0)
{
    sizes = isSmall ? [500, 1_000] : [10_000, 100_000];
}

#pragma warning disable RS0030 // The composition root names the clock.
var clock = TimeProvider.System;
#pragma warning restore RS0030
var report = new Report(Console.Out);
foreach (var size in sizes)
{
    await using var bench = await Bench.With(size, clock, Console.Error);
    await Queries.Measure(bench, report);
    await WholeTables.Measure(bench, report);
    if (!args.Contains("--without-http", StringComparer.Ordinal))
    {
        await Pages.Measure(bench, report);
        await Visitors.Measure(bench, report, visitors: isSmall ? 20 : 200, think: TimeSpan.FromSeconds(isSmall ? 0.2 : 2), seconds: isSmall ? 2 : 10);
        await Filing.Measure(bench, report, clients: 16, warmUpSeconds: isSmall ? 1 : 10, seconds: isSmall ? 2 : 10);
    }
}

report.Write();
return 0;
