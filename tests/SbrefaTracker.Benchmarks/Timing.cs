using System.Diagnostics;

namespace SbrefaTracker.Benchmarks;

internal static class Timing
{
    private const int WarmRounds = 60;
    private static readonly TimeSpan WarmTime = TimeSpan.FromSeconds(6);

    /// <summary>
    /// Runs ours and the plain one in turns, so that both meet the same noise. The first rounds, until the runtime has compiled what is
    /// hot or some seconds are over, do not count.
    /// </summary>
    public static async Task<Measured> InTurns(string work, int size, int rounds, Func<Task> ours, Action plain)
    {
        var times = new List<double>();
        var plainTimes = new List<double>();
        var begun = Stopwatch.StartNew();
        for (var round = 0; round < 2 || (round < WarmRounds && begun.Elapsed < WarmTime); round++)
        {
            await ours();
            plain();
        }

        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await ours();
            var oursTook = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            plain();
            times.Add(oursTook);
            plainTimes.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new Measured(work, size, Percentile(times, 0.5), Percentile(times, 0.95), Percentile(plainTimes, 0.5));
    }

    public static double Percentile(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
