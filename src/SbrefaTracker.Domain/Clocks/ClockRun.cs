namespace SbrefaTracker.Domain.Clocks;

/// <summary>Days that do not count, by somebody's decision.</summary>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them; null while the pause goes on. Before <paramref name="From"/> when it ended the day it began.</param>
/// <param name="ReasonCode">Why.</param>
/// <param name="Authority">By what right.</param>
public sealed record PauseSpan(DateOnly From, DateOnly? To, string? ReasonCode, string Authority)
{
    /// <summary>The pause ended by going on with the work on a day, which counts again.</summary>
    public PauseSpan ResumedOn(DateOnly day) => this with { To = day.AddDays(-1) };
}

/// <summary>Business days granted on top of a clock's length.</summary>
public sealed record ExtensionGrant(ClockKind Clock, int Days, DateOnly GrantedOn);

/// <summary>One clock of one complaint or inquiry, and what happened to it.</summary>
/// <param name="Clock">What is waited for.</param>
/// <param name="Start">Day 0.</param>
/// <param name="End">The day it was done; null while it is not.</param>
/// <param name="Pauses">Pauses of the complaint; they may overlap.</param>
/// <param name="Extensions">Extensions; those of other clocks are passed over.</param>
public sealed record ClockRun(
    ClockKind Clock, DateOnly Start, DateOnly? End, IReadOnlyList<PauseSpan> Pauses, IReadOnlyList<ExtensionGrant> Extensions)
{
    /// <summary>
    /// The day from which nobody waits for it any more, though it was never done, as when a complaint is withdrawn. Its days go
    /// on counting (a rating does not ask why there was no response), but it is not overdue.
    /// </summary>
    public DateOnly? AbandonedOn { get; init; }

    /// <summary>Business days granted by a day.</summary>
    internal int ExtraDays(DateOnly asOf) =>
        Extensions.Where(grant => grant.Clock == Clock && grant.GrantedOn <= asOf).Sum(grant => grant.Days);
}
