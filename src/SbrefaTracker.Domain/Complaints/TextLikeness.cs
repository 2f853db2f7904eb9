namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// How alike two texts are: the share of runs of three words that both have among those that either has (Jaccard over shingles). 1 is the
/// same text, 0 nothing in common; copies with a few words changed stay above one half.
/// </summary>
public static class TextLikeness
{
    private const int Run = 3;

    // Above one half are copies with a few words changed: our practice.
    private const double Near = 0.5;

    /// <summary>The same words in the same order, whatever stands between them.</summary>
    public static bool IsExact(double likeness) => likeness >= 1;

    /// <summary>A copy with a few words changed, or none.</summary>
    public static bool IsNear(double likeness) => likeness >= Near;

    public static double Of(string one, string other) => To(one)(other);

    /// <summary>How alike other texts are to one, whose runs are found once.</summary>
    public static Func<string, double> To(string one)
    {
        var ones = Runs(one);
        return other =>
        {
            var others = Runs(other);
            if (ones.Count == 0 || others.Count == 0)
                return 0;
            var both = ones.Count(others.Contains);
            return (double)both / (ones.Count + others.Count - both);
        };
    }

    /// <summary>The runs of three words of a text, each once; a shorter text is one run.</summary>
    internal static HashSet<string> Runs(string text)
    {
        var words = text.ToUpperInvariant().Split([.. text.Where(letter => !char.IsLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return words.Length < Run
            ? words.Length == 0 ? [] : [string.Join(' ', words)]
            : [.. Enumerable.Range(0, words.Length - Run + 1).Select(i => string.Join(' ', words, i, Run))];
    }
}
