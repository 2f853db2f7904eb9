using System.Text.Json.Nodes;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Schemas.SchemaText;

namespace SbrefaTracker.Reports.Schemas;

/// <summary>The JSON Schema (2020-12) of <c>unresolved-comments.json</c>, which lies beside it in every edition.</summary>
public static class CommentsSchema
{
    public const string FileName = "unresolved-comments.schema.json";

    /// <summary>The schema as text; the same program gives the same bytes.</summary>
    public static string Write()
    {
        var whole = Object(
            ("schema", new() { ["const"] = CommentsPart.SchemaId }),
            ("fiscalYear", new() { ["type"] = "integer", ["minimum"] = 0 }),
            ("asOf", Day()),
            ("edition", new() { ["type"] = "integer", ["minimum"] = 1 }),
            ("state", new() { ["enum"] = new JsonArray([.. Enum.GetNames<EditionState>().Select(name => (JsonNode)name)]) }),
            ("issuedOn", Day(isNullable: true)),
            ("commentsBy", Day(isNullable: true)),
            ("comments", Rows([.. Said, ("answer", Words())])),
            ("resolved", Rows([.. Said, ("changed", Words()), ("complaintCorrected", new() { ["type"] = "boolean" }), ("figureCorrected", new() { ["type"] = new JsonArray("string", "null") })])));
        return Document(CommentsPart.SchemaId, ReportWords.Of("schema.comments.title"), ReportWords.Of("schema.comments.description"), whole);
    }

    private static (string Name, JsonObject Value)[] Said => [("office", Words()), ("officeName", Words()), ("madeOn", Day()), ("text", Words())];

    private static JsonObject Words() => new() { ["type"] = "string", ["minLength"] = 1 };

    private static JsonObject Day(bool isNullable = false) => new() { ["type"] = isNullable ? new JsonArray("string", "null") : "string", ["format"] = "date" };

    private static JsonObject Rows(params (string Name, JsonObject Value)[] members) => new() { ["type"] = "array", ["items"] = Object(members) };

    // Everything is always written, and nothing else ever is.
    private static JsonObject Object(params (string Name, JsonObject Value)[] members) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, Described(member.Name, member.Value)))),
        ["required"] = new JsonArray([.. members.Select(member => (JsonNode)member.Name)]),
        ["additionalProperties"] = false,
    };

    private static JsonObject Described(string name, JsonObject value)
    {
        value["description"] = ReportWords.Of($"schema.comments.{name}");
        return value;
    }
}
