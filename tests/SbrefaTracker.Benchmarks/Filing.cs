using System.Diagnostics;
using System.Net.Http.Json;

namespace SbrefaTracker.Benchmarks;

/// <summary>Filing over HTTP: the built Web program as a process of its own, several clients at once; and plain inserts of the same rows beside it.</summary>
internal static class Filing
{
    public static async Task Measure(Bench bench, Report report, int clients, int warmUpSeconds, int seconds)
    {
        var rate = await OverHttp(bench, report, clients, warmUpSeconds, seconds);

        await BenchServer.EndKept();

        // The server is gone, and with it the last of what it wrote is in the file. As many together as clients waited: the product commits them so too.
        using (var plain = bench.OpenPlain())
        {
            Queries.ReadAll(plain, "PRAGMA wal_checkpoint(TRUNCATE)");
        }

        using var rows = PlainFiling.Of(bench.File);
        rows.Measure(clients, Haste.Is ? 0 : 1);
        var (alone, together) = (rows.Measure(1, Haste.Is ? 0.2 : seconds / 2.0), rows.Measure(clients, Haste.Is ? 0.2 : seconds / 2.0));
        report.Note($"{bench.Size} complaints: plain inserts of the same {rows.Written.Rows} rows in {rows.Written.Tables} tables: {together:0} a second with {clients} in a transaction, {alone:0} with one; filing over HTTP takes {together / rate:0.0}x and {alone / rate:0.0}x of that");
    }

    private static async Task<double> OverHttp(Bench bench, Report report, int clients, int warmUpSeconds, int seconds)
    {
        await using var started = await BenchServer.Start(bench, "Production");
        var server = started.Process;
        using var http = new HttpClient { BaseAddress = started.Address };
        server.Refresh();
        report.Note($"{bench.Size} complaints: {started.ToFirstPage.TotalSeconds:0.0} s from the start to the first page, {server.WorkingSet64 / (1024 * 1024)} MiB of memory at rest");

        // Until the runtime has compiled the hot paths for good, half of the time measured is its own.
        await AllUntil(http, clients, warmUpSeconds, []);
        server.Refresh();
        var processorBefore = server.TotalProcessorTime;
        var times = new List<double>();
        var watch = Stopwatch.StartNew();
        await AllUntil(http, clients, seconds, times);
        report.Add(new Measured($"file over HTTP, {clients} clients", bench.Size, Timing.Percentile(times, 0.5), Timing.Percentile(times, 0.95), null));
        var rate = times.Count / watch.Elapsed.TotalSeconds;
        report.Note($"{bench.Size} complaints: {rate:0} filed a second with {clients} clients");
        server.Refresh();
        var processor = (server.TotalProcessorTime - processorBefore).TotalMilliseconds / times.Count;
        report.Note($"{bench.Size} complaints: {processor:0.00} ms of the server's processor time a filing");
        report.Note($"{bench.Size} complaints: {server.WorkingSet64 / (1024 * 1024)} MiB of memory after the load");
        var alone = new List<double>();
        await AllUntil(http, 1, seconds, alone);
        report.Add(new Measured("file over HTTP, 1 client", bench.Size, Timing.Percentile(alone, 0.5), Timing.Percentile(alone, 0.95), null));
        return rate;
    }

    private static Task AllUntil(HttpClient http, int clients, int seconds, List<double> times)
    {
        var watch = Stopwatch.StartNew();
        return Task.WhenAll(Enumerable.Range(0, clients).Select(_ => FileUntil(http, watch, seconds, times)));
    }

    private static async Task FileUntil(HttpClient http, Stopwatch watch, int seconds, List<double> times)
    {
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            var one = Stopwatch.StartNew();
            await File(http);
            lock (times)
            {
                times.Add(one.Elapsed.TotalMilliseconds);
            }
        }
    }

    private static async Task File(HttpClient http)
    {
        var complaint = new
        {
            office = "2304",
            actionType = "PEN",
            entityName = "Made-up Trading LLC",
            subject = "Penalty for a late entry summary",
            narrative = string.Join(' ', Enumerable.Repeat("The summary was one day late because the portal was down.", 10)),
        };
        using var answer = await http.PostAsJsonAsync("/api/v1/complaints", complaint);
        answer.EnsureSuccessStatusCode();
    }
}
