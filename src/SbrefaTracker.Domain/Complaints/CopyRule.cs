namespace SbrefaTracker.Domain.Complaints;

/// <summary>When a complaint tells what another one told, wherever the two are about. The numbers are our practice.</summary>
public static class CopyRule
{
    // Two strangers who write "See the attached letter." have nothing in common.
    private const int LeastRuns = 10;

    /// <summary>The same words, whoever filed them; of a text of a few words, by the same entity.</summary>
    /// <param name="likeness">As <see cref="TextLikeness"/> gives it.</param>
    /// <param name="narrative">The text of either: they are the same.</param>
    /// <param name="isSameEntity">Both bear the same name.</param>
    public static bool IsExact(double likeness, string narrative, bool isSameEntity) =>
        TextLikeness.IsExact(likeness) && (isSameEntity || TextLikeness.Runs(narrative).Count >= LeastRuns);

    /// <summary>A few words changed, by the same entity: alike texts of different ones are a campaign.</summary>
    public static bool IsNear(double likeness, bool isSameEntity) => isSameEntity && TextLikeness.IsNear(likeness);

    /// <summary>They bear the same name; who stays anonymous has none.</summary>
    public static bool IsSameEntity(string one, string other) => one.Trim() is { Length: > 0 } name && string.Equals(name, other.Trim(), StringComparison.OrdinalIgnoreCase);
}
