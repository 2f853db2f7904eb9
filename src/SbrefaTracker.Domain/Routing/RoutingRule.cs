using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Routing;

/// <summary>The condition a routing rule is in.</summary>
public enum RoutingRuleState
{
    /// <summary>It is written down and does nothing.</summary>
    Off,

    /// <summary>It is asked for each complaint that comes.</summary>
    On,

    /// <summary>It is over for good, and stays in the record.</summary>
    Retired,
}

/// <summary>
/// A rule by which complaints that come are given to somebody or get tags by themselves. It is the office's own, no source asks for any. Holds no personal data.
/// </summary>
public sealed class RoutingRule : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public RoutingRuleState State { get; set; }

    /// <summary>Where it stands in the order in which rules are asked, from 1. Two rules of one place do not happen among those that are not retired.</summary>
    public int Place { get; set; }

    /// <summary>The number of its version in force.</summary>
    public int Number { get; set; }
}

/// <summary>One version of a rule, as it was written; the earlier ones stay. Lists of codes are written with commas between them, in ordinal order; an empty one asks nothing.</summary>
public sealed class RoutingVersion : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>1, 2, 3 ... within the rule.</summary>
    public int Number { get; init; }

    /// <summary>What it is called, also in the history of each complaint that it moved.</summary>
    public string Name { get; init; } = "";

    /// <summary>Codes of <see cref="Complaints.ActionTypes"/>.</summary>
    public string ActionTypes { get; init; } = "";

    /// <summary>Codes of the offices complained of.</summary>
    public string Offices { get; init; } = "";

    /// <summary>Codes of <see cref="Complaints.TradeRoles"/>.</summary>
    public string TradeRoles { get; init; } = "";

    /// <summary>Codes of <see cref="Complaints.States"/>, of the entity.</summary>
    public string States { get; init; } = "";

    /// <summary>Codes of <see cref="Complaints.Sources"/>.</summary>
    public string Sources { get; init; } = "";

    /// <summary>The account that it makes responsible; null when it makes nobody so.</summary>
    public string? AssigneeId { get; init; }

    /// <summary>Words as <see cref="Complaints.TagWords"/> writes them.</summary>
    public string Tags { get; init; } = "";

    /// <summary>The code of the office that it proposes to ask; null when it proposes none.</summary>
    public string? AskOffice { get; init; }

    public DateOnly WrittenOn { get; init; }

    /// <summary>An <c>Actor.Id</c>.</summary>
    public string WrittenBy { get; init; } = "";

    /// <summary>What it asks and does.</summary>
    public RuleInForce Read() => new(
        RecordId,
        Name,
        new RoutingConditions { ActionTypes = Set(ActionTypes), Offices = Set(Offices), TradeRoles = Set(TradeRoles), States = Set(States), Sources = Set(Sources) },
        new RoutingEffect(AssigneeId, Codes(Tags), AskOffice));

    /// <summary>The codes of a list that is written with commas.</summary>
    public static IReadOnlyList<string> Codes(string written) => written.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Set(string written) => Codes(written).ToHashSet(StringComparer.Ordinal);
}
