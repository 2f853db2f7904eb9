using System.Text;
using System.Text.Json.Nodes;
using Json.Schema;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Reports.Committees;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Questionnaire;
using SbrefaTracker.Reports.Schemas;
using SbrefaTracker.Reports.Tests.Committees;
using SbrefaTracker.Reports.Tests.Questionnaire;

namespace SbrefaTracker.Reports.Tests.Schemas;

/// <summary>The schemas of what is given out beside the report: the committee's report, and the pack of the yearly questionnaire.</summary>
public sealed class GivenOutSchemasTests
{
    public static TheoryData<string> Names => ["committee-report.json", EvidencePack.DataFile, EvidencePack.ManifestFile];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Accept_the_file_that_they_lie_beside_and_say_of_each_value_what_it_means(string name)
    {
        var files = await Files();
        var text = Encoding.UTF8.GetString(files[SchemaOf(name)]);
        var (schema, file) = (JsonNode.Parse(text)!, JsonNode.Parse(files[name])!);
        var result = Check(text, file);

        Assert.True(MetaSchemas.Draft202012.Evaluate(schema).IsValid);
        Assert.True(result.IsValid, string.Join("; ", result.Details.Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))));
        Assert.Equal($"urn:{file["schema"]!.GetValue<string>().Replace('/', ':')}", schema["$id"]!.GetValue<string>());
        Assert.All(Objects(schema).Where(one => one["properties"] is JsonObject).SelectMany(one => one["properties"]!.AsObject()), property => Assert.NotEmpty(property.Value!["description"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Accept_a_year_of_the_committee_in_which_nothing_was_done()
    {
        var year = CommitteeReportDocumentTests.Year([]) with { Passed = [], Open = [], Review = null, Members = [], Charter = new(CharterState.NotFiled, null, null, null, null, 0) };
        var file = (await DocumentFiles.Make(CommitteeReportDocument.Make(year))).Single(one => one.Name == "committee-report.json");

        Assert.True(Check(CommitteeSchema.Write(), JsonNode.Parse(file.Content)!).IsValid);
    }

    /// <summary>Everything is always written: a file that lacks any value, at any depth, or has one more, is refused.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Refuse_a_file_that_lacks_anything_or_has_what_no_such_file_has(string name)
    {
        var files = await Files();
        var (schema, whole) = (Encoding.UTF8.GetString(files[SchemaOf(name)]), JsonNode.Parse(files[name])!);
        var refused = 0;
        foreach (var path in Objects(whole).Select(one => one.GetPath()).Where(path => !path.EndsWith(".values", StringComparison.Ordinal)).ToList())
        {
            foreach (var member in At(whole, path).Select(one => one.Key).ToList())
            {
                var less = whole.DeepClone();
                At(less, path).Remove(member);
                Assert.False(Check(schema, less).IsValid, $"{path}.{member}");
                refused++;
            }

            var more = whole.DeepClone();
            At(more, path)["invented"] = 1;
            Assert.False(Check(schema, more).IsValid, path);
        }

        Assert.True(refused > 6, $"{refused} files.");
    }

    [Theory]
    [InlineData("committee-report.json", "meetings", "[{\"heldOn\":\"2026-01-14\",\"noticeOn\":null,\"citation\":null,\"openness\":\"ajar\",\"certifiedOn\":null}]")]
    [InlineData("committee-report.json", "passed", "[{\"number\":\"1\",\"state\":\"passed\",\"passedOn\":null,\"response\":null}]")]
    [InlineData("committee-report.json", "asOf", "\"yesterday\"")]
    [InlineData(EvidencePack.DataFile, "evidence", "{}")]
    [InlineData(EvidencePack.ManifestFile, "files", "[{\"name\":\"index.html\",\"bytes\":1,\"sha256\":\"none\"}]")]
    public async Task Refuse_what_such_a_file_never_is(string name, string member, string value)
    {
        var files = await Files();
        var file = JsonNode.Parse(files[name])!.AsObject();
        file[member] = JsonNode.Parse(value);

        Assert.False(Check(Encoding.UTF8.GetString(files[SchemaOf(name)]), file).IsValid);
    }

    private static string SchemaOf(string name) => DocumentSchemas.FileOf(Path.GetFileNameWithoutExtension(name));

    private static async Task<Dictionary<string, byte[]>> Files()
    {
        var files = EvidencePackTests.Files();
        var year = CommitteeReportDocumentTests.Year([new Meeting { MeetsOn = new(2026, 1, 14), HeldOn = new(2026, 1, 14), NoticeOn = new(2026, 1, 7), NoticeCitation = "91 FR 1", CertifiedOn = new(2026, 4, 14) }]);
        foreach (var file in await DocumentFiles.Make(CommitteeReportDocument.Make(year)))
            files[file.Name] = file.Content;
        return files;
    }

    private static EvaluationResults Check(string schema, JsonNode file) => JsonSchema.FromText(schema).Evaluate(file, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });

    private static JsonObject At(JsonNode whole, string path) => Objects(whole).Single(one => one.GetPath() == path);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => [one, .. one.SelectMany(member => Objects(member.Value))],
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
