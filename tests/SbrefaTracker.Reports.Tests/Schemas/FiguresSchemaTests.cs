using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Schemas;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Schemas;

[Collection(SampleReportCollection.Name)]
public sealed class FiguresSchemaTests(SampleReport sample)
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(FiguresSchema.Write());

    [Fact]
    public void Is_a_schema_itself()
    {
        var result = MetaSchemas.Draft202012.Evaluate(JsonNode.Parse(FiguresSchema.Write()), new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join("; ", Faults(result)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Accepts_the_figures_of_a_year_with_and_without_complaints(bool filled)
    {
        var result = Check(Figures(filled));

        Assert.True(result.IsValid, string.Join("; ", Faults(result)));
    }

    [Fact]
    public void Accepts_the_file_that_says_what_each_figure_stands_on()
    {
        var result = Check(JsonNode.Parse(FiguresFile.Write(sample.View))!);

        Assert.True(result.IsValid, string.Join("; ", Faults(result)));
    }

    [Theory]
    [InlineData("basis", "[{\"figure\":\"received\"}]")]
    [InlineData("received", "\"many\"")]
    [InlineData("received", "-1")]
    [InlineData("received", "1.5")]
    [InlineData("asOf", "\"yesterday\"")]
    [InlineData("schema", "\"sbrefa-figures/0\"")]
    [InlineData("timeliness", "{}")]
    [InlineData("byState", "[{\"key\":\"TX\"}]")]
    [InlineData("invented", "1")]
    public void Refuses_what_figures_never_are(string name, string value)
    {
        var figures = Figures(filled: true);
        figures[name] = JsonNode.Parse(value);

        Assert.False(Check(figures).IsValid);
    }

    [Fact]
    public void Refuses_figures_that_lack_one()
    {
        Assert.All(Figures(filled: true).Select(pair => pair.Key).ToList(), name =>
        {
            var figures = Figures(filled: true);
            figures.Remove(name);
            Assert.False(Check(figures).IsValid, name);
        });
    }

    [Fact]
    public void Says_of_each_value_what_it_means()
    {
        using var schema = JsonDocument.Parse(FiguresSchema.Write());
        var objects = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(one => one.Value).Append(schema.RootElement);

        Assert.All(objects.SelectMany(one => one.GetProperty("properties").EnumerateObject()), property => Assert.NotEmpty(property.Value.GetProperty("description").GetString()!));
    }

    private JsonObject Figures(bool filled) => JsonNode.Parse(FiguresJson.Write((filled ? sample.View : sample.Empty).Data.Figures))!.AsObject();

    private static EvaluationResults Check(JsonNode figures) => Schema.Evaluate(figures, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });

    private static IEnumerable<string> Faults(EvaluationResults results) =>
        results.Details.Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"));
}
