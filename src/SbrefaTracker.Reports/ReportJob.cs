using System.Globalization;
using System.IO.Compression;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Printing;

namespace SbrefaTracker.Reports;

/// <summary>
/// Makes an annual report in all its forms in the background, as one ZIP file; with the print where there is a Chromium, and not without it there. Where a file of it is named, that one alone.
/// </summary>
internal sealed class ReportJob(ReadAnnualReport reports, StoryQueries stories, ReportTemplates templates, PagePrinter printer, AgencyTime time) : IJobWork
{
    public string Kind => JobKinds.Report;

    public bool MayBeAskedBy(Actor actor) => actor.Is(Roles.Auditor) || actor.Is(Roles.Representative);

    public Refusal? Refuses(AskJob command) =>
        command.FiscalYear is not (>= FiscalYear.Earliest and <= FiscalYear.Latest) ? Refusal.On(nameof(command.FiscalYear), "not_between", FiscalYear.Earliest, FiscalYear.Latest)
        : command.AsOf > time.Today ? Refusal.On(nameof(command.AsOf), "in_the_future", command.AsOf)
        : command.Given is { } name && !ReportNames.Has(name) ? Refusal.Of("not_found")
        : null;

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        var (year, asOf) = (new FiscalYear(run.Asked.FiscalYear!.Value), run.Asked.AsOf!.Value);
        var template = await templates.Current(ct);
        run.Step("counting");
        var view = AnnualReportView.Of(await reports.Run(year, asOf, ct)) with { Stories = PrintedStory.Of(await stories.Ready(year.Year, ct)) };
        if (run.Asked.Given is { } name)
            return One(view, name, template, run, FilePrefix.Of(year.Year, asOf, time.Today));
        run.Step("files", view.AllTables.Count());
        var made = 0;
        var files = AnnualReportWriter.Make(view, template, new Told(_ =>
        {
            ct.ThrowIfCancellationRequested();
            run.Report(++made);
        }));
        run.Step("printing");
        var pdf = printer.IsThere ? await printer.PrintAside(files.Single(file => file.Name == AnnualReportWriter.HtmlFile).Content, ct) : null;
        if (printer.IsThere && pdf is null)
            return Refusal.Of("report.not_printed");
        return new JobEnd(
            await Zip(pdf is null ? files : [.. files, new ReportFile(AnnualReportWriter.PdfFile, pdf)], ct),
            string.Create(CultureInfo.InvariantCulture, $"annual-report-fy{year.Year}-{asOf:yyyy-MM-dd}.zip"));
    }

    private static Result<JobEnd> One(AnnualReportView view, string name, ReportTemplate template, JobRun run, string prefix)
    {
        run.Step("files");
        return AnnualReportWriter.One(view, name, template) is { } made
            ? new JobEnd(new MemoryStream(made), prefix + name)
            : Refusal.Of("not_found");
    }

    private async Task<Stream> Zip(IEnumerable<ReportFile> files, CancellationToken ct)
    {
        var target = JobFiles.Temporary();
        try
        {
            await using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var file in files)
                {
                    var entry = zip.CreateEntry(file.Name);
                    entry.LastWriteTime = time.Now;
                    await using var written = await entry.OpenAsync(ct);
                    await written.WriteAsync(file.Content, ct);
                }
            }

            target.Position = 0;
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    private sealed class Told(Action<string> told) : IProgress<string>
    {
        public void Report(string value) => told(value);
    }
}
