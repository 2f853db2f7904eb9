namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// A few numbers by which stories that are nearly the same find each other in an index, without one being compared with all. The runs of three words of a text are shuffled
/// several times, each time in one and the same way for all texts, and the least one is kept (MinHash); two of these together make a number. Two texts of which seven
/// tenths are the same share a number in 98 of 100 cases, of one half in 82. What shares one is then compared for good by <see cref="TextLikeness"/>.
/// </summary>
public static class StoryPrint
{
    /// <summary>Numbers of one text.</summary>
    public const int Numbers = 6;

    private const int Together = 2;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The numbers of a text, each another; none for a text without a word. They are stable: they are stored.</summary>
    public static IReadOnlyList<long> Of(string text)
    {
        var runs = TextLikeness.Runs(text).Select(Hash).ToList();
        return runs.Count == 0 ? [] : [.. Enumerable.Range(0, Numbers).Select(number => Number(runs, number))];
    }

    private static long Number(List<ulong> runs, int number)
    {
        var together = (ulong)number;
        for (var shuffle = number * Together; shuffle < (number + 1) * Together; shuffle++)
        {
            var seed = Mix(unchecked((ulong)(shuffle + 1) * Golden));
            together = Mix(together ^ runs.Min(run => Mix(run ^ seed)));
        }

        return unchecked((long)together);
    }

    // FNV-1a over the letters, so that it is the same in every process and on every machine.
    private static ulong Hash(string run)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in run)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return hash;
    }

    // The finalizer of SplitMix64: each bit of the outcome depends on each bit given.
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
