using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Reports.Figures;

/// <summary>Over what a figure is counted.</summary>
internal enum FigureN
{
    /// <summary>A count of which nothing greater stands in its table.</summary>
    Itself,

    /// <summary>All of its column.</summary>
    Column,

    /// <summary>The answered complaints of its row.</summary>
    Answered,

    /// <summary>The complaints of its row that were forwarded in the year: A to F and pending.</summary>
    Cohort,

    /// <summary>The assessed replies of its row.</summary>
    Assessed,

    /// <summary>The complaints of both years that are compared.</summary>
    BothYears,

    /// <summary>The row, or the figure of the year, that it is a part of.</summary>
    Above,
}

/// <summary>Which rule gives the n of which column, and the number.</summary>
internal static class FigureNs
{
    public static FigureN Of(string table, string column) => table switch
    {
        "balance" => FigureN.Itself,
        SignalsTable.TableName or "penalties" => FigureN.Above,
        MethodsTable.TableName => OfAnswers(column),
        "years" => column is "openAtStart" or "received" or "closed" or "openAtEnd" ? FigureN.Itself : OfAnswers(column),
        "by-office" => column == "received" ? FigureN.Column : OfAnswers(column),
        _ when table.StartsWith("grades-", StringComparison.Ordinal) => OfAnswers(column),
        _ => column == "change" ? FigureN.BothYears : FigureN.Column,
    };

    private static FigureN OfAnswers(string column) => column switch
    {
        "notStarted" or "closedNotStarted" or "replies" => FigureN.Itself,
        "assessed" => FigureN.Assessed,
        _ when column.StartsWith(GradeTables.QualityPrefix, StringComparison.Ordinal) => FigureN.Assessed,
        _ when column.EndsWith("Days", StringComparison.Ordinal) && column != "censoredMedianDays" => FigureN.Answered,
        _ when column.EndsWith("radeOfMean", StringComparison.Ordinal) => FigureN.Answered,
        _ => FigureN.Cohort,
    };

    /// <param name="table">The whole table.</param>
    /// <param name="row">Its row; -1 is the row of totals.</param>
    /// <param name="column">The place of the column.</param>
    /// <param name="year">What else of the year the table rests on.</param>
    public static long Count(ReportTable table, int row, int column, FigureYears year)
    {
        var (cells, name) = (row < 0 ? table.Total! : table.Rows[row], table.Columns[column].Name);
        return Of(table.Name, name) switch
        {
            FigureN.Answered => Number(cells[table.IndexOf("n")]),
            FigureN.Assessed => Number(cells[table.IndexOf("assessed")]),
            FigureN.Cohort => new[] { "a", "b", "c", "d", "f", "pending" }.Sum(letter => Number(cells[table.IndexOf(letter)])),
            FigureN.BothYears => Number(cells[table.IndexOf("received")]) + Number(cells[table.IndexOf("receivedYearBefore")]),
            FigureN.Column => AllOf(table, name == "share" ? table.Columns[column - 1].Name == "received" ? "received" : "count" : name),
            FigureN.Above => Above(table, row, column, year),
            _ => Number(cells[column]),
        };
    }

    // Everything in such a table is in one of its rows.
    private static long AllOf(ReportTable table, string column)
    {
        var at = table.IndexOf(column);
        return table.Rows.Sum(row => Number(row[at]));
    }

    private static long Above(ReportTable table, int row, int column, FigureYears year)
    {
        long Row(string key) => Number(table.Rows[Enumerable.Range(0, table.Rows.Count).Single(i => table.KeyOf(i) == key)][column]);
        return table.KeyOf(row) switch
        {
            "actions" => year.Closed,
            "reduced" => Row("actions"),
            "dollars" => Row("reduced"),
            SignalsTable.EscalatedDecided => Row(SignalsTable.Escalated),
            SignalsTable.RetaliationAlleged => year.Received(table.Columns[column].Name),
            SignalsTable.RetaliationClosed or SignalsTable.RetaliationSubstantiated => Row(SignalsTable.RetaliationAlleged),
            SignalsTable.PatternsAccepted or SignalsTable.PatternsDismissed => Row(SignalsTable.PatternsRaised),
            _ => Number(table.Rows[row][column]),
        };
    }

    private static long Number(object? cell) => cell is long number ? number : 0;
}
