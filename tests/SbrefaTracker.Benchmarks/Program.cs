using SbrefaTracker.Benchmarks;
using SbrefaTracker.Benchmarks.Circuits;

const string Usage = """
    bash tests/bench.sh [parts] [--small] [--postgres] [sizes ...]
      Measures the product beside the plainest SQL on the same database in the same run.

      sizes           how many complaints (10000 100000 when none is named); a million takes minutes to make
      --queries       what the Desk reads
      --tables        annual figures and export of everything
      --reports       grades, annual report and public figures
      --pages         pages as a browser gets them
      --filing        visitors and filing over HTTP, and plain inserts of the same rows beside it
      --circuits      what open pages of the Desk cost the server; only when named
      --postgres      on a PostgreSQL server started for it; without what goes over HTTP
      --small         few complaints and short times, to see that everything runs

    bash tests/bench.sh --subscribers 10000 [--postgres]
      Sends a bulletin to so many through a mail server that dies in the middle.

    bash tests/bench.sh --faults 20
      Kills the server under filings, under acts of staff and under an import so often, on SQLite and on PostgreSQL, and looks each time whether all that was acknowledged is there.
    """;
string[] parts = ["--queries", "--tables", "--reports", "--pages", "--filing", "--circuits"];
var server = Environment.GetEnvironmentVariable("SBREFA_TEST_POSTGRES");
var onPostgres = args.Contains("--postgres", StringComparer.Ordinal);
if (args.Except([.. parts, "--postgres", "--small"], StringComparer.Ordinal).Any(arg => !int.TryParse(arg, out _)) || (onPostgres && server is null))
{
    Console.Error.WriteLine(Usage);
    return args.Contains("--help", StringComparer.Ordinal) ? 0 : 2;
}

var isSmall = Haste.Is = args.Contains("--small", StringComparer.Ordinal);
string[] wanted = [.. parts.Intersect(args, StringComparer.Ordinal)];
if (wanted.Length == 0)
{
    wanted = onPostgres ? ["--queries", "--tables", "--reports"] : [.. parts.SkipLast(1)];
}

List<int> sizes = [.. args.Where(arg => int.TryParse(arg, out _)).Select(int.Parse)];
if (sizes.Count == 0)
{
    sizes = isSmall ? [300] : [10_000, 100_000];
}

#pragma warning disable RS0030 // The composition root names the clock.
var clock = TimeProvider.System;
#pragma warning restore RS0030
var report = new Report(Console.Out);
foreach (var size in sizes)
{
    await using var bench = await Bench.With(size, clock, Console.Error, onPostgres ? server : null);
    foreach (var part in wanted)
    {
        await Measure(part, bench);
    }

    await BenchServer.EndKept();
}

report.Write();
return 0;

async Task Measure(string part, Bench bench)
{
    switch (part)
    {
        case "--queries":
            await Queries.Measure(bench, report);
            break;
        case "--tables":
            await WholeTables.Measure(bench, report);
            break;
        case "--reports":
            await YearReports.Measure(bench, report);
            break;
        case "--pages":
            await Pages.Measure(bench, report);
            break;
        case "--filing":
            await Visitors.Measure(bench, report, visitors: isSmall ? 4 : 200, think: TimeSpan.FromSeconds(isSmall ? 0.05 : 2), seconds: isSmall ? 1 : 10);
            await Filing.Measure(bench, report, clients: 16, warmUpSeconds: isSmall ? 0 : 10, seconds: isSmall ? 1 : 10);
            break;
        default:
            await OpenPages.Measure(bench, report, staff: isSmall ? 10 : 200);
            break;
    }
}
