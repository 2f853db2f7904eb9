namespace SbrefaTracker.Domain.Routing;

/// <summary>What the rules do with one complaint.</summary>
/// <param name="Assignee">The account that becomes responsible; null when none does.</param>
/// <param name="Tags">The words that are put on, each once, in the order of the rules.</param>
/// <param name="AskOffice">The office that is proposed to be asked; null for none.</param>
/// <param name="Rules">The rules that did something, in their order; of the others nothing is told.</param>
public sealed record RoutingOutcome(string? Assignee, IReadOnlyList<string> Tags, string? AskOffice, IReadOnlyList<RuleInForce> Rules)
{
    public bool IsNothing => Rules.Count == 0;
}

/// <summary>
/// Asks the rules, in their order: all that a rule asks must hold. The first that names somebody makes them responsible, the first that names an office proposes it, and
/// the tags of all add up. What a person did is never undone: who is responsible stays so, and a word that was taken off stays off.
/// </summary>
public static class Router
{
    public static RoutingOutcome Route(RoutingFacts facts, IReadOnlyList<RuleInForce> rules)
    {
        string? assignee = null, office = null;
        List<string> tags = [];
        List<RuleInForce> acted = [];
        foreach (var rule in rules.Where(rule => rule.When.Hold(facts)))
        {
            var added = rule.Then.Tags.Where(word => !facts.TagsEver.Contains(word) && !tags.Contains(word)).Take(facts.RoomForTags - tags.Count).ToList();
            var assigns = rule.Then.Assignee is not null && assignee is null && !facts.IsAssigned;
            var proposes = rule.Then.AskOffice is not null && office is null;
            tags.AddRange(added);
            assignee = assigns ? rule.Then.Assignee : assignee;
            office = proposes ? rule.Then.AskOffice : office;
            if (assigns || proposes || added.Count > 0)
            {
                acted.Add(rule);
            }
        }

        return new RoutingOutcome(assignee, tags, office, acted);
    }
}
