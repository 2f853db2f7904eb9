using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Web.Parts;

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
        [RegionsExhibit.TableName] = (CountedFigure.Received, CountedBy.FilerRegion),
        ["by-month"] = (CountedFigure.Received, CountedBy.Month),
        ["outcomes"] = (CountedFigure.Closed, CountedBy.Outcome),
        ["findings"] = (CountedFigure.Closed, CountedBy.Finding),
        ["timeliness"] = (CountedFigure.Forwarded, CountedBy.Grade),
    };

    // What the rows of a table of grades are parts by; of the agency's own, the row of ONO is one.
    private static readonly Dictionary<string, CountedBy> Grades = new(StringComparer.Ordinal)
    {
        [GradeTables.ByOfficeKind] = CountedBy.OfficeKind,
        [GradeTables.ByRegion] = CountedBy.Region,
        [GradeTables.ByOffice] = CountedBy.Office,
        [GradeTables.ByActionType] = CountedBy.ActionType,
    };

    public static string Of(int year, CountedFigure? figure, params IReadOnlyList<CountedPart> parts) =>
        $"/audit/annual-report/{year}/complaints/{figure?.ToString().ToLowerInvariant()}"
        + string.Concat(parts.Select((part, i) => $"{(i == 0 ? '?' : '&')}by={part.By.ToString().ToLowerInvariant()}&key={Uri.EscapeDataString(part.Key)}"));

    /// <summary>The same address with the cut-off of a report that is not as of today.</summary>
    public static string AsOf(string address, DateOnly? asOf) => asOf is { } day ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof={Dates.Iso(day)}" : address;

    /// <summary>Where the cells of a table lead in a report with a cut-off of its own.</summary>
    public static Func<string, string, string?>? OfCells(int year, string table, DateOnly? asOf) =>
        OfCells(year, table) is { } cells ? (row, column) => cells(row, column) is { } address ? AsOf(address, asOf) : null : null;

    /// <summary>Where the cells of a table lead, by the key of the row and the name of the column; null for a table whose rows are no parts of a figure.</summary>
    public static Func<string, string, string?>? OfCells(int year, string table)
    {
        if (table == "penalties")
        {
            return (row, column) => OfPenalties(year, row, column);
        }

        if (table == SignalsTable.TableName)
        {
            return (row, column) => column == HtmlTable.Name ? OfSignal(year, row) : null;
        }

        if (table == GradeTables.Agency)
        {
            return (row, column) => OfGrades(year, column, row == Sources.Ono ? [new(CountedBy.Source, Sources.Ono)] : []);
        }

        if (Grades.TryGetValue(table, out var by))
        {
            return (row, column) => OfGrades(year, column, [new(by, row)]);
        }

        return Tables.TryGetValue(table, out var parts)
            ? (row, column) => column == HtmlTable.Name ? Of(year, parts.Figure, new CountedPart(parts.By, row)) : null
            : null;
    }

    private static string? OfGrades(int year, string column, IReadOnlyList<CountedPart> group) => column switch
    {
        HtmlTable.Name => Of(year, CountedFigure.Forwarded, group),
        "a" or "b" or "c" or "d" or "f" => Of(year, CountedFigure.Forwarded, [.. group, new(CountedBy.Grade, column.ToUpperInvariant())]),
        CountedPart.Pending => Of(year, CountedFigure.Forwarded, [.. group, new(CountedBy.Grade, CountedPart.Pending)]),
        "n" or "gradeOfMean" or "adjustedGradeOfMean" => Of(year, CountedFigure.Answered, group),
        "open" => Of(year, CountedFigure.Unanswered, group),
        "notStarted" => Of(year, CountedFigure.NotStarted, group),
        "closedNotStarted" => Of(year, CountedFigure.ClosedNotStarted, group),
        "assessed" => Of(year, CountedFigure.Assessed, group),
        _ when column.StartsWith(GradeTables.QualityPrefix, StringComparison.Ordinal) => Of(year, CountedFigure.Assessed, [.. group, new(CountedBy.Quality, column[GradeTables.QualityPrefix.Length..])]),
        _ => null,
    };

    private static string? OfSignal(int year, string row) => row switch
    {
        SignalsTable.Escalated => Of(year, CountedFigure.Escalated),
        SignalsTable.EscalatedDecided => Of(year, CountedFigure.EscalatedDecided),
        SignalsTable.RetaliationAlleged => Of(year, CountedFigure.RetaliationAlleged),
        SignalsTable.RetaliationClosed => Of(year, CountedFigure.RetaliationClosed),
        SignalsTable.RetaliationSubstantiated => Of(year, CountedFigure.RetaliationClosed, new CountedPart(CountedBy.Finding, "substantiated")),
        _ => null,
    };

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
