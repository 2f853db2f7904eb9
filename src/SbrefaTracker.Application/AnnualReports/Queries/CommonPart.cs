using System.Globalization;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports.Queries;

/// <summary>
/// What every query begins with: the business days by their written-out rule, the complaints as they stood at the cut-off, and how many days each took. It is written
/// to be read by whoever doubts a figure, and knows nothing of the code that counts it.
/// </summary>
internal static class CommonPart
{
    private const int HolidaysALine = 6;

    public static string Of(QueryDays days) =>
        $"""
        WITH RECURSIVE
        -- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
        calendar(day, weekday, business) AS (
          SELECT {days.Of(days.Begin)}, {(int)days.Begin.DayOfWeek}, 0
          UNION ALL
          SELECT {days.Next("day")}, (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR {days.Next("day")} IN (
        {Holidays(days)}
          ) THEN 0 ELSE 1 END
          FROM calendar WHERE day < {days.AsOf}
        ),
        numbered AS (
          SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
        ),
        shown_year(fiscal_year, first_day, last_day) AS (
          VALUES {string.Join(",\n    ", days.Years.Select(year => $"({year.Year.Year}, {days.Of(year.First)}, {days.Of(year.End)})"))}
        ),
        {Seen(days)},
        {Rated(days)},
        cohort AS (
          SELECT * FROM rated WHERE forwarded_on {days.InYear}
        ),
        -- Received in the year, and by the cut-off neither complete nor forwarded.
        never AS (
          SELECT * FROM seen WHERE received_on {days.InYear} AND forwarded_on IS NULL
        ),
        {Adjusted(days)},
        {Assessed(days)}
        """.ReplaceLineEndings("\n");

    // What is dated after the cut-off has not happened; a closure that was undone later was in force until the day of the reopening.
    private static string Seen(QueryDays days) =>
        $"""
        -- The complaints as they stood at the cut-off.
        seen AS (
          SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
            CASE WHEN c.forwarded_on <= {days.AsOf} THEN c.forwarded_on END AS forwarded_on,
            CASE WHEN c.responded_on <= {days.AsOf} THEN c.responded_on END AS responded_on,
            CASE WHEN c.closed_on <= {days.AsOf} THEN c.closed_on ELSE r.closed_on END AS closed_on,
            CASE WHEN c.closed_on <= {days.AsOf} THEN c.outcome ELSE r.outcome END AS outcome,
            CASE WHEN c.closed_on <= {days.AsOf} THEN c.finding ELSE r.finding END AS finding,
            CASE WHEN c.closed_on <= {days.AsOf} THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
          FROM complaints c
          LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= {days.AsOf} AND r.reopened_on > {days.AsOf}
          WHERE c.received_on <= {days.AsOf}
        )
        """;

    private static string Rated(QueryDays days) =>
        $"""
        -- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
        rated AS (
          SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, {GradeOf(days, "elapsed")} AS grade
          FROM (
            SELECT seen.*, til.number - since.number AS elapsed
            FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, {days.AsOf})
          ) counted
        )
        """;

    private static string Adjusted(QueryDays days) =>
        $"""
        -- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
        adjusted AS (
          SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, {GradeOf(days, "days")} AS grade
          FROM (
            SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
              SELECT COUNT(*) FROM numbered n
              WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, {days.AsOf})
                AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
                AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
            ) AS integer) AS days
            FROM cohort
          ) counted
        )
        """;

    private static string Assessed(QueryDays days) =>
        $"""
        -- The latest assessment, by the cut-off, of each reply; for the office that replied.
        assessed AS (
          SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
          FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
          WHERE a.assessed_on <= {days.AsOf}
            AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= {days.AsOf})
        ),
        -- Every final reply by the cut-off, assessed or not.
        replied AS (
          SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
          FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
          WHERE i.replied_on <= {days.AsOf}
        )
        """;

    private static string GradeOf(QueryDays days, string taken)
    {
        var scale = days.Period.Scale;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"CASE WHEN responded_on IS NULL AND {taken} <= {scale.D} THEN 'pending' WHEN {taken} <= {scale.A} THEN 'A' WHEN {taken} <= {scale.B} THEN 'B' WHEN {taken} <= {scale.C} THEN 'C' WHEN {taken} <= {scale.D} THEN 'D' ELSE 'F' END");
    }

    private static string Holidays(QueryDays days)
    {
        List<string> observed = [];
        for (var day = days.Begin; day <= days.Period.AsOf || observed.Count == 0; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BusinessCalendar.Federal.IsBusinessDay(day))
                observed.Add(days.Of(day));
        }

        return string.Join(",\n", observed.Chunk(HolidaysALine).Select(line => "    " + string.Join(", ", line)));
    }
}
