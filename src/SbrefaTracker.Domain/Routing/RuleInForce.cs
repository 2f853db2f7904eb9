namespace SbrefaTracker.Domain.Routing;

/// <summary>What rules look at, of a complaint as it came, and what stands on it already.</summary>
/// <param name="TradeRole">Null when it was not given; no rule that asks for a role holds then.</param>
/// <param name="State">The state of the entity; null when it was not given.</param>
public sealed record RoutingFacts(string ActionType, string Office, string? TradeRole, string? State, string Source)
{
    /// <summary>Somebody is responsible already: no rule changes that.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>Every word that was ever put on it, also those that somebody took off: no rule puts them on again.</summary>
    public IReadOnlySet<string> TagsEver { get; init; } = new HashSet<string>();

    /// <summary>How many more words it may bear.</summary>
    public int RoomForTags { get; init; } = Complaints.TagWords.MostOfComplaint;
}

/// <summary>What must be true of a complaint, all of it; an empty list asks nothing.</summary>
public sealed record RoutingConditions
{
    public IReadOnlySet<string> ActionTypes { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Offices { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> TradeRoles { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> States { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Sources { get; init; } = new HashSet<string>();

    public bool Hold(RoutingFacts facts) =>
        Holds(ActionTypes, facts.ActionType)
        && Holds(Offices, facts.Office)
        && Holds(TradeRoles, facts.TradeRole)
        && Holds(States, facts.State)
        && Holds(Sources, facts.Source);

    private static bool Holds(IReadOnlySet<string> asked, string? given) => asked.Count == 0 || (given is not null && asked.Contains(given));
}

/// <summary>What a rule does.</summary>
/// <param name="Assignee">The account that becomes responsible; null for nobody.</param>
/// <param name="Tags">Words that are put on.</param>
/// <param name="AskOffice">The office that is proposed to be asked; null for none.</param>
public sealed record RoutingEffect(string? Assignee, IReadOnlyList<string> Tags, string? AskOffice)
{
    public bool IsNothing => Assignee is null && Tags.Count == 0 && AskOffice is null;
}

/// <summary>A rule that is switched on.</summary>
/// <param name="Record">The number of its record.</param>
public sealed record RuleInForce(long Record, string Name, RoutingConditions When, RoutingEffect Then);
