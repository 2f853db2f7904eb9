using SbrefaTracker.Application.Routing;
using SbrefaTracker.Domain.Routing;

namespace SbrefaTracker.Web.Desk.Routing;

/// <summary>A rule as it stands in the form.</summary>
public sealed class RuleTyped
{
    public string Name { get; set; } = "";

    public HashSet<string> ActionTypes { get; init; } = [];

    public string Offices { get; set; } = "";

    public HashSet<string> TradeRoles { get; init; } = [];

    public string States { get; set; } = "";

    public HashSet<string> Sources { get; init; } = [];

    public string Assignee { get; set; } = "";

    public string Tags { get; set; } = "";

    public string AskOffice { get; set; } = "";

    /// <summary>What was typed as text, to be copied where the form is gone.</summary>
    public string Said => string.Join("\n", new[] { Name, Offices, States, Tags }.Where(text => !string.IsNullOrWhiteSpace(text)));

    public RuleGiven Given => new()
    {
        Name = Name,
        ActionTypes = [.. ActionTypes],
        Offices = Offices,
        TradeRoles = [.. TradeRoles],
        States = States,
        Sources = [.. Sources],
        Assignee = Assignee,
        Tags = Tags,
        AskOffice = AskOffice,
    };

    public static RuleTyped Of(RoutingVersion version) => new()
    {
        Name = version.Name,
        ActionTypes = Set(version.ActionTypes),
        Offices = Spaced(version.Offices),
        TradeRoles = Set(version.TradeRoles),
        States = Spaced(version.States),
        Sources = Set(version.Sources),
        Assignee = version.AssigneeId ?? "",
        Tags = Spaced(version.Tags),
        AskOffice = version.AskOffice ?? "",
    };

    private static HashSet<string> Set(string codes) => RoutingVersion.Codes(codes).ToHashSet(StringComparer.Ordinal);

    private static string Spaced(string codes) => codes.Replace(",", ", ", StringComparison.Ordinal);
}
