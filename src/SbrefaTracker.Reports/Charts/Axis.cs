namespace SbrefaTracker.Reports.Charts;

/// <summary>An axis from zero in round steps.</summary>
internal sealed record Axis(double Max, IReadOnlyList<double> Ticks)
{
    /// <summary>Four to six steps of 1, 2 or 5 times a power of ten, never below 1: counts are whole.</summary>
    public static Axis For(double highest)
    {
        var step = 1.0;
        double[] factors = [2, 2.5, 2];
        for (var i = 0; highest / step > 5; i++)
            step *= factors[i % 3];
        var count = Math.Max(1, (int)Math.Ceiling(highest / step));
        return new(count * step, [.. Enumerable.Range(0, count + 1).Select(i => i * step)]);
    }
}
