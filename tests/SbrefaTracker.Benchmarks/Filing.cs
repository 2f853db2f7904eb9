using System.Diagnostics;
using System.Net.Http.Json;
using System.Reflection;

namespace SbrefaTracker.Benchmarks;

/// <summary>Filing over HTTP: the built Web program as a process of its own, several clients at once.</summary>
internal static class Filing
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    public static async Task Measure(Bench bench, Report report, int clients, int warmUpSeconds, int seconds)
    {
        using var server = Start(bench);
        try
        {
            var address = await Address(server);
            using var http = new HttpClient { BaseAddress = address };

            // Until the runtime has compiled the hot paths for good, half of the time measured is its own.
            await AllUntil(http, clients, warmUpSeconds, []);
            server.Refresh();
            var processorBefore = server.TotalProcessorTime;
            var times = new List<double>();
            var watch = Stopwatch.StartNew();
            await AllUntil(http, clients, seconds, times);
            report.Add(new Measured($"file over HTTP, {clients} clients", bench.Size, Timing.Percentile(times, 0.5), Timing.Percentile(times, 0.95), null));
            report.Note($"{bench.Size} complaints: {times.Count / watch.Elapsed.TotalSeconds:0} filed a second with {clients} clients");
            server.Refresh();
            var processor = (server.TotalProcessorTime - processorBefore).TotalMilliseconds / times.Count;
            report.Note($"{bench.Size} complaints: {processor:0.00} ms of the server's processor time a filing");
            report.Note($"{bench.Size} complaints: {server.WorkingSet64 / (1024 * 1024)} MiB of memory after the load");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
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

    private static Process Start(Bench bench)
    {
        var program = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "WebProgram").Value!;
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Tracker"] = $"Data Source={bench.File}";
        start.Environment["Ledger__SigningKeyFile"] = bench.KeyFile;
        start.Environment["RateLimiting__Enabled"] = "false";
        return Process.Start(start)!;
    }

    private static async Task<Uri> Address(Process server)
    {
        const string Mark = "Now listening on: ";
        using var patience = new CancellationTokenSource(StartsWithin);
        while (await server.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            var at = line.IndexOf(Mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                _ = server.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new Uri(line[(at + Mark.Length)..].Trim());
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }
}
