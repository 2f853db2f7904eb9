using System.Text.Json.Nodes;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Schemas.SchemaParts;

namespace SbrefaTracker.Reports.Schemas;

/// <summary>The JSON Schema (2020-12) of <c>unresolved-comments.json</c>, which lies beside it in every edition.</summary>
public static class CommentsSchema
{
    public const string FileName = "unresolved-comments.schema.json";

    /// <summary>The schema as text; the same program gives the same bytes.</summary>
    public static string Write()
    {
        var whole = Object(
            Meaning,
            ("schema", Const(CommentsPart.SchemaId)),
            ("fiscalYear", Whole()),
            ("asOf", Day()),
            ("edition", Whole(minimum: 1)),
            ("state", new() { ["enum"] = new JsonArray([.. Enum.GetNames<EditionState>().Select(name => (JsonNode)name)]) }),
            ("issuedOn", Day(isNullable: true)),
            ("commentsBy", Day(isNullable: true)),
            ("comments", Rows(Object(Meaning, [.. Said, ("answer", Words())]))),
            ("resolved", Rows(Object(Meaning, [.. Said, ("changed", Words()), ("complaintCorrected", new() { ["type"] = "boolean" }), ("figureCorrected", new() { ["type"] = new JsonArray("string", "null") })]))),
            ("stories", Object(Meaning, ("printed", Whole()), ("leftOut", Whole()))));
        return SchemaText.Document(CommentsPart.SchemaId, ReportWords.Of("schema.comments.title"), ReportWords.Of("schema.comments.description"), whole);
    }

    private static (string Name, JsonObject Value)[] Said => [("office", Words()), ("officeName", Words()), ("madeOn", Day()), ("text", Words())];

    private static string Meaning(string name) => ReportWords.Of($"schema.comments.{name}");
}
