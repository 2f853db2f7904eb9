using System.Globalization;
using System.Text;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Printing;

namespace SbrefaTracker.Reports;

/// <summary>Prints an annual report alone, or an edition that is not issued yet, in the background: a browser is started for it, and a large report takes longer than anybody waits for a page.</summary>
internal sealed class PrintJob(ReadAnnualReport reports, StoryQueries stories, EditionQueries editions, ReportTemplates templates, PagePrinter printer, AgencyTime time) : IJobWork
{
    public string Kind => JobKinds.Print;

    public bool MayBeAskedBy(Actor actor) => actor.Is(Roles.Auditor) || actor.Is(Roles.Representative);

    public Refusal? Refuses(AskJob command) =>
        !printer.IsThere ? Refusal.Of("report.not_printed")
        : command.FiscalYear is not (>= FiscalYear.Earliest and <= FiscalYear.Latest) ? Refusal.On(nameof(command.FiscalYear), "not_between", FiscalYear.Earliest, FiscalYear.Latest)
        : command.AsOf > time.Today ? Refusal.On(nameof(command.AsOf), "in_the_future", command.AsOf)
        : command.Subject is not null && EditionAsked.Read(command.Given) is null ? Refusal.Of("not_found")
        : null;

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        run.Step("counting");
        var (found, name) = run.Asked.Subject is null ? await Report(run.Asked, ct) : await Edition(EditionAsked.Read(run.Asked.Given)!, run.Actor, ct);
        if (found.Value is not { } view)
            return Result<JobEnd>.Refused(found.Refusals);
        run.Step("printing");
        var page = HtmlReport.Write(view, await templates.Current(ct));
        return await printer.PrintAside(Encoding.UTF8.GetBytes(page), ct) is { } printed ? new JobEnd(new MemoryStream(printed), name) : Refusal.Of("report.not_printed");
    }

    private async Task<(Result<AnnualReportView> View, string Name)> Report(AskJob asked, CancellationToken ct)
    {
        var (year, asOf) = (new FiscalYear(asked.FiscalYear!.Value), asked.AsOf!.Value);
        var view = AnnualReportView.Of(await reports.Run(year, asOf, ct)) with { Stories = PrintedStory.Of(await stories.Ready(year.Year, ct)) };
        return (view, string.Create(CultureInfo.InvariantCulture, $"annual-report-fy{year.Year}-{asOf:yyyy-MM-dd}.pdf"));
    }

    // As it follows from what the edition keeps; one that was issued keeps its print.
    private async Task<(Result<AnnualReportView> View, string Name)> Edition(EditionAsked asked, Actor actor, CancellationToken ct)
    {
        var read = await editions.Read(asked.FiscalYear, asked.Number, actor, ct);
        return read.Value is { } edition
            ? (AnnualReportView.Of(edition.Report, EditionPart.Of(edition)), string.Create(CultureInfo.InvariantCulture, $"fy{asked.FiscalYear}-edition{asked.Number}-{(edition.IsMadeAnew ? "made-anew-" : "")}annual-report.pdf"))
            : (Result<AnnualReportView>.Refused(read.Refusals), "");
    }
}
