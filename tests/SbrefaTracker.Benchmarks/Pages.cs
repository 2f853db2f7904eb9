using System.Diagnostics;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Benchmarks;

/// <summary>Whole pages as a browser gets them, one after the other: from the request to the last byte of HTML.</summary>
internal static class Pages
{
    // Some hundred calls, then compiled for good: before them a page takes three times as long as in the hour after.
    private const int WarmUp = 500;
    private const int Rounds = 100;
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(12);

    public static async Task Measure(Bench bench, Report report)
    {
        await using var server = await BenchServer.Start(bench, "Development");
        using var http = await server.SignIn(DemoAccounts.All.First(account => account.Role == Roles.Representative).Email, DemoAccounts.Password);
        (string Work, string Address)[] pages =
        [
            ("page: empty static", "/accessibility"),
            ("page: work list", "/desk"),
            ("page: search, rare word", $"/desk?q={Complaints.RareWord}"),
            ("page: search, common word", $"/desk?q={Complaints.CommonWord}"),
            ("page: complaint", await AnyComplaint(http)),
            ("page: first of the form", "/file"),
            ("page: public figures", "/data"),
            ("page: grades of a year", "/audit/grades/2025"),
        ];
        foreach (var (work, address) in pages)
        {
            report.Add(await Read(http, work, address, bench.Size));
        }
    }

    private static async Task<Measured> Read(HttpClient http, string work, string address, int size)
    {
        var times = new List<double>();
        var begun = Stopwatch.StartNew();
        for (var round = 0; begun.Elapsed < Timing.WarmTime || (round < Haste.Rounds(WarmUp) && begun.Elapsed < LongestWarmUp); round++)
        {
            await Read(http, address);
        }

        for (var round = 0; round < Haste.Rounds(Rounds); round++)
        {
            var watch = Stopwatch.StartNew();
            await Read(http, address);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new Measured(work, size, Timing.Percentile(times, 0.5), Timing.Percentile(times, 0.95), null);
    }

    private static async Task Read(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    internal static async Task<string> AnyComplaint(HttpClient http)
    {
        const string Mark = "/desk/complaints/";
        var list = await http.GetStringAsync("/desk");
        var at = list.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException("The work list shows no complaint.") : list[at..list.IndexOfAny(['"', '?'], at)];
    }
}
