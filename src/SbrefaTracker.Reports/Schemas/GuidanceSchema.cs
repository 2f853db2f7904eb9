using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Schemas.SchemaParts;

namespace SbrefaTracker.Reports.Schemas;

/// <summary>The JSON Schema (2020-12) of the report on informal guidance, which is given out beside it.</summary>
public static class GuidanceSchema
{
    /// <summary>The schema as text; the same program gives the same bytes.</summary>
    public static string Write() => SchemaText.Document(
        GuidanceDocument.SchemaId,
        DocumentWords.Of($"schema.{GuidanceDocument.Name}.title"),
        DocumentWords.Of($"schema.{GuidanceDocument.Name}.description"),
        Object(
            Meaning,
            ("schema", Const(GuidanceDocument.SchemaId)),
            ("period", Object(Meaning, ("fiscalYear", Whole()), ("firstDay", Day()), ("lastDay", Day()), ("asOf", Day()), ("agency", new() { ["type"] = "string" }))),
            ("figures", Rows(Object(Informal, ("key", Words()), ("count", Whole()), ("over", Whole()), ("means", Words()))))));

    private static string Meaning(string name) => DocumentWords.Of(name == "figures" ? "schema.informal.figures" : $"schema.{name}");

    private static string Informal(string name) => DocumentWords.Of($"schema.informal.{name}");
}
