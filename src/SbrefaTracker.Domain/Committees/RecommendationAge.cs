namespace SbrefaTracker.Domain.Committees;

/// <summary>How old a recommendation is.</summary>
/// <param name="Days">Calendar days since it was passed; null before.</param>
/// <param name="IsOpen">Something is still to be done.</param>
/// <param name="AwaitsResponse">It was passed and the agency has not answered.</param>
/// <param name="DaysLate">Calendar days past its target day; 0 when not late.</param>
public sealed record RecommendationAge(int? Days, bool IsOpen, bool AwaitsResponse, int DaysLate)
{
    /// <summary>Steps of age in days, upper ends; our practice.</summary>
    public static readonly IReadOnlyList<int> Bounds = [90, 180, 365];

    /// <summary>The condition is one that asks for more.</summary>
    public static bool Open(RecommendationState state) => state is not (RecommendationState.Proposed or RecommendationState.Implemented or RecommendationState.NotAccepted or RecommendationState.Overtaken);

    public static RecommendationAge Of(Recommendation one, DateOnly today)
    {
        var isOpen = Open(one.State);
        return new(
            one.PassedOn is { } passed && passed <= today ? today.DayNumber - passed.DayNumber : null,
            isOpen,
            isOpen && one.Response is null,
            isOpen && one.TargetOn < today ? today.DayNumber - one.TargetOn.Value.DayNumber : 0);
    }

    /// <summary>How many of those that are open lie within each step of age, and beyond the last.</summary>
    public static IReadOnlyList<int> Spread(IEnumerable<RecommendationAge> ages)
    {
        var counts = new int[Bounds.Count + 1];
        foreach (var days in ages.Where(age => age.IsOpen).Select(age => age.Days).OfType<int>())
            counts[Bounds.Count(bound => days > bound)]++;
        return counts;
    }
}
