namespace SbrefaTracker.Domain.Kernel;

/// <summary>Who acts now: an account, the filer of one complaint, the clock, or an operator at the command line.</summary>
/// <param name="Id">What the ledger keeps: an account's id, or <c>filer</c>, <c>clock</c>, <c>operator</c>. Never a name.</param>
/// <param name="Name">How people are told who it was.</param>
/// <param name="Roles">What they are; deny by default when empty.</param>
/// <param name="Offices">Codes of the offices a liaison is bound to.</param>
public sealed record Actor(string Id, string Name, IReadOnlySet<Role> Roles, IReadOnlySet<string> Offices)
{
    public static readonly Actor Filer = new("filer", "Filer", new HashSet<Role> { Kernel.Roles.Filer }, new HashSet<string>());
    public static readonly Actor Clock = new("clock", "Clock", new HashSet<Role> { Kernel.Roles.Clock }, new HashSet<string>());

    /// <summary>Somebody with the machine's own rights, at the command line: imports and repairs, takes no part in a complaint.</summary>
    public static readonly Actor Operator = new("operator", "Operator", new HashSet<Role>(), new HashSet<string>());

    /// <summary>What the ledger keeps for those who have no account.</summary>
    public static readonly IReadOnlySet<string> WithoutAccount = new HashSet<string>(StringComparer.Ordinal) { Filer.Id, Clock.Id, Operator.Id };

    /// <summary>Those who are away today and for whom this one stands in; what that allows, <c>OfficeDoor</c> says.</summary>
    public IReadOnlyList<StandIn> StandsInFor { get; init; } = [];

    public bool Is(Role role) => Roles.Contains(role);

    public static Actor Staff(string id, string name, IEnumerable<Role> roles, IEnumerable<string>? offices = null) =>
        new(id, name, roles.ToHashSet(), (offices ?? []).ToHashSet(StringComparer.Ordinal));
}
