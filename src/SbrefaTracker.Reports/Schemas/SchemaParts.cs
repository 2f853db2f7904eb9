using System.Text.Json;
using System.Text.Json.Nodes;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Schemas;

/// <summary>What schemas are put together from.</summary>
internal static class SchemaParts
{
    /// <summary>An object of which everything is always written, and nothing else ever is.</summary>
    /// <param name="describe">What a value means, by its name.</param>
    /// <param name="members">Its values.</param>
    public static JsonObject Object(Func<string, string> describe, params IReadOnlyList<(string Name, JsonObject Value)> members) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, Described(member.Value, describe(member.Name))))),
        ["required"] = new JsonArray([.. members.Select(member => (JsonNode)member.Name)]),
        ["additionalProperties"] = false,
    };

    public static JsonObject Rows(JsonObject row) => new() { ["type"] = "array", ["items"] = row };

    public static JsonObject Const(string text) => new() { ["const"] = text };

    public static JsonObject Words(bool isNullable = false) => new() { ["type"] = Named("string", isNullable), ["minLength"] = 1 };

    public static JsonObject Day(bool isNullable = false) => new() { ["type"] = Named("string", isNullable), ["format"] = "date" };

    public static JsonObject Matching(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    public static JsonObject Whole(int minimum = 0, bool isNullable = false) => new() { ["type"] = Named("integer", isNullable), ["minimum"] = minimum };

    public static JsonObject Number(bool isNullable = false) => new() { ["type"] = Named("number", isNullable), ["minimum"] = 0 };

    /// <summary>The names of an enumeration as documents write them: <c>inTime</c>.</summary>
    public static JsonObject OneOf(Type plain, bool isNullable = false) => new()
    {
        ["enum"] = new JsonArray([.. Enum.GetNames(plain).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name)), .. isNullable ? new JsonNode?[] { null } : []]),
    };

    /// <summary>Figures of the report within a document: names and types are those of the figures, so that they cannot lag behind.</summary>
    public static JsonObject Counted(Type type) => Object(
        DictionaryWords.Figure,
        [.. JsonSerializerOptions.Web.GetTypeInfo(type).Properties.Where(property => property.Get is not null).Select(property => (property.Name, Figure(property.PropertyType)))]);

    public static JsonNode Named(string type, bool isNullable) => isNullable ? new JsonArray(type, "null") : type;

    private static JsonObject Figure(Type type)
    {
        var (plain, isNullable) = Nullable.GetUnderlyingType(type) is { } inner ? (inner, true) : (type, false);
        return plain.IsEnum ? OneOf(plain, isNullable) : plain == typeof(decimal) ? Number(isNullable) : Whole(isNullable: isNullable);
    }

    private static JsonObject Described(JsonObject value, string meaning)
    {
        value["description"] = meaning;
        return value;
    }
}
