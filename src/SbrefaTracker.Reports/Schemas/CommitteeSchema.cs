using System.Text.Json.Nodes;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Reports.Committees;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Schemas.SchemaParts;

namespace SbrefaTracker.Reports.Schemas;

/// <summary>The JSON Schema (2020-12) of the committee's report, which is given out beside it.</summary>
public static class CommitteeSchema
{
    /// <summary>The schema as text; the same program gives the same bytes.</summary>
    public static string Write() => SchemaText.Document(
        CommitteeReportDocument.SchemaId,
        CommitteeReportWords.Of("schema.title"),
        CommitteeReportWords.Of("schema.description"),
        Object(
            Meaning,
            ("schema", Const(CommitteeReportDocument.SchemaId)),
            ("fiscalYear", Whole()),
            ("asOf", Day()),
            ("committee", Words()),
            ("charterFiledOn", Day(isNullable: true)),
            ("charterEndsOn", Day(isNullable: true)),
            ("meetings", Rows(Object(Meaning, ("heldOn", Day()), ("noticeOn", Day(isNullable: true)), ("citation", Words(isNullable: true)), ("openness", CodeOf(OpenCodes.List)), ("certifiedOn", Day(isNullable: true))))),
            ("groupMeetings", Whole()),
            ("review", Review()),
            ("members", Rows(Object(Meaning, ("name", Words()), ("organization", Words()), ("viewpoint", CodeOf(Viewpoints.List)), ("fromOn", Day()), ("toOn", Day())))),
            ("passed", Rows(Recommendation())),
            ("open", Rows(Recommendation()))));

    // Null while the year's costs and review were not recorded.
    private static JsonObject Review()
    {
        string[] cents = ["memberPayCents", "staffPayCents", "memberTravelCents", "staffTravelCents", "otherCents", "totalCents"];
        var review = Object(Meaning, [("reviewedOn", Day()), ("continues", new() { ["type"] = "boolean" }), .. cents.Select(name => (name, Whole())), ("staffYearsTenths", Whole())]);
        review["type"] = Named("object", isNullable: true);
        return review;
    }

    private static JsonObject Recommendation() => Object(
        Meaning, ("number", Matching("^[0-9]{6}$")), ("state", CodeOf(RecommendationFields.States)), ("passedOn", Day(isNullable: true)), ("response", CodeOf(RecommendationResponses.List, isNullable: true)));

    private static JsonObject CodeOf(CodeList list, bool isNullable = false) => new()
    {
        ["enum"] = new JsonArray([.. list.Codes.Select(code => (JsonNode)code), .. isNullable ? new JsonNode?[] { null } : []]),
    };

    private static string Meaning(string name) => CommitteeReportWords.Of($"schema.{name}");
}
