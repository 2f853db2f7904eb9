using System.Text.Json;
using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>Every count of a year's figures by its place in <c>figures.json</c>; rows of arrays are named by their key, and what is no count (days, means, grades) is left out.</summary>
internal static class FigureCounts
{
    private static readonly string[] Keys = ["key", "office", "days"];
    private static readonly string[] NoCounts = ["schema", "fiscalYear", "asOf", "leastToGrade", "meanDays", "medianDays", "p90Days", "gradeOfMean", "censoredMedianDays", .. Keys];

    public static SortedDictionary<string, decimal> Of(AnnualFigures figures)
    {
        SortedDictionary<string, decimal> counts = new(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(FiguresJson.Write(figures));
        Collect(json.RootElement, "", counts);
        return counts;
    }

    private static void Collect(JsonElement element, string place, SortedDictionary<string, decimal> counts)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject().Where(property => !NoCounts.Contains(property.Name)))
                    Collect(property.Value, $"{place}.{property.Name}", counts);
                break;
            case JsonValueKind.Array:
                foreach (var row in element.EnumerateArray())
                    Collect(row, $"{place}[{row.GetProperty(Keys.First(key => row.TryGetProperty(key, out _)))}]", counts);
                break;
            case JsonValueKind.Number:
                counts[place] = element.GetDecimal();
                break;
        }
    }
}
