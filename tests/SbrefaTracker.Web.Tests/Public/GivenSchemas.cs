using System.Text.Json.Nodes;
using Json.Schema;
using SbrefaTracker.Reports.Schemas;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>Holds a file that was given out against the schema that the site gives for it.</summary>
internal static class GivenSchemas
{
    /// <summary>The schema is one, says of each value what it means, and accepts the file; of what is always written nothing may be missing, and nothing may be there that no such file has.</summary>
    /// <param name="visitor">Who has both.</param>
    /// <param name="name">One of <see cref="GivenOutSchemas.Names"/>.</param>
    /// <param name="json">The file.</param>
    public static async Task Accepts(HttpClient visitor, string name, string json)
    {
        var (text, file) = (await visitor.GetStringAsync($"/schemas/{name}"), JsonNode.Parse(json)!);
        var (parsed, schema) = (JsonNode.Parse(text)!, JsonSchema.FromText(text));
        Assert.True(MetaSchemas.Draft202012.Evaluate(parsed).IsValid);
        Assert.All(Objects(parsed).Where(one => one["properties"] is JsonObject).SelectMany(one => one["properties"]!.AsObject()), property => Assert.NotEmpty(property.Value!["description"]!.GetValue<string>()));
        var result = Check(schema, file);
        Assert.True(result.IsValid, string.Join("; ", result.Details.Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))));

        // One object of each shape is enough.
        foreach (var path in Objects(file).DistinctBy(one => string.Join(',', one.Select(member => member.Key))).Select(one => one.GetPath()).ToList())
        {
            var more = file.DeepClone();
            At(more, path)["invented"] = 1;
            Assert.False(Check(schema, more).IsValid, path);
            foreach (var member in At(file, path).Select(one => one.Key).Where(member => name != GivenOutSchemas.Narratives || member is "id" or "status").ToList())
            {
                var less = file.DeepClone();
                At(less, path).Remove(member);
                Assert.False(Check(schema, less).IsValid, $"{path}.{member}");
            }
        }
    }

    private static EvaluationResults Check(JsonSchema schema, JsonNode file) => schema.Evaluate(file, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });

    private static JsonObject At(JsonNode whole, string path) => Objects(whole).First(one => one.GetPath() == path);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => [one, .. one.SelectMany(member => Objects(member.Value))],
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
