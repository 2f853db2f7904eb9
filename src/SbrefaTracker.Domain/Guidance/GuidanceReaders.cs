using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>How much of the log somebody is told.</summary>
public enum GuidanceSight
{
    Nothing,

    /// <summary>Days, codes, what it rests on, who answered: nothing that tells who asked, and neither the facts nor the answer, which may.</summary>
    WithoutPersons,

    Everything,
}

/// <summary>Who is told what of the log of informal guidance; asked by every way out of it. Who needs which is our practice.</summary>
public static class GuidanceReaders
{
    public static GuidanceSight Of(Actor actor) =>
        actor.Is(Roles.Analyst) || actor.Is(Roles.Representative) ? GuidanceSight.Everything
        : actor.Is(Roles.PolicyOwner) || actor.Is(Roles.Auditor) ? GuidanceSight.WithoutPersons
        : GuidanceSight.Nothing;
}
