using System.Globalization;

namespace SbrefaTracker.Web.Tests.Durability;

/// <summary>How often each fault is brought about: a few times in the suite, as often as wanted by <c>bash tests/bench.sh --faults N</c>.</summary>
internal static class FaultRounds
{
    private static readonly string? Wanted = Environment.GetEnvironmentVariable("SBREFA_FAULTS");
    private static readonly Lock Writing = new();

    public static int Or(int usual) => int.TryParse(Wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && wanted > 0 ? wanted : usual;

    /// <summary>Says what was brought about and survived, where somebody asked for more than the suite does.</summary>
    public static void Tell(string what)
    {
        if (Wanted is not null && Environment.GetEnvironmentVariable("SBREFA_FIGURES") is { Length: > 0 } file)
        {
            lock (Writing)
            {
                File.AppendAllText(file, what + Environment.NewLine);
            }
        }
    }
}
