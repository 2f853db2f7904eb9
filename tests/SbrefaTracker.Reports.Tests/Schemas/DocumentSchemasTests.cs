using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Schemas;
using SbrefaTracker.Reports.Tests.Documents;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Schemas;

[Collection(SampleReportCollection.Name)]
public sealed class DocumentSchemasTests(SampleReport sample)
{
    private static readonly Dictionary<string, JsonSchema> Schemas = YearDocuments.Names.ToDictionary(name => name, name => JsonSchema.FromText(DocumentSchemas.Write(name)), StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. YearDocuments.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_schemas_themselves_and_say_of_each_value_what_it_means(string document)
    {
        using var schema = JsonDocument.Parse(DocumentSchemas.Write(document));

        Assert.True(MetaSchemas.Draft202012.Evaluate(JsonNode.Parse(DocumentSchemas.Write(document))).IsValid);
        Assert.Equal($"urn:{schema.RootElement.GetProperty("properties").GetProperty("schema").GetProperty("const").GetString()!.Replace('/', ':')}", schema.RootElement.GetProperty("$id").GetString());
        var described = Properties(schema.RootElement).ToList();
        Assert.True(described.Count > 12, $"{described.Count} values.");
        Assert.All(described, property => Assert.NotEmpty(property.Value.GetProperty("description").GetString()!));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Accept_the_file_that_they_lie_beside_filled_and_blank(string document)
    {
        foreach (var year in new[] { SampleDocuments.Filled(sample), SampleDocuments.Blank(sample), SampleDocuments.Blank(sample) with { Report = sample.Empty.Data } })
        {
            var files = (await DocumentFiles.Make(YearDocuments.Of(document, year))).ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Content));
            var result = Check(document, JsonNode.Parse(files[document + ".json"])!);

            Assert.True(result.IsValid, string.Join("; ", result.Details.Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))));
            Assert.Equal(DocumentSchemas.Write(document), files[DocumentSchemas.FileOf(document)]);
        }
    }

    /// <summary>Whoever asks for a file before anything is counted is refused by the list of names alone.</summary>
    [Fact]
    public async Task Lie_beside_files_of_which_each_is_on_the_list_of_names()
    {
        var files = await Task.WhenAll(YearDocuments.Names.Select(document => DocumentFiles.Make(YearDocuments.Of(document, SampleDocuments.Filled(sample)))));

        Assert.Equal(YearFiles.AllNames.Order(StringComparer.Ordinal), files.SelectMany(made => made).Select(file => file.Name).Concat(YearDocuments.Names.Select(document => document + ".pdf")).Order(StringComparer.Ordinal));
    }

    /// <summary>Everything is always written: a file that lacks any value, at any depth, or has one more, is refused.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Refuse_a_file_that_lacks_anything_or_has_what_no_such_file_has(string document)
    {
        var whole = await Data(document);
        var refused = 0;
        foreach (var path in Objects(whole).Select(one => one.GetPath()).ToList())
        {
            if (path.EndsWith(".values", StringComparison.Ordinal) || path.EndsWith(".letters", StringComparison.Ordinal))
                continue;
            foreach (var name in At(whole, path).Select(member => member.Key).ToList())
            {
                var file = whole.DeepClone();
                At(file, path).Remove(name);
                Assert.False(Check(document, file).IsValid, $"{path}.{name}");
                refused++;
            }

            var more = whole.DeepClone();
            At(more, path)["invented"] = 1;
            Assert.False(Check(document, more).IsValid, path);
        }

        Assert.True(refused > 15, $"{refused} files.");
    }

    [Theory]
    [InlineData(YearDocuments.Penalties, "agencyWide", "[{\"source\":\"A letter\"}]")]
    [InlineData(YearDocuments.Penalties, "schema", "\"sbrefa-section-212/1\"")]
    [InlineData(YearDocuments.Guides, "standingOn", "\"yesterday\"")]
    [InlineData(YearDocuments.Guides, "rules", "[{\"values\":{\"title\":\"A rule\"},\"standing\":\"late\",\"daysLate\":1}]")]
    [InlineData(YearDocuments.SelfRating, "leastToGrade", "0")]
    [InlineData(YearDocuments.SelfRating, "quality", "{\"a\":-1,\"b\":0,\"c\":0,\"d\":0,\"f\":0}")]
    [InlineData(YearDocuments.CommentLetter, "figures", "{}")]
    [InlineData(YearDocuments.CommentLetter, "period", "2025")]
    public async Task Refuse_what_a_document_never_is(string document, string name, string value)
    {
        var file = (await Data(document)).AsObject();
        file[name] = JsonNode.Parse(value);

        Assert.False(Check(document, file).IsValid);
    }

    [Theory]
    [InlineData("lateness")]
    [InlineData("timeliness")]
    public async Task Know_the_criteria_by_their_codes(string criterion)
    {
        var file = (await Data(YearDocuments.SelfRating)).AsObject();
        file["agency"]!["letters"] = new JsonObject { [criterion] = "A" };

        Assert.Equal(criterion == "timeliness", Check(YearDocuments.SelfRating, file).IsValid);
    }

    private async Task<JsonNode> Data(string document) => JsonNode.Parse((await DocumentFiles.Make(YearDocuments.Of(document, SampleDocuments.Filled(sample)))).Single(file => file.Name == document + ".json").Content)!;

    private static EvaluationResults Check(string document, JsonNode file) => Schemas[document].Evaluate(file, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });

    private static JsonObject At(JsonNode whole, string path) => Objects(whole).Single(one => one.GetPath() == path);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => [one, .. one.SelectMany(member => Objects(member.Value))],
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<JsonProperty> Properties(JsonElement schema)
    {
        foreach (var property in schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToList() : [])
        {
            yield return property;
            foreach (var within in Properties(property.Value))
                yield return within;
        }

        if (schema.TryGetProperty("items", out var items))
        {
            foreach (var within in Properties(items))
                yield return within;
        }
    }
}
