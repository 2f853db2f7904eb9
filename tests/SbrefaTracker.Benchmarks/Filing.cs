using System.Diagnostics;
using System.Net.Http.Json;
using System.Reflection;

namespace SbrefaTracker.Benchmarks;

/// <summary>Filing over HTTP: the built Web program as a process of its own, several clients at once.</summary>
internal static class Filing
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    public static async Task Measure(Bench bench, Report report, int clients, int seconds)
    {
        using var server = Start(bench);
        try
        {
            var address = await Address(server);
            using var http = new HttpClient { BaseAddress = address };
            await WarmUp(http);
            var times = new List<double>();
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => FileUntil(http, watch, seconds, times)));
            report.Add(new Measured($"file over HTTP, {clients} clients", bench.Size, Timing.Percentile(times, 0.5), Timing.Percentile(times, 0.95), null));
            report.Note($"{bench.Size} complaints: {times.Count / watch.Elapsed.TotalSeconds:0} filed a second with {clients} clients");
            server.Refresh();
            report.Note($"{bench.Size} complaints: {server.WorkingSet64 / (1024 * 1024)} MiB of memory after the load");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static async Task WarmUp(HttpClient http)
    {
        for (var i = 0; i < 50; i++)
        {
            await File(http);
        }
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
