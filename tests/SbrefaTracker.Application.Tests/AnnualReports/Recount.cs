using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>Runs the queries of a report and compares what they give with its figures, table by table.</summary>
internal sealed class Recount
{
    private readonly FigureDatabase _database;
    private readonly FigureQueries _queries;
    private readonly AnnualFigures _now;
    private readonly AnnualFigures _before;

    public Recount(FigureDatabase database, int year, DateOnly asOf, QueryDialect dialect)
    {
        _database = database;
        _queries = FigureQueries.Of(new FigurePeriod(new FiscalYear(year), asOf), dialect);
        (_now, _before) = (database.Figures(year, asOf), database.Figures(year - 1, asOf));
    }

    public void Balances()
    {
        foreach (var table in new[] { "balance", "years" })
        {
            foreach (var figures in new[] { _now, _before })
            {
                Assert.Equal(
                    (figures.OpenAtStart, figures.Received, figures.Closed, figures.OpenAtEnd),
                    Row(table, QueryParts.Counts, "fiscal_year", figures.FiscalYear.ToString(CultureInfo.InvariantCulture)) is { } row
                        ? (Whole(row, "open_at_start"), Whole(row, "received"), Whole(row, "closed"), Whole(row, "open_at_end"))
                        : (0, 0, 0, 0));
            }
        }
    }

    public void Received()
    {
        Same("by-office", QueryParts.Received, _now.ByOffice.Select(office => (office.Office, office.Received)));
        Same("by-month", QueryParts.Counts, _now.ByMonth.Concat(_before.ByMonth).Select(row => (row.Key, row.Received)));
        Same("by-action-type", QueryParts.Counts, _now.ByActionType.Select(row => (row.Key, row.Received)));
        Same("by-action-type", QueryParts.Counts, _before.ByActionType.Select(row => (row.Key, row.Received)), "received_year_before");
        Same("by-trade-role", QueryParts.Counts, _now.ByTradeRole.Select(row => (row.Key, row.Received)));
        Same("by-state", QueryParts.Counts, _now.ByState.Select(row => (row.Key, row.Received)));
        Same("by-region", QueryParts.Counts, _now.ByState.GroupBy(row => SbaRegions.Of(row.Key)).Select(region => (region.Key, region.Sum(row => row.Received))));
    }

    /// <summary>The picture of the cover: what was received, by month and grade; the rest is pending or has no clock.</summary>
    public void Cover()
    {
        var rows = Rows("cover", QueryParts.Counts);
        foreach (var month in _database.Cover(_now.FiscalYear, _now.AsOf))
        {
            var counts = rows.Where(row => Text(row["part"]) == month.Key).ToDictionary(row => Text(row["grade"]), row => Whole(row, "complaints"));
            Assert.Equal(month.Grades, new[] { "A", "B", "C", "D", "F" }.Select(grade => counts.GetValueOrDefault(grade)));
            Assert.Equal(month.Rest, counts.GetValueOrDefault("pending") + counts.GetValueOrDefault(""));
        }
    }

    public void Closed()
    {
        Same("outcomes", QueryParts.Counts, _now.Outcomes.Select(row => (row.Key, row.Count)), "complaints");
        Same("findings", QueryParts.Counts, _now.Findings.Select(row => (row.Key, row.Count)), "complaints");
        Same("feedback", QueryParts.Counts, _now.Feedback!.Answers.Where(row => row.Count > 0).Select(row => (row.Key, row.Count)), "answers");
        var (penalties, row) = (_now.Penalties, Assert.Single(Rows("penalties", QueryParts.Counts)));
        Assert.Equal(
            (penalties.Actions, penalties.SmallEntityActions, penalties.ReducedOrWaived, penalties.SmallEntityReducedOrWaived),
            (Whole(row, "actions"), Whole(row, "small_actions"), Whole(row, "reduced"), Whole(row, "small_reduced")));
        Assert.Equal((penalties.DollarsReduced, penalties.SmallEntityDollarsReduced), (Cents(row, "dollars"), Cents(row, "small_dollars")));
    }

    public void Signals()
    {
        foreach (var (signals, year) in new[] { (_now.Signals, _now.FiscalYear), (_before.Signals, _before.FiscalYear) })
        {
            var name = year.ToString(CultureInfo.InvariantCulture);
            var raised = Row("signals", QueryParts.Raised, "fiscal_year", name);
            var alleged = Row("signals", QueryParts.Retaliation, "fiscal_year", name);
            var patterns = Row("signals", QueryParts.Patterns, "fiscal_year", name);
            Assert.Equal((signals.Escalated, signals.EscalatedDecided), (Whole(raised, "escalated"), Whole(raised, "escalated_decided")));
            Assert.Equal(
                (signals.RetaliationAlleged, signals.RetaliationClosed, signals.RetaliationSubstantiated),
                (Whole(alleged, "alleged"), Whole(alleged, "closed"), Whole(alleged, "substantiated")));
            Assert.Equal(
                (signals.PatternsRaised, signals.PatternsAccepted, signals.PatternsDismissed),
                (Whole(patterns, "raised"), Whole(patterns, "accepted"), Whole(patterns, "dismissed")));
        }
    }

    public void Answers()
    {
        var grades = _now.Timeliness;
        Same("timeliness", QueryParts.Counts, [("A", grades.A), ("B", grades.B), ("C", grades.C), ("D", grades.D), ("F", grades.F), ("pending", grades.Pending)], "complaints", "grade");
        foreach (var table in new[] { "days", "response-days" })
            Same(table, QueryParts.Counts, _now.ResponseDays.Select(days => (days.Days.ToString(CultureInfo.InvariantCulture), days.Count)), "complaints", "days");
        Assert.All(_now.ByOffice, office => Agree("by-office", QueryParts.Answers, office.Office, office.Timeliness));
        Agree("years", QueryParts.Answers, "2025", _now.Timeliness);
        Agree("years", QueryParts.Answers, "2024", _before.Timeliness);
        Agree("timeliness-groups", QueryParts.Answers, "all", _now.Timeliness);
        Agree("timeliness-groups", QueryParts.Answers, "ono", _now.TimelinessOnoOnly);
        Agree("timeliness-groups", QueryParts.Answers, "eligible", _now.TimelinessWithoutNotEligible);
        Agree("timeliness-groups", QueryParts.Answers, "adjusted", _now.AdjustedTimeliness);
        var (due, row) = (_now.AdjustedDue, Assert.Single(Rows("timeliness-groups", QueryParts.Due)));
        Assert.Equal((due.InTime, due.Late, due.Running, due.Overdue), (Whole(row, "in_time"), Whole(row, "late"), Whole(row, "running"), Whole(row, "overdue")));
    }

    public void Grades()
    {
        var grades = _now.Grades;
        Agree("grades-agency", [grades.Agency, grades.OnoOnly]);
        Agree("grades-by-office-kind", grades.ByOfficeKind);
        Agree("grades-by-region", grades.ByRegion);
        Agree("grades-by-office", grades.ByOffice);
        Agree("grades-by-action-type", grades.ByActionType);
        Agree("grades-ono-by-office-kind", grades.Ono!.ByOfficeKind);
        Agree("grades-ono-by-region", grades.Ono.ByRegion);
        Agree("grades-ono-by-office", grades.Ono.ByOffice);
        Agree("grades-ono-by-action-type", grades.Ono.ByActionType);
    }

    private void Agree(string table, IReadOnlyList<GradeRow> rows)
    {
        foreach (var row in rows)
        {
            Agree(table, QueryParts.Answers, row.Key, row.Timeliness);
            Agree(table, QueryParts.Adjusted, row.Key, row.AdjustedTimeliness);
            Assert.Equal(row.Open, Whole(Row(table, QueryParts.Answers, "part", row.Key), "unanswered"));
            Assert.Equal((decimal?)row.CensoredMedianDays, Tenths(Row(table, QueryParts.Waiting, "part", row.Key), "median_days"));
            var never = Row(table, QueryParts.Never, "part", row.Key);
            Assert.Equal((row.NotStarted, row.ClosedNotStarted), (Whole(never, "not_started"), Whole(never, "closed_not_started")));
            var quality = Row(table, QueryParts.Quality, "part", row.Key);
            Assert.Equal(
                (row.Quality.A, row.Quality.B, row.Quality.C, row.Quality.D, row.Quality.F, row.Quality.N, row.Quality.Replies),
                (Whole(quality, "a"), Whole(quality, "b"), Whole(quality, "c"), Whole(quality, "d"), Whole(quality, "f"), Whole(quality, "assessed"), (long?)Whole(quality, "replies")));
        }
    }

    private void Agree(string table, string part, string key, TimelinessFigures figures)
    {
        var row = Row(table, part, "part", key);
        Assert.Equal(
            (figures.A, figures.B, figures.C, figures.D, figures.F, figures.Pending, figures.N),
            (Whole(row, "a"), Whole(row, "b"), Whole(row, "c"), Whole(row, "d"), Whole(row, "f"), Whole(row, "pending"), Whole(row, "n")));
        Assert.Equal((figures.MedianDays, figures.MeanDays, (decimal?)figures.P90Days), (Tenths(row, "median_days"), Tenths(row, "mean_days"), Tenths(row, "p90_days")));
        Assert.Equal(figures.GradeOfMean?.ToString(), row?["grade_of_mean"]);
    }

    // What the query does not name counts nothing.
    private void Same(string table, string part, IEnumerable<(string Key, long Count)> counts, string column = "received", string key = "part") => Assert.Equal(
        counts.Where(one => one.Count > 0).OrderBy(one => one.Key, StringComparer.Ordinal),
        Rows(table, part).Select(row => (Key: Text(row[key]), Count: Whole(row, column))).Where(one => one.Count > 0 && IsOfTheTwoYears(table, one.Key)).OrderBy(one => one.Key, StringComparer.Ordinal));

    // Months are counted over more years than are compared here.
    private bool IsOfTheTwoYears(string table, string key) => table != "by-month" || _now.ByMonth.Concat(_before.ByMonth).Any(month => month.Key == key);

    private IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows(string table, string part) =>
        _database.Rows(_queries.Whole(_queries.Behind(table).Single(query => query.Part == part)));

    private IReadOnlyDictionary<string, object?>? Row(string table, string part, string column, string key) => Rows(table, part).SingleOrDefault(row => Text(row[column]) == key);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static long Whole(IReadOnlyDictionary<string, object?>? row, string column) => row is null ? 0 : Convert.ToInt64(row[column], CultureInfo.InvariantCulture);

    private static decimal? Tenths(IReadOnlyDictionary<string, object?>? row, string column) => row?[column] is { } value ? Math.Round(Convert.ToDecimal(value, CultureInfo.InvariantCulture), 1) : null;

    private static decimal Cents(IReadOnlyDictionary<string, object?> row, string column) => Math.Round(Convert.ToDecimal(row[column], CultureInfo.InvariantCulture), 2);
}
