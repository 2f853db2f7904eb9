using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.PublicData;

/// <summary>
/// Whether the agency's count of a quarter is told while its fiscal year goes on. What is told of three quarters tells of the fourth as soon as the total of the year is published; so quarters are told early only where a
/// small one is not to be expected: where they, and those of the year before, reach twice the threshold. A small one that comes all the same costs the year its total.
/// </summary>
public static class RunningYear
{
    /// <param name="count">Of the quarter.</param>
    /// <param name="yearBefore">The quarters of the year before that had any complaint; none where that year is not known.</param>
    /// <param name="rule">What is small.</param>
    public static bool Tells(long count, IReadOnlyList<long> yearBefore, SuppressionRule rule) =>
        count == 0 || (MayBeTold(count, rule) && (yearBefore.Count == 0 || (yearBefore.Count == FiscalQuarter.PerYear && yearBefore.All(one => MayBeTold(one, rule)))));

    /// <summary>Whether it can have been told, whatever was known of the year before then: that can have changed since.</summary>
    public static bool MayBeTold(long count, SuppressionRule rule) => count >= 2L * rule.Threshold;
}
