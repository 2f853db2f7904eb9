using System.Text.Json.Nodes;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Schemas.SchemaParts;

namespace SbrefaTracker.Reports.Schemas;

/// <summary>The JSON Schemas (2020-12) of the documents beside the annual report, one for each: their shapes differ in all but the year and who entered what.</summary>
public static class DocumentSchemas
{
    /// <summary>The name of the file, which lies beside the document's JSON.</summary>
    public static string FileOf(string document) => document + ".schema.json";

    /// <summary>The schema as text; the same program gives the same bytes.</summary>
    /// <param name="document">One of <see cref="YearDocuments.Names"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no document of the name.</exception>
    public static string Write(string document)
    {
        var (name, members) = document switch
        {
            YearDocuments.Penalties => (PenaltyDocument.SchemaId, Penalties()),
            YearDocuments.Guides => (GuidesDocument.SchemaId, Guides()),
            YearDocuments.SelfRating => (SelfRatingDocument.SchemaId, SelfRating()),
            YearDocuments.CommentLetter => (CommentLetterDocument.SchemaId, CommentLetter()),
            _ => throw new ArgumentOutOfRangeException(nameof(document), document, "No document."),
        };
        return SchemaText.Document(
            name, DocumentWords.Of($"schema.{document}.title"), DocumentWords.Of($"schema.{document}.description"), Object(Said, [("schema", Const(name)), ("period", Period()), .. members]));
    }

    private static (string Name, JsonObject Value)[] Penalties() =>
    [
        ("agencyWide", Rows(Object(
            Said,
            ("source", Words()),
            ("readOn", Day()),
            ("values", Object(field => EvidenceWords.Field(EvidenceKinds.PenaltyCounts, field), [.. EvidenceFields.PenaltyValues.Select(field => (field, field.EndsWith("dollars_reduced", StringComparison.Ordinal) ? Number(isNullable: true) : Whole(isNullable: true)))])),
            ("terms", Words(isNullable: true)),
            ("note", Words(isNullable: true)),
            ("entered", Entered())))),
        ("complaintsOnly", Counted(typeof(PenaltyFigures))),
    ];

    private static (string Name, JsonObject Value)[] Guides() =>
    [
        ("standingOn", Day()),
        ("rules", Rows(Object(Said, ("values", Values(EvidenceKinds.Guide)), ("standing", OneOf(typeof(GuideStanding))), ("daysLate", Whole()), ("entered", Entered())))),
    ];

    private static (string Name, JsonObject Value)[] SelfRating() =>
    [
        ("basis", Words()),
        ("agency", Object(
            Said,
            ("received", Whole()),
            ("responses", Whole()),
            ("pending", Whole()),
            ("averageDays", Number(isNullable: true)),
            ("letters", new() { ["type"] = "object", ["propertyNames"] = Criteria(), ["additionalProperties"] = Words() }))),
        ("leastToGrade", Whole(minimum: 1)),
        ("timeliness", Counted(typeof(TimelinessFigures))),
        ("quality", Counted(typeof(QualityFigures))),
        ("rows", Rows(Object(
            Said,
            ("criterion", Criteria()),
            ("element", Words()),
            ("evidence", Records()),
            ("against", Records()),
            ("shown", new() { ["type"] = Named("boolean", isNullable: true) }),
            ("letter", Words()),
            ("elementSource", OneOf(typeof(SourceKind))),
            ("letterSource", OneOf(typeof(SourceKind)))))),
    ];

    private static (string Name, JsonObject Value)[] CommentLetter() =>
    [
        ("statements", Rows(Object(Said, ("values", Values(EvidenceKinds.DraftStatement)), ("entered", Entered())))),
        ("figures", Rows(Object(Said, ("values", Values(EvidenceKinds.DraftFigure)), ("ours", Words(isNullable: true)), ("entered", Entered())))),
    ];

    private static JsonObject Period() => Object(
        Said, ("fiscalYear", Whole()), ("firstDay", Day()), ("lastDay", Day()), ("asOf", Day()), ("agency", new() { ["type"] = "string" }));

    private static JsonObject Entered() => Object(
        Said, ("record", Whole(minimum: 1)), ("version", Whole(minimum: 1)), ("recordedOn", Day()), ("recordedBy", Words()), ("sha256", Matching("^[0-9a-f]{64}$")));

    // As it was entered: a field that was left blank is missing.
    private static JsonObject Values(string kind)
    {
        var fields = EvidenceFields.Of(kind);
        var values = Object(name => EvidenceWords.Field(kind, name), [.. fields.Select(field => (field.Name, Value(field)))]);
        values["required"] = new JsonArray([.. fields.Where(field => field.Required).Select(field => (JsonNode)field.Name)]);
        return values;
    }

    private static JsonObject Value(ComplaintField field) => field.Kind switch
    {
        FieldKind.Day => Day(),
        FieldKind.Whole => Matching("^[0-9]+$"),
        _ => Words(),
    };

    internal static JsonObject Criteria() => new()
    {
        ["enum"] = new JsonArray([CriterionCodes.Timeliness, CriterionCodes.Quality, CriterionCodes.NonRetaliation, CriterionCodes.ComplianceAssistance, CriterionCodes.Notification, CriterionCodes.Hearings]),
    };

    // Null where the element is counted, or for ONO to judge.
    private static JsonObject Records() => new() { ["type"] = Named("array", isNullable: true), ["items"] = Whole(minimum: 1) };

    private static string Said(string name) => DocumentWords.Of($"schema.{name}");
}
