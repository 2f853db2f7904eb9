namespace SbrefaTracker.Domain.PublicData;

/// <summary>
/// Which counts are too small to be shown to the public, because they could point to one firm: from 1 to one below the threshold.
/// Zero points to nobody. Ten is our choice; health statistics in the United States use 5 to 11.
/// </summary>
public sealed record SuppressionRule
{
    public const int UsualThreshold = 10;

    /// <summary>With less there would be nothing to hide behind.</summary>
    public const int LeastThreshold = 3;

    public const int MostThreshold = 1000;

    public SuppressionRule(int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, LeastThreshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, MostThreshold);
        Threshold = threshold;
    }

    /// <summary>The smallest count that is shown.</summary>
    public int Threshold { get; }

    /// <summary>The largest count that is hidden for its own sake.</summary>
    public int LargestSmall => Threshold - 1;

    /// <summary>Whether a count, or the difference of two, is too small to be shown.</summary>
    public bool IsSmall(long count) => count != 0 && Math.Abs(count) < Threshold;

    /// <summary>
    /// How much hidden cells must hold together when their sum can be worked out: each is at least 1, so that with this much each of them
    /// can still be anything from 1 to the largest small count.
    /// </summary>
    public long LeastSum(int cells) => Threshold + cells - 2;
}
