using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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
    };

    internal static JsonSerializerOptions Form => Options;

    public static string Write(AnnualFigures figures) => JsonSerializer.Serialize(figures, Options) + "\n";

    public static AnnualFigures Read(string json) =>
        JsonSerializer.Deserialize<AnnualFigures>(json, Options) ?? throw new JsonException("The file is empty.");
}
