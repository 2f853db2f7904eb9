using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Responses;

/// <summary>Which second look a final response may need before it is cleared.</summary>
public static class ReviewKinds
{
    public const string Legal = "legal";
    public const string Privacy = "privacy";
    public static readonly CodeList List = new("review_kind", Legal, Privacy);
}

/// <summary>What a reviewer found.</summary>
public static class ReviewOutcomes
{
    public const string Approved = "approved";

    /// <summary>The letter must change; the reviewer says how.</summary>
    public const string Changes = "changes";

    public static readonly CodeList List = new("review_outcome", Approved, Changes);
}

/// <summary>What the rules look at.</summary>
/// <param name="Cents">The largest amount that is at stake: the penalty, or what the filer says is at issue; 0 when none is.</param>
/// <param name="Litigation">Triage did not rule out that a court has the matter.</param>
/// <param name="Retaliation">The filer, or triage, speaks of retaliation.</param>
/// <param name="ConfidentialityUnclear">Triage says that the filer did not understand the levels of confidentiality, or may not have.</param>
/// <param name="Level">A code of <see cref="Confidentialities"/>.</param>
public sealed record ReviewFacts(string Source, string ActionType, long Cents, bool Litigation, bool Retaliation, bool ConfidentialityUnclear, string Level);

/// <summary>One row of the rules: the review is needed when every condition that is given holds.</summary>
/// <param name="Review">A code of <see cref="ReviewKinds"/>.</param>
public sealed record ReviewRule(string Review)
{
    /// <summary>Codes of action types; empty is any.</summary>
    public IReadOnlyList<string> ActionTypes { get; init; } = [];

    /// <summary>Codes of sources; empty is any.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Codes of levels of confidentiality; empty is any.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>At least so much is at stake, in cents; null is any amount.</summary>
    public long? FromCents { get; init; }

    public bool Litigation { get; init; }

    public bool Retaliation { get; init; }

    public bool ConfidentialityUnclear { get; init; }

    /// <summary>It names at least one condition; a rule without any would ask for a review of every response, and is a slip.</summary>
    public bool HasCondition => ActionTypes.Count > 0 || Sources.Count > 0 || Levels.Count > 0 || FromCents > 0 || Litigation || Retaliation || ConfidentialityUnclear;

    public bool Asks(ReviewFacts facts) =>
        HasCondition
        && (ActionTypes.Count == 0 || ActionTypes.Contains(facts.ActionType))
        && (Sources.Count == 0 || Sources.Contains(facts.Source))
        && (Levels.Count == 0 || Levels.Contains(facts.Level))
        && (FromCents is null || facts.Cents >= FromCents)
        && (!Litigation || facts.Litigation)
        && (!Retaliation || facts.Retaliation)
        && (!ConfidentialityUnclear || facts.ConfidentialityUnclear);

    /// <summary>Why it asks, each cause with what it met.</summary>
    public IEnumerable<ReviewCause> CausesIn(ReviewFacts facts)
    {
        if (Litigation)
        {
            yield return new("litigation", "");
        }

        if (Retaliation)
        {
            yield return new("retaliation", "");
        }

        if (ConfidentialityUnclear)
        {
            yield return new("unclear", "");
        }

        if (ActionTypes.Count > 0)
        {
            yield return new("action_type", facts.ActionType);
        }

        if (Sources.Count > 0)
        {
            yield return new("source", facts.Source);
        }

        if (Levels.Count > 0)
        {
            yield return new("level", facts.Level);
        }

        if (FromCents is { } from)
        {
            yield return new("money", from.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>The rules of a new installation. No law sets them: they are our practice, and an agency's counsel gives its own in the settings.</summary>
public static class ReviewRules
{
    public static readonly IReadOnlyList<ReviewRule> Usual =
    [
        new(ReviewKinds.Legal) { Litigation = true },
        new(ReviewKinds.Legal) { Retaliation = true },
        new(ReviewKinds.Legal) { FromCents = 5_000_000 },
        new(ReviewKinds.Legal) { ActionTypes = ["BROKER"] },
        new(ReviewKinds.Privacy) { Sources = [Sources.Ono], Levels = [Confidentialities.Facts, Confidentialities.Closed] },
        new(ReviewKinds.Privacy) { Sources = [Sources.Anonymous] },
        new(ReviewKinds.Privacy) { ConfidentialityUnclear = true },
    ];

    /// <summary>The reviews that a final response needs, each with every rule that asks for it.</summary>
    public static IReadOnlyList<NeededReview> Needed(IReadOnlyList<ReviewRule> rules, ReviewFacts facts) =>
        [.. rules.Where(rule => ReviewKinds.List.Has(rule.Review) && rule.Asks(facts)).Select(rule => new NeededReview(rule.Review, [.. rule.CausesIn(facts)]))];
}
