using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Routing;

namespace SbrefaTracker.Domain.Tests.Routing;

/// <summary>Each table of decisions beside this file is complete: the combinations are made here, the outcomes are reviewed there.</summary>
public class RouterTests
{
    private static readonly string[] Conditions = ["action", "office", "role", "state", "source"];

    /// <summary>Untold stands for what the complaint does not tell: a role or a state may be missing, the others never are.</summary>
    [Fact]
    public void Holds_for_what_was_reviewed_and_for_nothing_else()
    {
        var reviewed = Rows("condition-decisions.txt").Select(row => string.Join(' ', row)).ToHashSet(StringComparer.Ordinal);
        var all = Combinations(Conditions.Length, ["-", "met", "unmet", "untold", "- untold"])
            .Where(combination => !combination.Where((told, index) => told.EndsWith("untold", StringComparison.Ordinal) && Conditions[index] is not ("role" or "state")).Any())
            .ToList();

        Assert.Equal(3 * 3 * 5 * 5 * 3, all.Count);
        Assert.Equal(32, reviewed.Count);
        Assert.All(all, combination => Assert.Equal((string.Join(' ', combination), reviewed.Contains(Written(combination))), (string.Join(' ', combination), Holds(combination))));
    }

    [Fact]
    public void Asks_two_rules_in_their_order_as_was_reviewed()
    {
        string[] kinds = ["-", "A", "T", "P", "AT", "AP", "TP", "ATP"];
        var actual = from first in kinds
                     from second in kinds
                     let outcome = Router.Route(Facts(), [Kind(1, first, "one", "both"), Kind(2, second, "both", "two")])
                     select string.Join(' ', first, second, outcome.Assignee ?? ".", OrDot(string.Join(',', outcome.Tags)), outcome.AskOffice ?? ".", OrDot(string.Concat(outcome.Rules.Select(rule => rule.Name))));

        Assert.Equal(Rows("order-decisions.txt").Select(row => string.Join(' ', row)), actual);
    }

    [Fact]
    public void Undoes_nothing_that_a_person_did_as_was_reviewed()
    {
        var actual = from responsible in new[] { "nobody", "person" }
                     from tag in new[] { "never", "on", "off" }
                     from room in new[] { "some", "none" }
                     let facts = Facts() with { IsAssigned = responsible == "person", TagsEver = tag == "never" ? new HashSet<string>() : ["goods"], RoomForTags = room == "some" ? 1 : 0 }
                     let outcome = Router.Route(facts, [Kind(1, "AT", "goods")])
                     let does = new[] { outcome.Assignee is null ? null : "assigns", outcome.Tags.Count == 0 ? null : "tags" }.OfType<string>()
                     select string.Join(' ', responsible, tag, room, OrDot(string.Join('+', does)));

        Assert.Equal(Rows("standing-decisions.txt").Select(row => string.Join(' ', row)), actual);
    }

    /// <summary>The codes of real lists, several in one condition.</summary>
    [Theory]
    [InlineData("SEIZ", "2304", "TX", true)]
    [InlineData("DET", "2704", "TX", true)]
    [InlineData("PEN", "2304", "TX", false)]
    [InlineData("SEIZ", "0401", "TX", false)]
    [InlineData("SEIZ", "2304", null, false)]
    public void Takes_any_of_the_codes_of_a_condition(string action, string office, string? state, bool holds)
    {
        var written = new RoutingVersion { Name = "Border", ActionTypes = "DET,SEIZ", Offices = "2304,2704", States = "CA,TX", Tags = "border" };

        var outcome = Router.Route(new RoutingFacts(action, office, null, state, Sources.Direct), [written.Read()]);

        Assert.Equal(holds, !outcome.IsNothing);
    }

    [Fact]
    public void Puts_on_no_more_tags_than_a_complaint_may_bear()
    {
        var words = Enumerable.Range(0, 15).Select(number => $"w{number}").ToArray();

        var outcome = Router.Route(Facts() with { RoomForTags = 17 }, [Kind(1, "T", words), Kind(2, "T", [.. words.Select(word => $"x{word}")]), Kind(3, "T", "y")]);

        Assert.Equal((17, "12"), (outcome.Tags.Count, string.Concat(outcome.Rules.Select(rule => rule.Name))));
    }

    private static string Written(string[] combination) => string.Join(' ', combination.Select(told => told == "- untold" ? "-" : told));

    private static bool Holds(string[] combination)
    {
        HashSet<string> Asked(int index) => combination[index].StartsWith('-') ? [] : [combination[index] == "unmet" ? "other" : Conditions[index], "more"];
        string? Told(int index) => combination[index].EndsWith("untold", StringComparison.Ordinal) ? null : Conditions[index];
        var when = new RoutingConditions { ActionTypes = Asked(0), Offices = Asked(1), TradeRoles = Asked(2), States = Asked(3), Sources = Asked(4) };
        return !Router.Route(new RoutingFacts(Told(0)!, Told(1)!, Told(2), Told(3), Told(4)!), [new RuleInForce(-1, "1", when, new RoutingEffect("1", [], null))]).IsNothing;
    }

    private static RuleInForce Kind(int number, string kind, params string[] tags) => new(
        -number,
        $"{number}",
        new RoutingConditions { ActionTypes = new HashSet<string> { kind == "-" ? "PEN" : "SEIZ" } },
        new RoutingEffect(kind.Contains('A') ? $"{number}" : null, kind.Contains('T') ? tags : [], kind.Contains('P') ? $"{number}" : null));

    private static RoutingFacts Facts() => new("SEIZ", "2304", "importer", "TX", Sources.Direct);

    private static IEnumerable<string[]> Combinations(int length, string[] choices) => length == 0
        ? [[]]
        : from rest in Combinations(length - 1, choices) from choice in choices select (string[])[.. rest, choice];

    private static IEnumerable<string[]> Rows(string file) => Repository.ReviewedLines("Routing", file).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string OrDot(string text) => text.Length == 0 ? "." : text;
}
