using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Reports.Html;

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
        ["timeliness"] = (CountedFigure.Forwarded, CountedBy.Grade),
    };

    public static string Of(int year, CountedFigure? figure, CountedPart? part = null) =>
        $"/audit/annual-report/{year}/complaints/{figure?.ToString().ToLowerInvariant()}"
        + (part is null ? "" : $"?by={part.By.ToString().ToLowerInvariant()}&key={Uri.EscapeDataString(part.Key)}");

    /// <summary>Where the cells of a table lead, by the key of the row and the name of the column; null for a table whose rows are no parts of a figure.</summary>
    public static Func<string, string, string?>? OfCells(int year, string table)
    {
        if (table == "penalties")
        {
            return (row, column) => OfPenalties(year, row, column);
        }

        return Tables.TryGetValue(table, out var parts)
            ? (row, column) => column == HtmlTable.Name ? Of(year, parts.Figure, new CountedPart(parts.By, row)) : null
            : null;
    }

    private static string? OfPenalties(int year, string row, string column)
    {
        var figure = row == "actions" ? CountedFigure.PenaltyActions : CountedFigure.PenaltiesReduced;
        return column switch
        {
            "all" => Of(year, figure),
            "smallEntities" => Of(year, figure, new CountedPart(CountedBy.Size, SizeVerdicts.Small)),
            _ => null,
        };
    }
}
