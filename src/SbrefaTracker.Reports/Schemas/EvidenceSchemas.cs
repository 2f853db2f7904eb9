using System.Text.Json.Nodes;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Questionnaire;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Schemas.SchemaParts;

namespace SbrefaTracker.Reports.Schemas;

/// <summary>The JSON Schemas (2020-12) of the two files for programs in the pack of the yearly questionnaire.</summary>
public static class EvidenceSchemas
{
    /// <summary>Of <c>evidence.json</c>.</summary>
    public static string Evidence() => SchemaText.Document(
        EvidencePack.DataSchemaId,
        EvidenceWords.Of("schema.evidence.title"),
        EvidenceWords.Of("schema.evidence.description"),
        Object(
            Meaning,
            ("schema", Const(EvidencePack.DataSchemaId)),
            ("fiscalYear", Whole()),
            ("firstDay", Day()),
            ("lastDay", Day()),
            ("asOf", Day()),
            ("agency", new() { ["type"] = "string" }),
            ("selfGrades", Rows(Object(Meaning, ("criterion", DocumentSchemas.Criteria()), ("letter", Words()), ("letterSource", OneOf(typeof(SourceKind))), ("basis", Words()), ("elements", Rows(Object(
                Meaning, ("element", Words()), ("elementSource", OneOf(typeof(SourceKind))), ("shown", new() { ["type"] = "boolean" }), ("by", Rows(Whole(minimum: 1))), ("against", Rows(Whole(minimum: 1))))))))),
            ("evidence", Rows(Object(Meaning, ("record", Whole(minimum: 1)), ("kind", Kinds()), ("endedOn", Day(isNullable: true)), ("counts", Whole(minimum: 1)), ("versions", Rows(Object(
                Meaning, ("number", Whole(minimum: 1)), ("recordedOn", Day()), ("recordedBy", Words()), ("sha256", Matching("^[0-9a-f]{64}$")), ("values", Values())))))))));

    /// <summary>Of <c>manifest.json</c>.</summary>
    public static string Manifest() => SchemaText.Document(
        EvidencePack.ManifestSchemaId,
        EvidenceWords.Of("schema.manifest.title"),
        EvidenceWords.Of("schema.manifest.description"),
        Object(
            Meaning,
            ("schema", Const(EvidencePack.ManifestSchemaId)),
            ("fiscalYear", Whole()),
            ("asOf", Day()),
            ("files", Rows(Object(Meaning, ("name", Words()), ("bytes", Whole()), ("sha256", Matching("^[0-9a-f]{64}$")))))));

    // A field that was left blank is missing.
    private static JsonObject Values() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. EvidenceFields.All.Select(field => (JsonNode)field)]) },
        ["additionalProperties"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Kinds() => new() { ["enum"] = new JsonArray([.. EvidenceKinds.List.Codes.Select(kind => (JsonNode)kind)]) };

    private static string Meaning(string name) => EvidenceWords.Of($"schema.{name}");
}
