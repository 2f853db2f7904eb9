using System.Text;
using System.Text.Json.Nodes;
using Json.Schema;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Schemas;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Schemas;

[Collection(SampleReportCollection.Name)]
public sealed class CommentsSchemaTests(SampleReport sample)
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(CommentsSchema.Write());

    [Fact]
    public void Is_a_schema_itself() => Assert.True(MetaSchemas.Draft202012.Evaluate(JsonNode.Parse(CommentsSchema.Write())).IsValid);

    [Fact]
    public async Task Accepts_the_file_that_lies_beside_it()
    {
        var files = AnnualReportWriter.Make(sample.View, await ReportTemplate.Load()).ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Content));

        Assert.Equal(CommentsSchema.Write(), files[CommentsSchema.FileName]);
        Assert.NotEmpty(JsonNode.Parse(files["unresolved-comments.json"])!["comments"]!.AsArray());
        Assert.True(Check(JsonNode.Parse(files["unresolved-comments.json"])!));
    }

    [Fact]
    public async Task Accepts_a_draft_without_comments_and_one_with_what_was_changed()
    {
        var day = new DateOnly(2026, 2, 9);
        var draft = new EditionPart(1, EditionState.Frozen, null, null, []);

        Assert.True(Check(await Comments(draft)));
        Assert.True(Check(await Comments(draft with { Resolved = [new("2304", "Laredo", day, "A day is wrong.", "The day was corrected.", true, "received"), new("0401", "Boston", day, "A word.", "It reads otherwise.", false, null)] })));
    }

    [Theory]
    [InlineData("edition", "0")]
    [InlineData("state", "\"Lost\"")]
    [InlineData("asOf", "\"yesterday\"")]
    [InlineData("comments", "[{\"office\":\"2304\"}]")]
    [InlineData("invented", "1")]
    public async Task Refuses_what_such_a_file_never_is(string name, string value)
    {
        var file = (await Comments(sample.View.Edition!)).AsObject();
        file[name] = JsonNode.Parse(value);

        Assert.False(Check(file));
    }

    [Fact]
    public async Task Refuses_a_file_that_lacks_anything()
    {
        foreach (var name in (await Comments(sample.View.Edition!)).AsObject().Select(member => member.Key).ToList())
        {
            var file = (await Comments(sample.View.Edition!)).AsObject();
            file.Remove(name);
            Assert.False(Check(file), name);
        }
    }

    private async Task<JsonNode> Comments(EditionPart edition) => JsonNode.Parse(Encoding.UTF8.GetString(
        AnnualReportWriter.Make(AnnualReportView.Of(sample.View.Data, edition), await ReportTemplate.Load(), only: "unresolved-comments.json").Single().Content))!;

    private static bool Check(JsonNode file) => Schema.Evaluate(file, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true }).IsValid;
}
