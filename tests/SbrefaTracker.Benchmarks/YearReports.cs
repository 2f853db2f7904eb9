using System.Diagnostics;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Printing;

namespace SbrefaTracker.Benchmarks;

/// <summary>
/// The grades of a year, the whole annual report and the public figures. About a fifth of the made-up complaints lies in the year. Beside the times stands how much
/// managed memory each took at its peak: at another size it should be the same.
/// </summary>
internal static class YearReports
{
    private const int Rounds = 10;
    private const int PublicRounds = 200;
    private const int Year = 2025;
    private static readonly DateOnly AsOf = new(2026, 10, 15);
    private static readonly Actor Auditor = Actor.Staff("bench", "Bench", [Roles.Auditor]);

    public static async Task Measure(Bench bench, Report report)
    {
        using var plain = bench.OpenPlain();
        void ReadPlain(IEnumerable<string> sql) => Array.ForEach([.. sql], one => Queries.ReadAll(plain, one));
        async Task Add(string work, Func<Task> ours, Action plainest)
        {
            report.Add(await Timing.InTurns(work, bench.Size, Rounds, ours, plainest));
            report.Note(await PeakOf(work, bench.Size, ours));
        }

        var (grades, read) = (bench.Get<ReadGrades>(), bench.Get<ReadAnnualReport>());
        await Add("grades of a year", () => grades.Run(new FiscalYear(Year), AsOf, Auditor), () => ReadPlain(PlainFigures.Of(Year)));
        await Add("annual report, its figures", () => read.Run(new FiscalYear(Year), AsOf), () => ReadPlain(PlainFigures.OfReport(Year)));
        var template = await ReportTemplate.Load();
        await Add(
            "annual report, all but the print",
            async () => AnnualReportWriter.Make(AnnualReportView.Of(await read.Run(new FiscalYear(Year), AsOf)), template),
            () => ReadPlain(PlainFigures.OfReport(Year)));
        await Print(bench, report, Add);
        Count(bench, report);
        await Freeze(bench, report);
        await Public(bench, report);
    }

    // Every form that the verb writes, the print by a Chromium among them: how long that takes does not depend on how many complaints there are, but the whole must take seconds.
    private static async Task Print(Bench bench, Report report, Func<string, Func<Task>, Action, Task> add)
    {
        if (!bench.Get<ChromiumPrinter>().IsThere)
        {
            report.Note("annual report, print included: not measured, there is no Chromium");
            return;
        }

        using var plain = bench.OpenPlain();
        var (writer, folder) = (bench.Get<AnnualReportWriter>(), Directory.CreateTempSubdirectory("sbrefa-printed"));
        await add(
            "annual report, print included",
            async () =>
            {
                if ((await writer.Write(new FiscalYear(Year), AsOf, folder.FullName)).Pdf != PrintResult.Printed)
                    throw new InvalidOperationException("The report was not printed.");
            },
            () => Array.ForEach([.. PlainFigures.OfReport(Year)], one => Queries.ReadAll(plain, one)));
        folder.Delete(recursive: true);
    }

    // Of how many of all complaints the report is.
    private static void Count(Bench bench, Report report)
    {
        using var plain = bench.OpenPlain();
        using var command = plain.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM complaints WHERE received_on BETWEEN '{Year - 1}-10-01' AND '{Year}-09-30'";
        report.Note($"annual report at {bench.Size}: {command.ExecuteScalar()} complaints were received in its year");
    }

    // The whole process, not what it manages alone: the rows are counted again in a database of their own.
    private static async Task Freeze(Bench bench, Report report)
    {
        var freezing = bench.Get<EditionFreezing>();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Environment.WorkingSet;
        var (peak, watch) = (before, Stopwatch.StartNew());
        using var over = new CancellationTokenSource();
        var looking = Looking(() => peak = Math.Max(peak, Environment.WorkingSet), over.Token);
        report.Note(await PeakOf("an edition frozen", bench.Size, () => freezing.Run(new FreezeEdition { FiscalYear = Year }, Auditor, new Progress<long>())));
        watch.Stop();
        await over.CancelAsync();
        await looking;
        report.Note($"an edition frozen at {bench.Size}: {watch.Elapsed.TotalSeconds:0.0} s, and {Megabytes(peak - before)} more of the process in memory at its peak");
    }

    // Counted in the background, and read from what was kept: the reading should not know how many complaints there are.
    private static async Task Public(Bench bench, Report report)
    {
        var publish = bench.Get<PublishFigures>();
        var (watch, editions) = (Stopwatch.StartNew(), 0);
        var peak = await PeakOf("public figures and rows published", bench.Size, async () => editions = await publish.Follow());
        report.Note($"public figures at {bench.Size}: {editions} quarters and editions counted and kept, with their rows, in {watch.Elapsed.TotalSeconds:0.0} s");
        report.Note(peak);
        watch.Restart();
        await publish.Follow();
        report.Note($"public figures at {bench.Size}: looked at again when nothing changed in {watch.Elapsed.TotalMilliseconds:0.0} ms");
        var years = (await bench.Get<ReadPublicFigures>().Overview()).Years.Select(year => year.FiscalYear).ToList();
        using (var plain = bench.OpenPlain())
        {
            var all = years.SelectMany(PlainFigures.OfPublic).ToList();
            report.Add(await Timing.InTurns("public figures, all years counted", bench.Size, Rounds, () => publish.Run(again: true), () => all.ForEach(one => Queries.ReadAll(plain, one))));
        }

        var figures = bench.Get<ReadPublicFigures>();
        var times = new List<double>();
        for (var round = 0; round < Haste.Rounds(PublicRounds); round++)
        {
            watch.Restart();
            await figures.Overview();
            await figures.Year(Year);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        report.Add(new Measured("public figures of a year", bench.Size, Timing.Percentile(times, 0.5), Timing.Percentile(times, 0.95), null));
    }

    // Looked at every few milliseconds while the work runs once; what was live before it is taken off.
    private static async Task<string> PeakOf(string work, int size, Func<Task> ours)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (peak, allocated) = (before, GC.GetTotalAllocatedBytes(precise: true));
        using var over = new CancellationTokenSource();
        var looking = Looking(() => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), over.Token);
        await ours();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        await over.CancelAsync();
        await looking;
        return $"{work} at {size}: {Megabytes(peak - before)} of managed memory at its peak, garbage included; {Megabytes(allocated)} allocated";
    }

    private static Task Looking(Action look, CancellationToken over) => Task.Run(
        async () =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
            while (!over.IsCancellationRequested)
            {
                look();
                await timer.WaitForNextTickAsync();
            }
        },
        CancellationToken.None);

    private static string Megabytes(long bytes) => $"{bytes / 1048576.0:0.0} MB";
}
