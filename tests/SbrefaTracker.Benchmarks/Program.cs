using SbrefaTracker.Benchmarks;
using SbrefaTracker.Benchmarks.Circuits;

// bash tests/bench.sh [--small] [--without-http] [--circuits] [--queries] [--reports] [--pages] [--postgres] [sizes ...]: measures the product beside the plainest SQL on the same database in the
// same run; with --postgres its queries on the server of SBREFA_TEST_POSTGRES; with --circuits only what open pages of the Desk cost the server; with --queries only what the Desk reads; with --reports only grades, annual
// report and public figures; with --pages only pages as a browser gets them. Sizes of a million take minutes to make, and are asked for by name.
var server = args.Contains("--postgres", StringComparer.Ordinal)
    ? Environment.GetEnvironmentVariable("SBREFA_TEST_POSTGRES") ?? throw new InvalidOperationException("There is no PostgreSQL server to measure on.")
    : null;
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
    await using var bench = await Bench.With(size, clock, Console.Error, server);
    if (args.Contains("--circuits", StringComparer.Ordinal))
    {
        await OpenPages.Measure(bench, report, staff: isSmall ? 10 : 200);
        continue;
    }

    if (args.Contains("--reports", StringComparer.Ordinal))
    {
        await YearReports.Measure(bench, report);
        continue;
    }

    if (args.Contains("--pages", StringComparer.Ordinal))
    {
        await Pages.Measure(bench, report);
        continue;
    }

    await Queries.Measure(bench, report);
    if (args.Contains("--queries", StringComparer.Ordinal))
    {
        continue;
    }

    await WholeTables.Measure(bench, report);
    await YearReports.Measure(bench, report);
    if (server is not null)
    {
        continue;
    }

    if (!args.Contains("--without-http", StringComparer.Ordinal))
    {
        await Pages.Measure(bench, report);
        await Visitors.Measure(bench, report, visitors: isSmall ? 20 : 200, think: TimeSpan.FromSeconds(isSmall ? 0.2 : 2), seconds: isSmall ? 2 : 10);
        await Filing.Measure(bench, report, clients: 16, warmUpSeconds: isSmall ? 1 : 10, seconds: isSmall ? 2 : 10);
    }
}

report.Write();
return 0;
