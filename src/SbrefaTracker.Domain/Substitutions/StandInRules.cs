using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Substitutions;

/// <summary>Who may name a substitute for whom, and who can be one. All of it is our practice.</summary>
public static class StandInRules
{
    /// <summary>No absence is longer: whoever is away for more than a year is no liaison any more, and somebody else should be.</summary>
    public const int MostDays = 366;

    /// <summary>Longest note.</summary>
    public const int NoteLimit = 300;

    /// <summary>Who may name one for themselves.</summary>
    public static readonly IReadOnlyList<Role> Away = [Roles.OfficeLiaison, Roles.Analyst, Roles.Representative];

    /// <summary>Who may for others as well.</summary>
    public static readonly IReadOnlyList<Role> Arranging = [Roles.Representative, Roles.Administrator];

    // The work of an office is done by those who answer for offices, the work of this office by those who work on complaints: nobody asks and answers.
    private static readonly IReadOnlyList<IReadOnlyList<Role>> Kinds = [[Roles.OfficeLiaison], [Roles.Analyst, Roles.Representative]];

    public static bool MayArrangeFor(Actor actor, string awayId) => Arranging.Any(actor.Is) || (actor.Id == awayId && Away.Any(actor.Is));

    /// <summary>The substitute does all the kinds of work that the other does.</summary>
    public static bool Fits(IReadOnlyCollection<Role> away, IReadOnlyCollection<Role> substitute) =>
        away.Any(Away.Contains) && Kinds.All(kind => !away.Any(kind.Contains) || substitute.Any(kind.Contains));
}
