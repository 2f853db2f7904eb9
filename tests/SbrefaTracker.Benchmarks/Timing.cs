using System.Diagnostics;

namespace SbrefaTracker.Benchmarks;

internal static class Timing
{
    // The runtime compiles what is hot for good some seconds after it was called often: rounds alone say nothing.
    private static readonly TimeSpan UsualWarmTime = TimeSpan.FromSeconds(4);

    internal static TimeSpan WarmTime => Haste.Time(UsualWarmTime);

    // What takes seconds a round is measured in fewer rounds, so that a million complaints take minutes and not an hour.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);
    private const int Fewest = 5;

    /// <summary>
    /// Runs ours and the plain one in turns, so that both meet the same noise. The first seconds do not count. Long work ends after twenty seconds, and
    /// not before five rounds.
    /// </summary>
    public static async Task<Measured> InTurns(string work, int size, int rounds, Func<Task> ours, Action plain)
    {
        var times = new List<double>();
        var plainTimes = new List<double>();
        var begun = Stopwatch.StartNew();
        for (var round = 0; round < Haste.Rounds(2) || begun.Elapsed < WarmTime; round++)
        {
            await ours();
            plain();
        }

        begun.Restart();
        for (var round = 0; round < Haste.Rounds(rounds) && (round < Fewest || begun.Elapsed < Enough); round++)
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
