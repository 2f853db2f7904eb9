using System.Text.Json.Nodes;

namespace SbrefaTracker.Reports.Figures;

/// <summary>Where a figure stands in <c>figures.json</c>; all rows of an array are one place.</summary>
/// <param name="Path">The names that lead to it.</param>
/// <param name="Array">How many of them lead to the array whose row it is in; 0 where it is in none.</param>
/// <param name="KeyName">What the row is named by.</param>
/// <param name="Key">What the first row is named.</param>
internal sealed record FigurePlace(IReadOnlyList<string> Path, int Array = 0, string KeyName = "", string Key = "")
{
    private static readonly string[] KeyNames = ["key", "office", "days"];

    /// <summary>E.g. <c>byOffice[].timeliness.a</c>.</summary>
    public string Pattern => Named(Path.Count);

    public string Name => Path[^1];

    /// <summary>The place of the object it is in.</summary>
    public string Parent => Named(Path.Count - 1);

    /// <summary>An address of the first row as one of every row, with its key in braces.</summary>
    public string Template(string address)
    {
        var named = KeyName == "days" ? $"{Key}-{Key}" : Uri.EscapeDataString(Key);
        var at = Array == 0 ? -1 : address.IndexOf("key=" + named, StringComparison.Ordinal);
        return at < 0 ? address : $"{address[..(at + 4)]}{(KeyName == "days" ? "{days}-{days}" : $"{{{KeyName}}}")}{address[(at + 4 + named.Length)..]}";
    }

    /// <summary>Every place of a file that holds a figure: numbers and grades, but for those that name something.</summary>
    public static IEnumerable<FigurePlace> Of(string figures) => In(JsonNode.Parse(figures)!.AsObject(), new FigurePlace([]));

    private static IEnumerable<FigurePlace> In(JsonObject members, FigurePlace at)
    {
        foreach (var (name, value) in members)
        {
            var place = at with { Path = [.. at.Path, name] };
            var found = value switch
            {
                JsonObject inner => In(inner, place),
                JsonArray { Count: > 0 } rows => InRow(rows[0]!.AsObject(), place),
                JsonArray => [],
                _ => IsFigure(place) ? [place] : [],
            };
            foreach (var one in found)
                yield return one;
        }
    }

    private static IEnumerable<FigurePlace> InRow(JsonObject row, FigurePlace at)
    {
        var key = row.First(member => KeyNames.Contains(member.Key));
        return In(row, at with { Array = at.Path.Count, KeyName = key.Key, Key = key.Value!.ToString() });
    }

    private static bool IsFigure(FigurePlace place) =>
        place.Name is not ("schema" or "fiscalYear" or "asOf" or "leastToGrade") && !KeyNames.Contains(place.Name);

    private string Named(int count) => string.Join('.', Path.Take(count).Select((name, i) => i + 1 == Array ? name + "[]" : name));
}
