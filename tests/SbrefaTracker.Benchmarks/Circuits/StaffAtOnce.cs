using System.Diagnostics;
using System.Globalization;
using System.Net;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Benchmarks.Circuits;

/// <summary>
/// Many of the staff at once, of several roles and on several pages, on a server that is given so much memory and no more: they come, go on from page to page while the public files, and leave. It fails
/// where anybody is not served, and where the process ever needed more than it was given.
/// </summary>
internal static class StaffAtOnce
{
    private const int Together = 8;
    private const long Given = 2L << 30;

    // What the managed heap may take of it; the rest is for the program itself, the database's pages and the connections.
    private const long Heap = 3 * (Given >> 2);

    private static readonly Role[] AtTheDesk = [Roles.Representative, Roles.Analyst, Roles.Commissioner, Roles.Auditor];

    /// <param name="bench">Its database.</param>
    /// <param name="report">Takes what was measured.</param>
    /// <param name="staff">How many have a page open at once.</param>
    /// <param name="turns">How often each of them goes on to another page.</param>
    public static async Task Measure(Bench bench, Report report, int staff, int turns)
    {
        await using var server = await BenchServer.Start(bench, "Development", new() { ["DOTNET_GCHeapHardLimit"] = Heap.ToString("X", CultureInfo.InvariantCulture), ["DOTNET_GCConserveMemory"] = "5" });
        var people = new List<(CookieContainer Cookies, string[] Pages)>();
        foreach (var account in DemoAccounts.All.Where(one => AtTheDesk.Contains(one.Role) || one.Role == Roles.OfficeLiaison))
        {
            var cookies = new CookieContainer();
            using var http = await server.SignIn(account.Email, DemoAccounts.Password, cookies);
            people.Add((cookies, account.Role == Roles.OfficeLiaison ? ["/office"]
                : account.Role == Roles.Auditor ? ["/audit"]
                : ["/desk", await Pages.AnyComplaint(http), "/desk?due=late", "/desk?q=penalty", "/desk/dashboard"]));
        }

        using var over = new CancellationTokenSource();
        var filings = File(server, over.Token);
        var took = new List<double>();
        var open = new Circuit[staff];
        for (var turn = 0; turn <= turns; turn++)
        {
            foreach (var group in Enumerable.Range(0, staff).Chunk(Together))
            {
                await Task.WhenAll(group.Select(async number =>
                {
                    if (open[number] is { } left)
                    {
                        await left.DisposeAsync();
                    }

                    var (cookies, pages) = people[number % people.Count];
                    open[number] = await Circuit.Open(server.Address, cookies, pages[((number / people.Count) + turn) % pages.Length]);
                }));
                took.AddRange(group.Select(number => open[number].Took.TotalMilliseconds));
            }
        }

        await over.CancelAsync();
        var filed = await filings;
        var broken = open.Count(circuit => circuit.IsBroken);
        var (heap, most) = (await Circuits.Heap.After(server.Process.Id), Most(server.Process));
        report.Add(new Measured($"open, {staff} of the staff at once", bench.Size, Timing.Percentile(took, 0.5), Timing.Percentile(took, 0.95), null));
        report.Note($"{staff} of the staff, {people.Count} accounts, {turns} turns, {filed} filings meanwhile: heap {heap:0} MiB of {Heap >> 20}, most that the process ever had {most >> 20} MiB of {Given >> 20}, {broken} pages broken");
        await Task.WhenAll(open.Select(circuit => circuit.DisposeAsync().AsTask()));
        if (broken > 0 || most > Given || server.Process.HasExited)
        {
            throw new InvalidOperationException($"{staff} of the staff do not fit into {Given >> 20} MiB.");
        }
    }

    // Somebody files, and then the next one, as long as the staff work.
    private static async Task<int> File(BenchServer server, CancellationToken over)
    {
        var filed = 0;
        while (!over.IsCancellationRequested)
        {
            using var visitor = new Visitor(server.Address);
            await visitor.File(TimeSpan.FromSeconds(0.2), []);
            filed++;
        }

        return filed;
    }

    // Linux keeps the highest working set of a process; elsewhere .NET knows it.
    private static long Most(Process process)
    {
        process.Refresh();
        var line = OperatingSystem.IsLinux() ? System.IO.File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(one => one.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null ? process.PeakWorkingSet64 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) << 10;
    }
}
