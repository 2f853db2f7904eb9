using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Html;

namespace SbrefaTracker.Reports.Figures;

/// <summary>Where the complaints behind a figure of the annual report are listed.</summary>
public static class CountedAddress
{
    private const string YearBefore = "receivedYearBefore";
    private const string Share = "share";
    private const string Change = "change";

    // The tables of the report whose rows are parts of a figure, by name.
    private static readonly Dictionary<string, (CountedFigure Figure, CountedBy By)> Tables = new(StringComparer.Ordinal)
    {
        ["by-action-type"] = (CountedFigure.Received, CountedBy.ActionType),
        ["by-trade-role"] = (CountedFigure.Received, CountedBy.TradeRole),
        ["by-state"] = (CountedFigure.Received, CountedBy.State),
        [RegionsExhibit.TableName] = (CountedFigure.Received, CountedBy.FilerRegion),
        ["outcomes"] = (CountedFigure.Closed, CountedBy.Outcome),
        ["findings"] = (CountedFigure.Closed, CountedBy.Finding),
        [FeedbackTable.TableName] = (CountedFigure.SurveyAnswered, CountedBy.Usefulness),
        ["timeliness"] = (CountedFigure.Forwarded, CountedBy.Grade),
    };

    private static readonly CountedPart OfOno = new(CountedBy.Source, Sources.Ono);

    // What the rows of a table of grades are parts by, and of which complaints; of the agency's own, the row of ONO is one.
    private static readonly Dictionary<string, (CountedBy By, IReadOnlyList<CountedPart> Among)> Grades = new(StringComparer.Ordinal)
    {
        [GradeTables.ByOfficeKind] = (CountedBy.OfficeKind, []),
        [GradeTables.ByRegion] = (CountedBy.Region, []),
        [GradeTables.ByOffice] = (CountedBy.Office, []),
        [GradeTables.ByActionType] = (CountedBy.ActionType, []),
        [GradeTables.OnoByOfficeKind] = (CountedBy.OfficeKind, [OfOno]),
        [GradeTables.OnoByRegion] = (CountedBy.Region, [OfOno]),
        [GradeTables.OnoByOffice] = (CountedBy.Office, [OfOno]),
        [GradeTables.OnoByActionType] = (CountedBy.ActionType, [OfOno]),
    };

    public static string Of(int year, CountedFigure? figure, params IReadOnlyList<CountedPart> parts) =>
        $"/audit/annual-report/{year}/complaints/{figure?.ToString().ToLowerInvariant()}"
        + string.Concat(parts.Select((part, i) => $"{(i == 0 ? '?' : '&')}by={part.By.ToString().ToLowerInvariant()}&key={Uri.EscapeDataString(part.Key)}"));

    /// <summary>The same address with the cut-off of a report that is not as of today.</summary>
    public static string AsOf(string address, DateOnly? asOf) => asOf is { } day ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof={day:yyyy-MM-dd}" : address;

    /// <summary>The same address in an edition: the complaints among its rows.</summary>
    public static string In(string address, DateOnly? asOf, EditionMark? edition) =>
        AsOf(address, asOf) is var dated && edition is { } mark ? $"{dated}{(dated.Contains('?', StringComparison.Ordinal) ? '&' : '?')}edition={mark.Text}" : dated;

    /// <summary>Where the cells of a table lead in a report with a cut-off of its own.</summary>
    public static Func<string, string, string?>? OfCells(int year, string table, DateOnly? asOf, EditionMark? edition = null) =>
        OfCells(year, table) is { } cells ? (row, column) => cells(row, column) is { } address ? In(address, asOf, edition) : null : null;

    /// <summary>Where the cells of a table lead, by the key of the row and the name of the column; null for a table whose rows are no parts of a figure.</summary>
    public static Func<string, string, string?>? OfCells(int year, string table)
    {
        if (Grades.TryGetValue(table, out var rows))
        {
            return (row, column) => OfGrades(year, column, [new(rows.By, row), .. rows.Among]);
        }

        if (Tables.TryGetValue(table, out var parts))
        {
            return (row, column) => OfPart(year, parts.Figure, parts.By, row, column);
        }

        return table switch
        {
            "balance" => (row, column) => OfBalance(year, row, column),
            "years" => (row, column) => OfYears(row, column),
            "by-month" => (row, column) => OfMonth(year, row, column),
            CoverTable.TableName => (row, column) => OfCover(year, row, column),
            "by-office" => (row, column) => OfOffice(year, row, column),
            "days" => (row, column) => column is HtmlTable.Name or "complaints" ? OfDays(year, row) : null,
            "response-days" => (row, column) => column is HtmlTable.Name or "complaints" ? OfDays(year, row == HtmlTable.All ? row : $"{row}-{row}") : null,
            "penalties" => (row, column) => OfPenalties(year, row, column),
            MethodsTable.TableName => (row, column) => OfGroup(year, row, column),
            SignalsTable.TableName => (row, column) => YearOf(year, column) is { } of ? OfSignal(of, row) : null,
            GradeTables.Agency => (row, column) => OfGrades(year, column, row == Sources.Ono ? [OfOno] : []),
            _ => null,
        };
    }

    // The columns of years are named by them; the name of a row stands for the year of the report.
    private static int? YearOf(int year, string column) =>
        column == HtmlTable.Name ? year
        : column.StartsWith("fy", StringComparison.Ordinal) && int.TryParse(column.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named
        : null;

    private static string? OfBalance(int year, string row, string column) =>
        YearOf(year, column) is { } of && Enum.TryParse<CountedFigure>(row, ignoreCase: true, out var figure) ? Of(of, figure) : null;

    private static string? OfYears(string row, string column) => !int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? null : column switch
    {
        "openAtStart" or "received" or "closed" or "openAtEnd" => OfBalance(year, column, HtmlTable.Name),
        _ => OfGrades(year, column, []),
    };

    // The month of another year is the one of as many years before or after.
    private static string? OfMonth(int year, string row, string column)
    {
        int? of = column is HtmlTable.Name or "received" or Change ? year : column == YearBefore ? year - 1 : YearOf(year, column);
        return of is not { } counted ? null
            : row == HtmlTable.All ? Of(counted, CountedFigure.Received)
            : row.Split(CountedPart.Between).Select(month => InYear(month, counted - year)).ToList() is var months && months.Contains(null) ? null
            : Of(counted, CountedFigure.Received, new CountedPart(CountedBy.Month, CountedPart.Joined(months!)));
    }

    private static string? OfCover(int year, string row, string column)
    {
        IReadOnlyList<CountedPart> month = row == HtmlTable.All ? [] : [new(CountedBy.Month, row)];
        return column switch
        {
            HtmlTable.Name or "received" => Of(year, CountedFigure.Received, month),
            CoverTable.Rest => Of(year, CountedFigure.Received, [.. month, new(CountedBy.Grade, CountedPart.None)]),
            _ when CoverTable.Letters.Contains(column, StringComparer.Ordinal) => Of(year, CountedFigure.Received, [.. month, new(CountedBy.Grade, column.ToUpperInvariant())]),
            _ => null,
        };
    }

    private static string? InYear(string month, int later) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first.AddYears(later).ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;

    private static string? OfOffice(int year, string row, string column)
    {
        IReadOnlyList<CountedPart> office = row == HtmlTable.All ? [] : [new(CountedBy.Office, row)];
        return column is HtmlTable.Name or "received" ? Of(year, CountedFigure.Received, office) : OfGrades(year, column, office);
    }

    private static string? OfPart(int year, CountedFigure figure, CountedBy by, string row, string column)
    {
        var of = column == YearBefore ? year - 1 : year;
        return column is not (HtmlTable.Name or YearBefore or "received" or "count" or Share) ? null
            : row != HtmlTable.All ? Of(of, figure, new CountedPart(by, row))
            : column == HtmlTable.Name ? null
            : Of(of, figure);
    }

    private static string OfDays(int year, string range) =>
        range == HtmlTable.All ? Of(year, CountedFigure.Answered) : Of(year, CountedFigure.Answered, new CountedPart(CountedBy.Days, range));

    private static string? OfGroup(int year, string row, string column) => row switch
    {
        MethodsTable.Ono => OfGrades(year, column, [OfOno]),
        MethodsTable.Eligible => OfGrades(year, column, [new(CountedBy.Eligible, CountedPart.IsEligible)]),
        MethodsTable.Adjusted => OfGrades(year, column, [], CountedBy.AdjustedGrade),
        _ => OfGrades(year, column, []),
    };

    private static string? OfGrades(int year, string column, IReadOnlyList<CountedPart> group, CountedBy letters = CountedBy.Grade) => column switch
    {
        HtmlTable.Name or "censoredMedianDays" => Of(year, CountedFigure.Forwarded, group),
        "a" or "b" or "c" or "d" or "f" => Of(year, CountedFigure.Forwarded, [.. group, new(letters, column.ToUpperInvariant())]),
        CountedPart.Pending => Of(year, CountedFigure.Forwarded, [.. group, new(letters, CountedPart.Pending)]),
        "n" or "medianDays" or "meanDays" or "p90Days" or "gradeOfMean" or "adjustedMedianDays" or "adjustedMeanDays" or "adjustedP90Days" or "adjustedGradeOfMean" => Of(year, CountedFigure.Answered, group),
        "adjustedPending" => Of(year, CountedFigure.Forwarded, [.. group, new(CountedBy.AdjustedGrade, CountedPart.Pending)]),
        "open" => Of(year, CountedFigure.Unanswered, group),
        "notStarted" => Of(year, CountedFigure.NotStarted, group),
        "closedNotStarted" => Of(year, CountedFigure.ClosedNotStarted, group),
        "assessed" => Of(year, CountedFigure.Assessed, group),
        "replies" => Of(year, CountedFigure.Replied, group),
        _ when column.StartsWith(GradeTables.AdjustedPrefix, StringComparison.Ordinal) && column.Length == GradeTables.AdjustedPrefix.Length + 1 =>
            Of(year, CountedFigure.Forwarded, [.. group, new(CountedBy.AdjustedGrade, column[GradeTables.AdjustedPrefix.Length..])]),
        _ when column.StartsWith(GradeTables.QualityPrefix, StringComparison.Ordinal) => Of(year, CountedFigure.Assessed, [.. group, new(CountedBy.Quality, column[GradeTables.QualityPrefix.Length..])]),
        _ => null,
    };

    private static string? OfSignal(int year, string row) => row switch
    {
        SignalsTable.RetaliationSubstantiated => Of(year, CountedFigure.RetaliationClosed, new CountedPart(CountedBy.Finding, "substantiated")),
        _ when Enum.TryParse<CountedFigure>(row, ignoreCase: true, out var figure) => Of(year, figure),
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
