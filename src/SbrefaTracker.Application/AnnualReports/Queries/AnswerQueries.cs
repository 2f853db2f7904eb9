using System.Globalization;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.AnnualReports.Queries;

/// <summary>The queries of the tables that say how fast answers were, group by group.</summary>
internal sealed class AnswerQueries(QueryDays days)
{
    /// <summary>So begins the name of a table of the complaints that ONO forwarded alone.</summary>
    private const string OnoTables = "grades-ono-";

    private readonly TimelinessScale _scale = days.Period.Scale;

    public IEnumerable<FigureQuery> All() =>
    [
        new("by-office", QueryParts.Answers, Answers(Grouped("grades-by-office", "cohort", "taken, grade"))),
        new("years", QueryParts.Answers, Answers("    SELECT fiscal_year AS part, taken, grade FROM shown_year JOIN rated ON forwarded_on BETWEEN first_day AND last_day")),
        new("timeliness-groups", QueryParts.Answers, Answers(
            $"""
                SELECT 'all' AS part, taken, grade FROM cohort
                UNION ALL SELECT 'ono', taken, grade FROM cohort WHERE source = '{Sources.Ono}'
                UNION ALL SELECT 'eligible', taken, grade FROM cohort WHERE outcome IS NULL OR outcome NOT IN ('{Outcomes.NotEligible}', '{Outcomes.Duplicate}')
                UNION ALL SELECT 'adjusted', taken, grade FROM adjusted
            """)),
        new("timeliness-groups", QueryParts.Due, Due()),
        .. new[] { "grades-agency", "grades-by-office-kind", "grades-by-region", "grades-by-office", "grades-by-action-type" }.SelectMany(Grades),
        .. new[] { "by-office-kind", "by-region", "by-office", "by-action-type" }.SelectMany(division => Grades(OnoTables + division)),
    ];

    // The due day has passed where so many days as were given were over before the day of the answer, or of the cut-off.
    private string Due()
    {
        var until = $"COALESCE(cohort.responded_on, {days.AsOf})";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT COUNT(CASE WHEN responded_on IS NOT NULL AND passed < given THEN 1 END) AS in_time, COUNT(CASE WHEN responded_on IS NOT NULL AND passed >= given THEN 1 END) AS late,
              COUNT(CASE WHEN responded_on IS NULL AND passed < given THEN 1 END) AS running, COUNT(CASE WHEN responded_on IS NULL AND passed >= given THEN 1 END) AS overdue
            FROM (
              SELECT cohort.responded_on,
                {days.Period.Lengths.Of(ClockKind.OnoResponse)} + COALESCE((
                  SELECT SUM(e.business_days) FROM extensions e WHERE e.complaint_id = cohort.id AND e.clock = '{nameof(ClockKind.OnoResponse)}' AND e.granted_on <= {until}
                ), 0) AS given,
                (
                  SELECT COUNT(*) FROM numbered n
                  WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day < {until}
                    AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
                    AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
                ) AS passed
              FROM cohort
            ) dues
            """);
    }

    private IEnumerable<FigureQuery> Grades(string table) =>
    [
        new(table, QueryParts.Answers, Answers(Grouped(table, "cohort", "taken, grade"))),
        new(table, QueryParts.Adjusted, Answers(Grouped(table, "adjusted", "taken, grade"))),
        new(table, QueryParts.Waiting, Waiting(Grouped(table, "cohort", "taken, elapsed"))),
        new(table, QueryParts.Never, $"""
            SELECT part, COUNT(CASE WHEN closed_on IS NULL THEN 1 END) AS not_started, COUNT(closed_on) AS closed_not_started
            FROM (
            {Grouped(table, "never", "closed_on")}
            ) grouped
            GROUP BY part
            """),
        new(table, QueryParts.Quality, $"""
            SELECT part, {CountsOf(["A", "B", "C", "D", "F"])}, COUNT(grade) AS assessed, COUNT(reply) AS replies
            FROM (
            {Grouped(table, "assessed", "grade, reply")}
            UNION ALL
            {Grouped(table, "replied", "grade, reply")}
            ) grouped
            GROUP BY part
            """),
    ];

    private static string Grouped(string table, string rows, string columns) => table.StartsWith(OnoTables, StringComparison.Ordinal)
        ? $"{Divided("grades-" + table[OnoTables.Length..], rows, columns)}\n    WHERE {rows}.source = '{Sources.Ono}'"
        : Divided(table, rows, columns);

    private static string Divided(string table, string rows, string columns)
    {
        var offices = $"FROM {rows} JOIN offices ON offices.code = {rows}.office_code";
        return "    " + table switch
        {
            "grades-agency" => $"SELECT 'agency' AS part, {columns} FROM {rows}\n    UNION ALL SELECT '{Sources.Ono}', {columns} FROM {rows} WHERE source = '{Sources.Ono}'",
            "grades-by-office-kind" => $"SELECT offices.kind AS part, {columns} {offices}",
            "grades-by-region" => $"SELECT CASE WHEN offices.kind NOT IN ({Texts(OfficeRegions.RegionalKinds)}) THEN '{OfficeRegions.Program}'\n{RegionOf("offices.state")} END AS part, {columns}\n    {offices}",
            "grades-by-office" => $"SELECT office_code AS part, {columns} FROM {rows}",
            _ => $"SELECT action_type AS part, {columns} FROM {rows}",
        };
    }

    /// <summary>The branches that name the region of a state, and the last one for a state of none.</summary>
    public static string RegionOf(string state) =>
        string.Join("\n", SbaRegions.Keys.Select(key => $"      WHEN {state} IN ({Texts(SbaRegions.StatesOf(key))}) THEN '{key}'")) + $"\n      ELSE '{SbaRegions.None}'";

    /// <summary>How fast the answers of some rows were, by their part.</summary>
    /// <remarks>The two middle places are one where their number is odd; the mean is rounded half away from zero, in tenths; the grade follows the sum, before any rounding.</remarks>
    /// <param name="rows">A statement that gives part, taken and grade.</param>
    public string Answers(string rows) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        SELECT part, {CountsOf(["A", "B", "C", "D", "F"])}, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
          COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
          AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
          (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
          MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
          CASE WHEN SUM(taken) <= {_scale.A} * COUNT(taken) THEN 'A' WHEN SUM(taken) <= {_scale.B} * COUNT(taken) THEN 'B' WHEN SUM(taken) <= {_scale.C} * COUNT(taken) THEN 'C' WHEN SUM(taken) <= {_scale.D} * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
        FROM (
          SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
          FROM (
        {rows}
          ) grouped
        ) placed
        GROUP BY part
        """);

    // Kaplan and Meier: a product of shares is a sum of logarithms. Where a day answered all that were left, nobody waits: so many logarithms are enough.
    private static string Waiting(string rows) =>
        $"""
        SELECT part, MIN(CASE WHEN waiting <= LN(0.500000001) THEN elapsed END) AS median_days
        FROM (
          SELECT part, elapsed, SUM(CASE WHEN answered = at_risk THEN -1000.0 ELSE LN(CAST(at_risk - answered AS double precision) / at_risk) END) OVER (PARTITION BY part ORDER BY elapsed) AS waiting
          FROM (
            SELECT part, elapsed, COUNT(taken) AS answered, SUM(COUNT(*)) OVER (PARTITION BY part ORDER BY elapsed DESC) AS at_risk
            FROM (
        {rows}
            ) grouped
            GROUP BY part, elapsed
          ) days
        ) shares
        GROUP BY part
        """;

    private static string CountsOf(IEnumerable<string> grades) =>
        string.Join(", ", grades.Select(grade => $"COUNT(CASE WHEN grade = '{grade}' THEN 1 END) AS {grade.ToLowerInvariant()}"));

    private static string Texts(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"'{word}'"));
}
