using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.AnnualReports.Queries;

/// <summary>
/// The queries behind the tables of an annual report, as plain SQL that anybody with a reading account, or with a copy of the file, can run: a second way to each figure, which the tests
/// compare with the first. The medians with open complaints use logarithms: an SQLite that has them (LN), as ours and most have.
/// </summary>
public sealed class FigureQueries
{
    private FigureQueries(QueryDays days) => (Common, All) = (CommonPart.Of(days), [.. Counts(days).Concat(new AnswerQueries(days).All()).Select(query => query with { Select = query.Select.ReplaceLineEndings("\n") })]);

    private FigureQueries(string common, IReadOnlyList<FigureQuery> all) => (Common, All) = (common, all);

    /// <summary>What every query begins with.</summary>
    public string Common { get; }

    public IReadOnlyList<FigureQuery> All { get; }

    public static FigureQueries Of(FigurePeriod period, QueryDialect dialect) => new(new QueryDays(period, dialect));

    /// <summary>Those of an edition, as they were kept.</summary>
    internal static FigureQueries Of(string common, IReadOnlyList<FigureQuery> all) => new(common, all);

    /// <summary>The queries of one table; none for a table that is not counted from complaints.</summary>
    public IReadOnlyList<FigureQuery> Behind(string table) => [.. All.Where(query => query.Table == table)];

    /// <summary>The whole statement, to be run as it is.</summary>
    public string Whole(FigureQuery query) => $"{Common}\n{query.Select};\n";

    private static IEnumerable<FigureQuery> Counts(QueryDays days)
    {
        var before = days.Period.Year.Year - 1;
        return
        [
            new("balance", QueryParts.Counts, Balance($"WHERE fiscal_year >= {before}\n")),
            new("timeliness", QueryParts.Counts, "SELECT grade, COUNT(*) AS complaints FROM cohort GROUP BY grade"),
            new("days", QueryParts.Counts, ByDays),
            new("response-days", QueryParts.Counts, ByDays),
            new("by-office", QueryParts.Received, Received(days, "office_code", withYearBefore: false)),
            new("by-month", QueryParts.Counts, $"SELECT SUBSTR(CAST(received_on AS text), 1, 7) AS part, COUNT(*) AS received\nFROM seen WHERE received_on BETWEEN {days.Of(days.Begin)} AND {days.Of(days.Period.End)}\nGROUP BY SUBSTR(CAST(received_on AS text), 1, 7)"),
            new("by-action-type", QueryParts.Counts, Received(days, "action_type")),
            new("by-trade-role", QueryParts.Counts, Received(days, "COALESCE(trade_role, '')")),
            new("by-state", QueryParts.Counts, Received(days, "COALESCE(entity_state, '')", withYearBefore: false)),
            new("by-region", QueryParts.Counts, Received(days, $"CASE\n{AnswerQueries.RegionOf("entity_state")} END")),
            new("outcomes", QueryParts.Counts, Closed(days, "outcome")),
            new("findings", QueryParts.Counts, Closed(days, "finding")),
            new("feedback", QueryParts.Counts, $"SELECT usefulness AS part, COUNT(*) AS answers\nFROM complaints WHERE usefulness_on {days.InYear} AND usefulness IS NOT NULL AND received_on <= {days.AsOf}\nGROUP BY usefulness"),
            new("penalties", QueryParts.Counts, Penalties(days)),
            new("years", QueryParts.Counts, Balance("")),
            new("cover", QueryParts.Counts, $"""
                SELECT SUBSTR(CAST(seen.received_on AS text), 1, 7) AS part, rated.grade AS grade, COUNT(*) AS complaints
                FROM seen LEFT JOIN rated ON rated.id = seen.id
                WHERE seen.received_on {days.InYear}
                GROUP BY SUBSTR(CAST(seen.received_on AS text), 1, 7), rated.grade
                """),
            .. Signals(days, before),
        ];
    }

    private const string ByDays = "SELECT taken AS days, COUNT(*) AS complaints FROM cohort WHERE taken IS NOT NULL GROUP BY taken";

    internal static string Balance(string only) =>
        $"""
        SELECT fiscal_year,
          COUNT(CASE WHEN received_on < first_day AND (closed_on IS NULL OR closed_on >= first_day) THEN 1 END) AS open_at_start,
          COUNT(CASE WHEN received_on >= first_day THEN 1 END) AS received,
          COUNT(CASE WHEN closed_on BETWEEN first_day AND last_day THEN 1 END) AS closed,
          COUNT(CASE WHEN closed_on IS NULL OR closed_on > last_day THEN 1 END) AS open_at_end
        FROM shown_year JOIN seen ON received_on <= last_day
        {only}GROUP BY fiscal_year
        """;

    private static string Received(QueryDays days, string part, bool withYearBefore = true)
    {
        var counts = withYearBefore ? $"COUNT(CASE WHEN received_on {days.InYear} THEN 1 END) AS received, COUNT(CASE WHEN received_on {days.InYearBefore} THEN 1 END) AS received_year_before" : "COUNT(*) AS received";
        var only = withYearBefore ? $"(received_on {days.InYear} OR received_on {days.InYearBefore})" : $"received_on {days.InYear}";
        return $"SELECT part, {counts}\nFROM (SELECT {part} AS part, received_on FROM seen) grouped\nWHERE {only}\nGROUP BY part";
    }

    private static string Closed(QueryDays days, string column) =>
        $"SELECT COALESCE({column}, '') AS part, COUNT(*) AS complaints\nFROM seen WHERE closed_on {days.InYear}\nGROUP BY COALESCE({column}, '')";

    // A final amount that is missing is not below the one assessed: no comparison with it holds.
    private static string Penalties(QueryDays days) =>
        $"""
        SELECT COUNT(*) AS actions,
          COUNT(CASE WHEN size_verdict = '{SizeVerdicts.Small}' THEN 1 END) AS small_actions,
          COUNT(CASE WHEN penalty_final_cents < penalty_assessed_cents THEN 1 END) AS reduced,
          COUNT(CASE WHEN penalty_final_cents < penalty_assessed_cents AND size_verdict = '{SizeVerdicts.Small}' THEN 1 END) AS small_reduced,
          COALESCE(SUM(CASE WHEN penalty_final_cents < penalty_assessed_cents THEN penalty_assessed_cents - penalty_final_cents END), 0) / 100.0 AS dollars,
          COALESCE(SUM(CASE WHEN penalty_final_cents < penalty_assessed_cents AND size_verdict = '{SizeVerdicts.Small}' THEN penalty_assessed_cents - penalty_final_cents END), 0) / 100.0 AS small_dollars
        FROM seen WHERE closed_on {days.InYear} AND penalty_assessed_cents > 0
        """;

    private static IEnumerable<FigureQuery> Signals(QueryDays days, int before) =>
    [
        new("signals", QueryParts.Raised, $"""
            SELECT fiscal_year, COUNT(DISTINCT complaint_id) AS escalated, COUNT(DISTINCT CASE WHEN decided_on <= {days.AsOf} THEN complaint_id END) AS escalated_decided
            FROM shown_year JOIN escalations ON raised_on BETWEEN first_day AND last_day
            WHERE fiscal_year >= {before}
            GROUP BY fiscal_year
            """),
        new("signals", QueryParts.Retaliation, $"""
            SELECT fiscal_year, COUNT(*) AS alleged, COUNT(closed_on) AS closed, COUNT(CASE WHEN closed_on IS NOT NULL AND finding = 'substantiated' THEN 1 END) AS substantiated
            FROM shown_year JOIN seen ON received_on BETWEEN first_day AND last_day
            WHERE fiscal_year >= {before} AND retaliation_alleged
            GROUP BY fiscal_year
            """),
        new("signals", QueryParts.Patterns, $"""
            SELECT fiscal_year, COUNT(*) AS raised, COUNT(CASE WHEN state = '{nameof(PatternState.Accepted)}' AND decided_on <= {days.AsOf} THEN 1 END) AS accepted, COUNT(CASE WHEN state = '{nameof(PatternState.Dismissed)}' AND decided_on <= {days.AsOf} THEN 1 END) AS dismissed
            FROM shown_year JOIN pattern_flags ON raised_on BETWEEN first_day AND last_day
            WHERE fiscal_year >= {before}
            GROUP BY fiscal_year
            """),
    ];
}
