using System.Text.Json;
using System.Text.Json.Nodes;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Schemas;

/// <summary>The JSON Schema (2020-12) of <c>figures.json</c>, made from the very types that are written, so that it cannot lag behind them.</summary>
public sealed class FiguresSchema
{
    public const string FileName = "figures.schema.json";

    private readonly SortedDictionary<string, JsonNode> _definitions = new(StringComparer.Ordinal);

    private FiguresSchema()
    {
    }

    /// <summary>The schema as text; the same program gives the same bytes.</summary>
    public static string Write()
    {
        var schema = new FiguresSchema();
        var whole = schema.ObjectOf(typeof(AnnualFigures));
        whole["properties"]!["schema"]!["const"] = AnnualFigures.SchemaId;
        whole["properties"]![FiguresFile.Basis] = Basis();
        return SchemaText.Document(
            AnnualFigures.SchemaId, ReportWords.Of("schema.title"), ReportWords.Of("schema.description"), whole,
            new JsonObject(schema._definitions.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))));
    }

    // The file says of each figure what it stands on; the figures alone, of which the hash of an edition is made, do not.
    private static JsonObject Basis()
    {
        string[] names = ["figure", "definition", "query", "n", "asOf", "complaints"];
        return new()
        {
            ["type"] = "array",
            ["description"] = ReportWords.Of("schema.basis"),
            ["items"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject(names.Append(GradesBy.Name).Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["type"] = "string", ["minLength"] = 1 }))),
                ["required"] = new JsonArray([.. names.Select(name => (JsonNode)name)]),
                ["additionalProperties"] = false,
            },
        };
    }

    // Everything is always written, and nothing else ever is.
    private JsonObject ObjectOf(Type type)
    {
        var properties = FiguresJson.Shape(type).Properties.Where(property => property.Get is not null).ToList();
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, Described(property.PropertyType, property.Name)))),
            ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Name)]),
            ["additionalProperties"] = false,
        };
    }

    private JsonObject Described(Type type, string name)
    {
        var value = Of(type);
        value["description"] = DictionaryWords.Figure(name);
        return value;
    }

    private JsonObject Of(Type type)
    {
        var (plain, isNullable) = Nullable.GetUnderlyingType(type) is { } inner ? (inner, true) : (type, false);
        if (plain.IsEnum)
            return new() { ["enum"] = new JsonArray([.. Enum.GetNames(plain).Select(name => (JsonNode)name), .. isNullable ? new JsonNode?[] { null } : []]) };
        if (plain == typeof(string))
            return new() { ["type"] = "string" };
        if (plain == typeof(DateOnly))
            return new() { ["type"] = "string", ["format"] = "date" };
        if (plain == typeof(long) || plain == typeof(int) || plain == typeof(decimal))
            return new() { ["type"] = Named(plain == typeof(decimal) ? "number" : "integer", isNullable), ["minimum"] = 0 };
        return plain.IsGenericType ? new() { ["type"] = "array", ["items"] = Of(plain.GetGenericArguments().Single()) } : Defined(plain);
    }

    private static JsonNode Named(string type, bool isNullable) => isNullable ? new JsonArray(type, "null") : type;

    private JsonObject Defined(Type type)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name);
        if (!_definitions.ContainsKey(name))
            _definitions[name] = ObjectOf(type);
        return new() { ["$ref"] = $"#/$defs/{name}" };
    }
}
