using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Application.Facets;

/// <summary>What complaints are marked with in a list.</summary>
public static class FacetFlags
{
    /// <summary>A filer called it unsolved after the answer, and it was not answered since. Closed complaints too.</summary>
    public const string Unsolved = "unsolved";

    /// <summary>Something is due by a day that the Commissioner set.</summary>
    public const string Decided = "decided";

    /// <summary>A message about it did not reach its reader, and nobody took it up. Closed complaints too; counted from the queue, and not kept.</summary>
    public const string Undelivered = "undelivered";

    private const string Waits = "review-";

    public static readonly IReadOnlyList<string> All = [Decided, .. ReviewKinds.List.Codes.Select(Review), Undelivered, Unsolved];

    /// <summary>The drafted response waits for a review.</summary>
    /// <param name="kind">A code of <see cref="ReviewKinds"/>.</param>
    public static string Review(string kind) => Waits + kind;

    /// <summary>The review that a flag is about; null for any other flag.</summary>
    public static string? ReviewOf(string? flag) =>
        flag?.StartsWith(Waits, StringComparison.Ordinal) == true && ReviewKinds.List.Has(flag[Waits.Length..]) ? flag[Waits.Length..] : null;

    /// <summary>The list of a flag shows closed complaints too.</summary>
    public static bool ShowsClosed(string? flag) => flag is Unsolved or Undelivered;

    /// <summary>The list of what bears a flag.</summary>
    public static WorkListFilter With(WorkListFilter filter, string flag) => filter with
    {
        WithClosed = filter.WithClosed || ShowsClosed(flag),
        Unsolved = flag == Unsolved,
        Undelivered = flag == Undelivered,
        Decided = flag == Decided,
        Review = ReviewOf(flag),
    };

    /// <summary>A list without its flag; closed complaints were in it for the sake of one flag alone.</summary>
    public static WorkListFilter Without(WorkListFilter filter) => filter with
    {
        WithClosed = filter.WithClosed && (!(filter.Unsolved || filter.Undelivered) || filter.IsSearch),
        Unsolved = false,
        Undelivered = false,
        Decided = false,
        Review = null,
    };

    /// <summary>The flags that a complaint bears, without those that its own row does not tell.</summary>
    public static IEnumerable<string> Of(ComplaintState state, string? dueClock, string? clockDueClock, string? awaitedReviews, DateOnly? unsolvedOn, DateOnly? unsolvedAnsweredOn)
    {
        if (unsolvedOn is not null && unsolvedAnsweredOn is null)
        {
            yield return Unsolved;
        }

        if (state == ComplaintState.Closed)
        {
            yield break;
        }

        if (dueClock == Escalation.Due || clockDueClock == Escalation.Due)
        {
            yield return Decided;
        }

        foreach (var kind in ReviewKinds.List.Codes.Where(kind => awaitedReviews?.Contains(kind, StringComparison.Ordinal) == true))
        {
            yield return Review(kind);
        }
    }
}
