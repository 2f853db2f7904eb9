using System.Security.Claims;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Web.Security;

/// <summary>A part of the site for staff.</summary>
/// <param name="Policy">The name of the policy that its pages bear.</param>
/// <param name="Path">Its first page; all its addresses begin with it.</param>
/// <param name="Roles">Who may open it. What they may do there is for the workflow to say.</param>
public sealed record StaffArea(string Policy, string Path, IReadOnlyList<Role> Roles)
{
    public bool IsOpenTo(ClaimsPrincipal person) => Roles.Any(role => person.IsInRole(role.Code));
}

/// <summary>The one list of the parts of the site that are for staff; everything else is for everybody.</summary>
public static class StaffAreas
{
    public const string Desk = "desk";
    public const string Office = "office";
    public const string Audit = "audit";
    public const string Admin = "admin";

    /// <summary>What the trade is told: answers, guides, bulletins, and the log of informal guidance.</summary>
    public const string Guidance = "guidance";

    /// <summary>The advisory committee, at the desk of its Designated Federal Officer.</summary>
    public const string Committee = "committee";

    /// <summary>Events that the office organizes.</summary>
    public const string Outreach = "outreach";

    /// <summary>Who stands in for whom.</summary>
    public const string Away = "away";

    private static readonly string[] Doors = ["/signin", "/signout", "/account", "/_blazor"];

    public static readonly IReadOnlyList<StaffArea> All =
    [
        new(Desk, "/desk", [Roles.Analyst, Roles.Representative, Roles.Commissioner]),
        new(Office, "/office", [Roles.OfficeLiaison]),
        new(Audit, "/audit", [Roles.Auditor, Roles.Representative]),
        new(Admin, "/admin", [Roles.Administrator]),
        new(Guidance, "/guidance", [Roles.PolicyOwner, Roles.Representative, Roles.Analyst]),
        new(Committee, "/committee", [Roles.Dfo, Roles.Representative]),
        new(Outreach, "/outreach", [Roles.OutreachCoordinator, Roles.Representative, Roles.Analyst]),
        new(Away, StaffAddresses.Away, [.. StandInRules.Away.Union(StandInRules.Arranging)]),
    ];

    /// <summary>Whether pages at the address are interactive. Whole segments count: <c>/offices</c> is public, <c>/office</c> is not.</summary>
    public static bool Includes(PathString path) =>
        All.Any(area => path.StartsWithSegments(area.Path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the address is for staff at all: an area, a door to it, or the connection of an interactive page.</summary>
    public static bool IsForStaff(PathString path) => Includes(path) || Doors.Any(door => path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part with the policy of that name.</summary>
    public static StaffArea Find(string policy) => All.First(area => area.Policy == policy);

    /// <summary>Where somebody begins: the first area that is open to them; null when none is.</summary>
    public static string? HomeOf(ClaimsPrincipal person) => All.FirstOrDefault(area => area.IsOpenTo(person))?.Path;
}
