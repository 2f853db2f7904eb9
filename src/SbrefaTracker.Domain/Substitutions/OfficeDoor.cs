using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Substitutions;

/// <summary>
/// Who may come in at an office's door: see its inquiries with what disclosure allows, and answer them. A liaison of the office, and during an
/// absence whoever stands in for one. A substitute gets this and nothing else; whoever stands in for a substitute gets nothing by it.
/// </summary>
public static class OfficeDoor
{
    /// <summary>The offices whose door is open to the actor; a right that the actor has lost as a liaison is not given by standing in.</summary>
    public static IReadOnlySet<string> Offices(Actor actor) => actor.Is(Roles.OfficeLiaison)
        ? actor.Offices.Concat(actor.StandsInFor.SelectMany(away => away.Offices)).ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>(StringComparer.Ordinal);

    public static bool IsOpenTo(Actor actor, string office) => Offices(actor).Contains(office);

    /// <summary>In whose place the actor acts for the office; null where it is the actor's own, or the door is not open.</summary>
    public static StandIn? InPlaceOf(Actor actor, string office) =>
        !actor.Is(Roles.OfficeLiaison) || actor.Offices.Contains(office) ? null : actor.StandsInFor.FirstOrDefault(away => away.Offices.Contains(office));
}
