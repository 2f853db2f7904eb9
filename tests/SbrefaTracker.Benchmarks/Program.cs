using SbrefaTracker.Benchmarks;
using SbrefaTracker.Benchmarks.Circuits;

string[] parts = ["--queries", "--tables", "--reports", "--pages", "--filing", "--circuits", "--staff"];
string[] options = ["--postgres", "--published", "--small"];
var server = Environment.GetEnvironmentVariable("SBREFA_TEST_POSTGRES");
var onPostgres = args.Contains("--postgres", StringComparer.Ordinal);
if (args.Except([.. parts, .. Queries.Parts, .. options], StringComparer.Ordinal).Any(arg => !int.TryParse(arg, out _)) || (onPostgres && server is null))
{
    using var usage = new StreamReader(typeof(Queries).Assembly.GetManifestResourceStream("usage.txt")!);
    Console.Error.Write(usage.ReadToEnd());
    return args.Contains("--help", StringComparer.Ordinal) ? 0 : 2;
}

var isSmall = Haste.Is = args.Contains("--small", StringComparer.Ordinal);
string[] wanted = [.. parts.Intersect(args, StringComparer.Ordinal)];
List<string> read = [.. wanted.Contains("--queries", StringComparer.Ordinal) ? Queries.Parts : Queries.Parts.Intersect(args, StringComparer.Ordinal)];
if (wanted.Length + read.Count == 0)
{
    (wanted, read) = (onPostgres ? ["--queries", "--tables", "--reports"] : [.. parts.SkipLast(2)], [.. Queries.Parts]);
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
    try
    {
        if (read.Count > 0)
        {
            await Queries.Measure(bench, report, read);
        }

        foreach (var part in wanted.Where(part => part != "--queries"))
        {
            await Measure(part, bench);
        }
    }
    finally
    {
        // A server that outlived a part that failed would hold what is read of this program open, and whoever reads it would wait for ever.
        await BenchServer.EndKept();
    }
}

report.Write();
return 0;

async Task Measure(string part, Bench bench)
{
    switch (part)
    {
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
        case "--staff":
            await StaffAtOnce.Measure(bench, report, staff: isSmall ? 10 : 200, turns: isSmall ? 1 : 4);
            break;
        default:
            await OpenPages.Measure(bench, report, staff: isSmall ? 10 : 200);
            break;
    }
}
