namespace SbrefaTracker.Benchmarks;

/// <summary>One measured piece of work, in milliseconds.</summary>
/// <param name="Plain">The median of the plainest SQL for the same; null when there is none.</param>
internal sealed record Measured(string Work, int Size, double P50, double P95, double? Plain);

/// <summary>Prints what was measured, each line as soon as it is known: medians, 95th percentiles, ratios to plain SQL and between sizes.</summary>
internal sealed class Report(TextWriter output)
{
    private readonly List<Measured> _all = [];
    private readonly List<string> _notes = [];

    public void Add(Measured measured)
    {
        if (_all.Count == 0)
        {
            output.WriteLine($"{"work",-34} {"complaints",10} {"p50 ms",10} {"p95 ms",10} {"plain ms",10} {"ratio",8} {"growth",8}");
        }

        _all.Add(measured);
        var ratio = measured.Plain is { } plain ? $"{measured.P50 / plain:0.0}x" : "";
        var plainText = measured.Plain is { } median ? $"{median:0.000}" : "";
        output.WriteLine(
            $"{measured.Work,-34} {measured.Size,10} {measured.P50,10:0.000} {measured.P95,10:0.000} {plainText,10} {ratio,8} {Growth(measured),8}");
        output.Flush();
    }

    public void Note(string text) => _notes.Add(text);

    /// <summary>Prints the notes below the table.</summary>
    public void Write() => _notes.ForEach(output.WriteLine);

    // How much slower than with the smallest number of complaints.
    private string Growth(Measured measured)
    {
        var smallest = _all.Where(other => other.Work == measured.Work).MinBy(other => other.Size)!;
        return smallest.Size == measured.Size ? "" : $"{measured.P50 / smallest.P50:0.0}x";
    }
}
