using System.Diagnostics;

namespace SbrefaTracker.Benchmarks;

internal static class Timing
{
    /// <summary>Runs ours and the plain one in turns, so that both meet the same noise; the first rounds warm up and do not count.</summary>
    public static async Task<Measured> InTurns(string work, int size, int rounds, Func<Task> ours, Action plain)
    {
        var times = new List<double>();
        var plainTimes = new List<double>();
        var warmUp = Math.Max(2, rounds / 5);
        for (var round = 0; round < rounds + warmUp; round++)
        {
            var watch = Stopwatch.StartNew();
            await ours();
            var oursTook = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            plain();
            if (round >= warmUp)
            {
                times.Add(oursTook);
                plainTimes.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return new Measured(work, size, Percentile(times, 0.5), Percentile(times, 0.95), Percentile(plainTimes, 0.5));
    }

    public static double Percentile(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
