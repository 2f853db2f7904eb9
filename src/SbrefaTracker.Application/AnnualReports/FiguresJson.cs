using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>How figures are written as <c>figures.json</c>: the same figures give the same bytes.</summary>
public static class FiguresJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default,
        Converters = { new JsonStringEnumConverter() },

        // A shape can be asked for before anything was written.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    internal static JsonSerializerOptions Form => Options;

    /// <summary>How a type of the figures is written: names and types of its values, for a schema.</summary>
    public static JsonTypeInfo Shape(Type type) => Options.GetTypeInfo(type);

    public static string Write(AnnualFigures figures) => JsonSerializer.Serialize(figures, Options) + "\n";

    public static AnnualFigures Read(string json) =>
        JsonSerializer.Deserialize<AnnualFigures>(json, Options) ?? throw new JsonException("The file is empty.");
}
