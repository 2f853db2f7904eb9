namespace SbrefaTracker.Benchmarks;

/// <summary>The plainest SQL for the figures of a fiscal year, the same words for both databases: no holidays, no reopenings, no percentiles.</summary>
internal static class PlainFigures
{
    private static readonly string[] Year =
    [
        "SELECT count(*) FROM complaints WHERE received_on < '{0}' AND (closed_on IS NULL OR closed_on >= '{0}')",
        "SELECT count(*) FROM complaints WHERE closed_on BETWEEN '{0}' AND '{1}'",
        "SELECT office_code, count(*) FROM complaints WHERE received_on BETWEEN '{0}' AND '{1}' GROUP BY office_code",
        "SELECT action_type, count(*) FROM complaints WHERE received_on BETWEEN '{0}' AND '{1}' GROUP BY action_type",
        "SELECT trade_role, count(*) FROM complaints WHERE received_on BETWEEN '{0}' AND '{1}' GROUP BY trade_role",
        "SELECT entity_state, count(*) FROM complaints WHERE received_on BETWEEN '{0}' AND '{1}' GROUP BY entity_state",
        "SELECT substr(CAST(received_on AS text), 1, 7), count(*) FROM complaints WHERE received_on BETWEEN '{0}' AND '{1}' GROUP BY 1",
        "SELECT office_code, forwarded_on, responded_on, count(*) FROM complaints WHERE forwarded_on BETWEEN '{0}' AND '{1}' GROUP BY 1, 2, 3",
        "SELECT action_type, forwarded_on, responded_on, count(*) FROM complaints WHERE forwarded_on BETWEEN '{0}' AND '{1}' GROUP BY 1, 2, 3",
        "SELECT office_code, action_type, closed_on IS NULL, count(*) FROM complaints WHERE received_on BETWEEN '{0}' AND '{1}' AND forwarded_on IS NULL GROUP BY 1, 2, 3",
        "SELECT i.office_code, a.grade, count(*) FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN complaints c ON c.id = a.complaint_id "
            + "WHERE c.forwarded_on BETWEEN '{0}' AND '{1}' GROUP BY 1, 2",
        "SELECT outcome, count(*) FROM complaints WHERE closed_on BETWEEN '{0}' AND '{1}' GROUP BY outcome",
        "SELECT finding, count(*) FROM complaints WHERE closed_on BETWEEN '{0}' AND '{1}' GROUP BY finding",
        "SELECT size_verdict, count(*), sum(penalty_assessed_cents - penalty_final_cents) FROM complaints "
            + "WHERE closed_on BETWEEN '{0}' AND '{1}' AND penalty_assessed_cents > 0 GROUP BY size_verdict",
    ];

    // Of a year that only stands beside others.
    private static readonly string[] YearBeside =
    [
        Year[0], Year[1], "SELECT count(*) FROM complaints WHERE received_on BETWEEN '{0}' AND '{1}'",
        "SELECT forwarded_on, responded_on, count(*) FROM complaints WHERE forwarded_on BETWEEN '{0}' AND '{1}' GROUP BY 1, 2",
    ];

    private const string Cover =
        "SELECT substr(CAST(received_on AS text), 1, 7), forwarded_on, responded_on, count(*) FROM complaints WHERE received_on BETWEEN '{0}' AND '{1}' GROUP BY 1, 2, 3";

    private static readonly string[] Breakdowns = ["office_code", "action_type", "trade_role", "entity_state"];

    /// <summary>What the public gets of one year: received by month, answered by their days, and two totals.</summary>
    public static IEnumerable<string> OfPublic(int year) =>
    [
        In(Year[0], year), In(Year[1], year),
        .. Breakdowns.Select(by => In($"SELECT {by}, substr(CAST(received_on AS text), 1, 7), count(*) FROM complaints WHERE received_on BETWEEN '{{0}}' AND '{{1}}' GROUP BY 1, 2", year)),
        .. Breakdowns.Select(by => In($"SELECT {by}, forwarded_on, responded_on, count(*) FROM complaints WHERE forwarded_on BETWEEN '{{0}}' AND '{{1}}' GROUP BY 1, 2, 3", year)),
    ];

    /// <summary>The figures of one year.</summary>
    public static IEnumerable<string> Of(int year) => Year.Select(sql => In(sql, year));

    /// <summary>Those of a report: the year and the one before, three more beside them, and the cover.</summary>
    public static IEnumerable<string> OfReport(int year) =>
        [.. Of(year), .. Of(year - 1), .. Enumerable.Range(2, 3).SelectMany(back => YearBeside, (back, sql) => In(sql, year - back)), In(Cover, year)];

    private static string In(string sql, int year) => sql.Replace("{0}", $"{year - 1}-10-01", StringComparison.Ordinal).Replace("{1}", $"{year}-09-30", StringComparison.Ordinal);
}
