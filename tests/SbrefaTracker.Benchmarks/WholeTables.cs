using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Benchmarks;

/// <summary>What reads a year or everything: the annual figures and the export.</summary>
internal static class WholeTables
{
    private const int Rounds = 50;
    private static readonly DateOnly AsOf = new(2026, 10, 15);

    // The plainest SQL for the contract's figures of fiscal year 2025: no holidays, no reopenings, no percentiles.
    private static readonly string[] PlainFigures =
    [
        "SELECT count(*) FROM complaints WHERE received_on < '2024-10-01' AND (closed_on IS NULL OR closed_on >= '2024-10-01')",
        "SELECT count(*) FROM complaints WHERE closed_on BETWEEN '2024-10-01' AND '2025-09-30'",
        "SELECT office_code, count(*) FROM complaints WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' GROUP BY office_code",
        "SELECT action_type, count(*) FROM complaints WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' GROUP BY action_type",
        "SELECT trade_role, count(*) FROM complaints WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' GROUP BY trade_role",
        "SELECT entity_state, count(*) FROM complaints WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' GROUP BY entity_state",
        "SELECT substr(received_on, 1, 7), count(*) FROM complaints WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' GROUP BY 1",
        "SELECT office_code, forwarded_on, responded_on, count(*) FROM complaints WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30' GROUP BY 1, 2, 3",
        "SELECT action_type, forwarded_on, responded_on, count(*) FROM complaints WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30' GROUP BY 1, 2, 3",
        "SELECT office_code, action_type, closed_on IS NULL, count(*) FROM complaints WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL GROUP BY 1, 2, 3",
        "SELECT i.office_code, a.grade, count(*) FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN complaints c ON c.id = a.complaint_id "
            + "WHERE c.forwarded_on BETWEEN '2024-10-01' AND '2025-09-30' GROUP BY 1, 2",
        "SELECT outcome, count(*) FROM complaints WHERE closed_on BETWEEN '2024-10-01' AND '2025-09-30' GROUP BY outcome",
        "SELECT finding, count(*) FROM complaints WHERE closed_on BETWEEN '2024-10-01' AND '2025-09-30' GROUP BY finding",
        "SELECT size_verdict, count(*), sum(penalty_assessed_cents - penalty_final_cents) FROM complaints "
            + "WHERE closed_on BETWEEN '2024-10-01' AND '2025-09-30' AND penalty_assessed_cents > 0 GROUP BY size_verdict",
    ];

    public static async Task Measure(Bench bench, Report report)
    {
        using var plain = bench.OpenPlain();
        var figures = bench.Get<ReadAnnualFigures>();
        report.Add(await Timing.InTurns(
            "annual figures",
            bench.Size,
            Rounds,
            () => figures.Run(new FiscalYear(2025), AsOf),
            () => Array.ForEach(PlainFigures, sql => Queries.ReadAll(plain, sql))));

        var export = bench.Get<ComplaintExport>();
        report.Add(await Timing.InTurns(
            "export of everything",
            bench.Size,
            3,
            () => export.Run(Stream.Null, forSpreadsheet: false, _ => { }, default),
            () => Queries.ReadAll(plain, "SELECT * FROM complaints")));
    }
}
