using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit;

/// <summary>A report as the page shows it.</summary>
/// <param name="View">The report.</param>
/// <param name="First">The summary, as the report prints it.</param>
/// <param name="Last">Stories, method and glossary, as the report prints them.</param>
public sealed record ReportPreview(AnnualReportView View, IReadOnlyList<Markup> First, IReadOnlyList<Markup> Last);

/// <summary>The annual report of one fiscal year, with its charts, tables and files.</summary>
public sealed partial class AnnualReportPage(
    ReadAnnualReport reports, DrawnReports drawn, StoryQueries stories, ReportTemplates templates, AgencyTime time, JobDesk desk, ActorProvider actors)
{
    private IReadOnlyList<Refusal> _refusals = [];
    private string? _asked;

    [Parameter]
    public int Year { get; set; }

    /// <summary>The cut-off, an ISO day; nothing is today.</summary>
    [SupplyParameterFromQuery(Name = "asof")]
    public string? AsOf { get; set; }

    private DateOnly? CutOff => Dates.Read(AsOf);

    private string FileAddress(string name) => CountedAddress.AsOf($"/audit/annual-report/{Year}/files/{name}", CutOff);

    // A fragment alone would lead to the start page: addresses count from the base of the site.
    private string Address => CountedAddress.AsOf($"/audit/annual-report/{Year}", CutOff);

    private string QueriesBegin => Address + "#queries-begin";

    private string Listed(CountedFigure figure) => CountedAddress.AsOf(CountedAddress.Of(Year, figure), CutOff);

    private static IEnumerable<(string Word, CountedFigure Figure, long Count)> Balance(AnnualFigures figures) =>
    [
        ("open.start", CountedFigure.OpenAtStart, figures.OpenAtStart), ("received", CountedFigure.Received, figures.Received), ("closed", CountedFigure.Closed, figures.Closed), ("open.end", CountedFigure.OpenAtEnd, figures.OpenAtEnd),
    ];

    // All forms in one file, or the print alone, made in the background: a year of a million complaints takes longer than anybody looks at a page.
    private async Task Ask(string kind)
    {
        var asked = await desk.Ask(new AskJob(kind, Year, CutOff), await actors.Current());
        (_refusals, _asked) = (asked.Refusals, asked.IsDone ? kind : null);
    }

    private async Task<Result<ReportPreview>> Load(CancellationToken ct)
    {
        if (Year is < FiscalYear.Earliest or > FiscalYear.Latest)
        {
            return Refusal.Of("not_found");
        }

        if (!string.IsNullOrEmpty(AsOf) && CutOff is null)
        {
            return Refusal.Of("not_a_date", AsOf);
        }

        if (CutOff > time.Today)
        {
            return Refusal.Of("in_the_future", CutOff);
        }

        var view = drawn.Of(await reports.Run(new FiscalYear(Year), CutOff ?? time.Today, ct)) with { Stories = PrintedStory.Of(await stories.Ready(Year, ct)) };
        var template = await templates.Current(ct);
        return new ReportPreview(view, HtmlReport.Parts(view, template, Address, FileAddress, "summary"), HtmlReport.Parts(view, template, Address, FileAddress, [.. view.Stories.Count == 0 ? Array.Empty<string>() : ["stories"], "method", "glossary"]));
    }
}
