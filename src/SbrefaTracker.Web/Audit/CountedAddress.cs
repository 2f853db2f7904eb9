using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Web.Audit;

/// <summary>Where the complaints behind a figure of the annual report are listed.</summary>
public static class CountedAddress
{
    // The tables of the report whose rows are parts of a figure, by name.
    private static readonly Dictionary<string, (CountedFigure Figure, CountedBy By)> Tables = new(StringComparer.Ordinal)
    {
        ["by-office"] = (CountedFigure.Received, CountedBy.Office),
        ["by-action-type"] = (CountedFigure.Received, CountedBy.ActionType),
        ["by-trade-role"] = (CountedFigure.Received, CountedBy.TradeRole),
        ["by-state"] = (CountedFigure.Received, CountedBy.State),
        ["by-month"] = (CountedFigure.Received, CountedBy.Month),
        ["outcomes"] = (CountedFigure.Closed, CountedBy.Outcome),
        ["findings"] = (CountedFigure.Closed, CountedBy.Finding),
    };

    public static string Of(int year, CountedFigure? figure, CountedPart? part = null) =>
        $"/audit/annual-report/{year}/complaints/{figure?.ToString().ToLowerInvariant()}"
        + (part is null ? "" : $"?by={part.By.ToString().ToLowerInvariant()}&key={Uri.EscapeDataString(part.Key)}");

    /// <summary>Where the rows of a table lead, by their keys; null for a table whose rows are no parts of a figure.</summary>
    public static Func<string, string?>? OfRows(int year, string table) =>
        Tables.TryGetValue(table, out var parts) ? key => Of(year, parts.Figure, new CountedPart(parts.By, key)) : null;
}
