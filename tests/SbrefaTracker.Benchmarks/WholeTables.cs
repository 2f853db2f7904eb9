using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Benchmarks;

/// <summary>What reads a year or everything: the annual figures and the export.</summary>
internal static class WholeTables
{
    private const int Rounds = 50;
    private static readonly DateOnly AsOf = new(2026, 10, 15);

    public static async Task Measure(Bench bench, Report report)
    {
        using var plain = bench.OpenPlain();
        var figures = bench.Get<ReadAnnualFigures>();
        report.Add(await Timing.InTurns(
            "annual figures",
            bench.Size,
            Rounds,
            () => figures.Run(new FiscalYear(2025), AsOf),
            () => Array.ForEach([.. PlainFigures.Of(2025)], sql => Queries.ReadAll(plain, sql))));

        var export = bench.Get<ComplaintExport>();
        report.Add(await Timing.InTurns(
            "export of everything",
            bench.Size,
            3,
            () => export.Run(Stream.Null, forSpreadsheet: false, _ => { }, default),
            () => Queries.ReadAll(plain, "SELECT * FROM complaints")));
    }
}
