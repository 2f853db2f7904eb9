using System.Text.Json;
using System.Text.Json.Nodes;
using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Application.Editions;

/// <summary>Finds what differs between two sets of figures, and between two states of a complaint, by the names under which they are published.</summary>
internal static class FigureDifferences
{
    /// <summary>The figures of the year by their own names and, where all that is printed was counted, those beside it with their year.</summary>
    /// <param name="kept">The report as it is kept.</param>
    /// <param name="now">Counted today, without what the kept report does not have.</param>
    public static IReadOnlyList<ChangedFigure> Between(string kept, EditionRecount now) => now.Report is { } whole
        ? Between(OfReport(JsonNode.Parse(kept)!), OfReport(JsonNode.Parse(whole)!))
        : Between(Leaves(JsonNode.Parse(kept)!["figures"]), Leaves(JsonNode.Parse(now.Figures)));

    /// <summary>The places of all figures of a year.</summary>
    public static IReadOnlyCollection<string> Names(AnnualFigures figures) => Leaves(JsonNode.Parse(FiguresJson.Write(figures))).Keys;

    private static IReadOnlyList<ChangedFigure> Between(SortedDictionary<string, string> before, SortedDictionary<string, string> after)
    {
        return
        [
            .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                .Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
                .Select(name => new ChangedFigure(name, before.GetValueOrDefault(name, "0"), after.GetValueOrDefault(name, "0"))),
        ];
    }

    public static IReadOnlyList<ChangedField> Fields(FrozenComplaint then, FrozenComplaint now)
    {
        var (before, after) = (Members(then), Members(now));
        return [.. before.Where(member => member.Value != after[member.Key]).Select(member => new ChangedField(member.Key, member.Value, after[member.Key]))];
    }

    /// <summary>What differs of a row that belongs to a complaint, by its kind and its fields; of one that came or went, all of it.</summary>
    public static IEnumerable<ChangedField> Part(RowDifference difference)
    {
        var kind = NameOf(difference.Place.Kind);
        var (before, after) = (Members(difference.Then), Members(difference.Now));
        return before.Keys.Union(after.Keys).Where(name => name is not ("id" or "complaint" or "inquiry") && before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Select(name => new ChangedField($"{kind}.{name}", before.GetValueOrDefault(name), after.GetValueOrDefault(name)));
    }

    /// <summary>A rule that differs: what it is named by, and what of it is otherwise.</summary>
    public static ChangedRule Rule(RowDifference difference)
    {
        var name = (difference.Then ?? difference.Now) switch
        {
            { Pattern: { } flag } => $"{flag.Office} {flag.ActionType}",
            { Member: { } member } => member.Reference,
            _ => difference.Place.Name,
        };
        return new ChangedRule(NameOf(difference.Place.Kind), name, [.. Part(difference)]);
    }

    private static string NameOf(FrozenKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    // The one member of a row that is given.
    private static Dictionary<string, string?> Members(FrozenRow? row) => row is null
        ? []
        : JsonSerializer.SerializeToNode(row, FiguresJson.Form)!.AsObject().First(member => member.Value is not null).Value!.AsObject()
            .ToDictionary(member => member.Key, member => member.Value is JsonArray list ? list.ToJsonString() : member.Value?.ToString(), StringComparer.Ordinal);

    private static SortedDictionary<string, string> Leaves(JsonNode? figures)
    {
        var leaves = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Walk(figures, "", leaves);
        return leaves;
    }

    // The last of the years side by side is the year itself.
    private static SortedDictionary<string, string> OfReport(JsonNode report)
    {
        var leaves = Leaves(report["figures"]);
        Walk(report["yearBefore"], "yearBefore", leaves);
        Walk(new JsonArray([.. report["years"]!.AsArray().SkipLast(1).Select(year => year?.DeepClone())]), "years", leaves);
        Walk(report["cover"], "cover", leaves);
        return leaves;
    }

    // A row of a table is named by its key and not by its place, which changes when a row comes or goes.
    private static void Walk(JsonNode? node, string name, SortedDictionary<string, string> leaves)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (member, value) in members.Where(member => !IsKey(member.Key)))
                {
                    Walk(value, name.Length == 0 ? member : $"{name}.{member}", leaves);
                }

                break;
            case JsonArray values when values.Count > 0 && values[0] is JsonValue:
                leaves[name] = values.ToJsonString();
                break;
            case JsonArray rows:
                foreach (var row in rows.OfType<JsonObject>())
                {
                    Walk(row, $"{name}[{row.First(member => IsKey(member.Key)).Value}]", leaves);
                }

                break;
            default:
                leaves[name] = node?.ToJsonString() ?? "null";
                break;
        }
    }

    private static bool IsKey(string member) => member is "key" or "office" or "days" or "fiscalYear";

    private static Dictionary<string, string?> Members(FrozenComplaint complaint) => JsonSerializer.SerializeToNode(complaint, FiguresJson.Form)!.AsObject()
        .ToDictionary(member => member.Key, member => member.Value?.ToString(), StringComparer.Ordinal);
}
