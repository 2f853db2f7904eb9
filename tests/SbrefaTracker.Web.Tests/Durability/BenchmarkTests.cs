using System.Diagnostics;
using System.Reflection;

namespace SbrefaTracker.Web.Tests.Durability;

/// <summary>The benchmark runs: what it measures in a hurry is worth nothing, but it would otherwise be found broken when somebody needs it.</summary>
public sealed class BenchmarkTests
{
    [Fact]
    public async Task Measures_every_part()
    {
        var program = typeof(BenchmarkTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Benchmark").Value!;
        var start = new ProcessStartInfo("dotnet", [program, "--small"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var bench = Process.Start(start)!;
        var errors = bench.StandardError.ReadToEndAsync();
        var output = await bench.StandardOutput.ReadToEndAsync();
        await bench.WaitForExitAsync();

        Assert.True(bench.ExitCode == 0, await errors);
        string[] measured =
        [
            "work list, first page", "search, rare word", "complaint page", "facets, all open work", "annual figures", "export of everything", "grades of a year", "annual report, its figures", "public figures of a year",
            "page: work list", "page: complaint", "a step, 4 visitors at once", "file over HTTP, 16 clients",
        ];
        var lines = output.Split(Environment.NewLine);
        Assert.All(measured, work => Assert.Contains(lines, line => line.StartsWith(work, StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains("plain inserts of the same", StringComparison.Ordinal));
    }
}
