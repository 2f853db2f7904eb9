using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Publishing;

namespace SbrefaTracker.Application.Publishing;

/// <summary>How it came that whoever filed a complaint agreed, or does not agree any more, that something of it is published.</summary>
public interface IConsent
{
    /// <summary>A code of <see cref="ConsentGivers"/>.</summary>
    string? From { get; }

    /// <summary>A code of <see cref="ConsentWays"/>.</summary>
    string? Way { get; }

    /// <summary>The day on which they said so, not in the future.</summary>
    DateOnly? GivenOn { get; }
}

/// <summary>What staff must say of a consent that they record.</summary>
internal static class Consent
{
    /// <returns>Nothing when it is all there.</returns>
    public static IReadOnlyList<Refusal> Faults(IConsent consent, DateOnly today) =>
    [
        .. Code(nameof(consent.From), consent.From, ConsentGivers.List),
        .. Code(nameof(consent.Way), consent.Way, ConsentWays.List),
        .. consent.GivenOn is not { } day ? [Refusal.On(nameof(consent.GivenOn), "required")]
            : day > today ? new[] { Refusal.On(nameof(consent.GivenOn), "in_the_future", day) } : [],
    ];

    private static IEnumerable<Refusal> Code(string field, string? code, CodeList list) =>
        string.IsNullOrEmpty(code) ? [Refusal.On(field, "required")]
        : list.Has(code) ? []
        : [Refusal.On(field, "unknown_code", code, string.Join(", ", list.Codes))];
}
