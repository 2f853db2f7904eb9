using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Reads;

/// <summary>What must be known of a complaint to say whether the work gives a purpose.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="AssigneeId">Who is responsible for it.</param>
/// <param name="AwaitsDisposal">The disposal of its personal values waits for a second person.</param>
/// <param name="HasActed">Whoever reads did something in it before.</param>
/// <param name="HasMatter">Beside it there is a restricted matter of which they are a named reader.</param>
public sealed record ReadFacts(ComplaintState State, string? AssigneeId, bool AwaitsDisposal, bool HasActed, bool HasMatter);

/// <summary>
/// When the work itself says why somebody reads a complaint. Whoever has no such reason names one before the filer's identity is shown. That what leaves the
/// agency has an accounting is 5 U.S.C. 552a(c); a line for reading within it (552a(b)(1)) is our practice.
/// </summary>
public static class ReadRule
{
    /// <summary>More complaints than this within an hour are looked at by a reviewer. Our practice: nobody works on so many.</summary>
    public const int ManyInAnHour = 30;

    /// <summary>Within this time the same person reading the same thing in the same way is one read.</summary>
    public static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(10);

    /// <summary>The purpose that the work gives; null when it gives none.</summary>
    public static string? ByItself(Actor actor, ReadFacts facts) => actor switch
    {
        _ when actor.Id == facts.AssigneeId => ReadPurposes.Assigned,
        _ when facts.HasActed => ReadPurposes.Working,
        _ when actor.Is(Roles.Representative) => ReadPurposes.Answerable,
        _ when actor.Is(Roles.Analyst) && facts.AssigneeId is null && facts.State != ComplaintState.Closed => ReadPurposes.Intake,
        _ when actor.Is(Roles.Commissioner) && (facts.AwaitsDisposal || facts.State is ComplaintState.Escalated or ComplaintState.InClearance) => ReadPurposes.Decision,
        _ when facts.HasMatter => ReadPurposes.Matter,
        _ => null,
    };
}
