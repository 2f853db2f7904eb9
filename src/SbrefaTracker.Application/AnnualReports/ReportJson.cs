using System.Text.Json;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>How all that a report is made of is kept, so that it can be shown years later as it was: the same report gives the same bytes.</summary>
public static class ReportJson
{
    public static string Write(AnnualReportData report) => JsonSerializer.Serialize(report, FiguresJson.Form) + "\n";

    /// <exception cref="JsonException">It is no such report.</exception>
    public static AnnualReportData Read(string json) =>
        JsonSerializer.Deserialize<AnnualReportData>(json, FiguresJson.Form) ?? throw new JsonException("The report is empty.");
}
