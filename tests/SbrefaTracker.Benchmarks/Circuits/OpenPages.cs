using System.Net;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Benchmarks.Circuits;

/// <summary>What an open page of the Desk costs the server, and whether it gives everything back when the page is left.</summary>
internal static class OpenPages
{
    private const int Together = 8;

    /// <param name="bench">Its database.</param>
    /// <param name="report">Takes what was measured.</param>
    /// <param name="staff">How many have a page open at once in the end.</param>
    public static async Task Measure(Bench bench, Report report, int staff)
    {
        await using var server = await BenchServer.Start(bench, "Development");
        var cookies = new CookieContainer();
        using var http = await server.SignIn(DemoAccounts.All.First(account => account.Role == Roles.Representative).Email, DemoAccounts.Password, cookies);
        var complaint = await Pages.AnyComplaint(http);
        foreach (var (name, page) in ((string, string)[])[("work list", "/desk"), ("complaint", complaint), ("what is late", "/desk?due=late")])
        {
            // What is loaded once and kept is not what a page costs.
            await Leave(await Enter(server, cookies, page, Together * 2));
            double last = await Heap.After(server.Process.Id), empty = last;
            foreach (var count in ((int[])[1, 10, 50, staff]).Where(count => count <= staff).Distinct())
            {
                var open = await Enter(server, cookies, page, count);
                var took = open.Select(circuit => circuit.Took.TotalMilliseconds).ToList();
                var (heap, resident) = (await Heap.After(server.Process.Id), Resident(server));
                report.Add(new Measured($"open, {name}, {count} at once", bench.Size, Timing.Percentile(took, 0.5), Timing.Percentile(took, 0.95), null));
                report.Note($"{name}, {count} open: heap {heap:0} MiB, {(heap - empty) * 1024 / count:0} KiB each, drawn {open.Average(circuit => circuit.Drawn) / 1024:0} KiB each, working set {resident} MiB");
                await Leave(open);
                last = await Heap.After(server.Process.Id);
            }

            report.Note($"{name}, all left: heap {last:0} MiB, {empty:0} before");
        }
    }

    private static async Task<IReadOnlyList<Circuit>> Enter(BenchServer server, CookieContainer cookies, string page, int count)
    {
        var open = new List<Circuit>();
        foreach (var group in Enumerable.Range(0, count).Chunk(Together))
        {
            open.AddRange(await Task.WhenAll(group.Select(_ => Circuit.Open(server.Address, cookies, page))));
        }

        return open;
    }

    private static async Task Leave(IReadOnlyList<Circuit> open)
    {
        await Task.WhenAll(open.Select(circuit => circuit.DisposeAsync().AsTask()));
        await Task.Delay(TimeSpan.FromSeconds(1));
    }

    private static long Resident(BenchServer server)
    {
        server.Process.Refresh();
        return server.Process.WorkingSet64 / (1024 * 1024);
    }
}
