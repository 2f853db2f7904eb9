namespace SbrefaTracker.Domain.Responses;

/// <summary>One reason for a review: a code with words in the resource files, and what it is about (a code, or cents).</summary>
public sealed record ReviewCause(string Code, string About);

/// <summary>A review that one rule asks for.</summary>
/// <param name="Review">A code of <see cref="ReviewKinds"/>.</param>
/// <param name="Causes">All of them together are the reason.</param>
public sealed record NeededReview(string Review, IReadOnlyList<ReviewCause> Causes)
{
    /// <summary>How it lies with the draft, so that later readers see why even when the rules have changed: <c>legal:money=5000000 privacy:source=ono+level=closed</c>.</summary>
    public static string Write(IReadOnlyList<NeededReview> needed) => string.Join(' ', needed.Select(one =>
        $"{one.Review}:{string.Join('+', one.Causes.Select(cause => cause.About.Length == 0 ? cause.Code : $"{cause.Code}={cause.About}"))}"));

    /// <summary>Reads what was written; a draft from before reviews were asked for needs none.</summary>
    public static IReadOnlyList<NeededReview> Read(string? written) => [.. (written ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(one => one.Split(':'))
        .Where(parts => parts.Length == 2 && ReviewKinds.List.Has(parts[0]))
        .Select(parts => new NeededReview(parts[0], [.. parts[1].Split('+', StringSplitOptions.RemoveEmptyEntries).Select(cause => cause.Split('=')).Select(cause => new ReviewCause(cause[0], cause.Length > 1 ? cause[1] : ""))]))];
}
