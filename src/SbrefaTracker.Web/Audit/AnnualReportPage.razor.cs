using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit;

/// <summary>The annual report of one fiscal year, with its charts, tables and files.</summary>
public sealed partial class AnnualReportPage(ReadAnnualReport reports, DrawnReports drawn, AgencyTime time, JobDesk desk, ActorProvider actors, IStringLocalizer<AnnualReportPage> text)
{
    private IReadOnlyList<Refusal> _refusals = [];
    private bool _asked;

    [Parameter]
    public int Year { get; set; }

    /// <summary>The cut-off, an ISO day; nothing is today.</summary>
    [SupplyParameterFromQuery(Name = "asof")]
    public string? AsOf { get; set; }

    private DateOnly? CutOff => Dates.Read(AsOf);

    private string FileAddress(string name) => CountedAddress.AsOf($"/audit/annual-report/{Year}/files/{name}", CutOff);

    // A fragment alone would lead to the start page: addresses count from the base of the site.
    private string QueriesBegin => CountedAddress.AsOf($"/audit/annual-report/{Year}", CutOff) + "#queries-begin";

    private string Listed(CountedFigure figure) => CountedAddress.AsOf(CountedAddress.Of(Year, figure), CutOff);

    // Too few answers are not graded, here as everywhere in the report.
    private string GradeOf(AnnualFigures figures) => figures.Timeliness switch
    {
        { GradeOfMean: null } => text["no.grade"],
        { N: var n } when n < figures.Grades.LeastToGrade => text["too.few", figures.Grades.LeastToGrade],
        { GradeOfMean: var grade } => grade.ToString()!,
    };

    // All forms in one file, made in the background: a year of a million complaints takes longer than anybody looks at a page.
    private async Task Ask()
    {
        var asked = await desk.Ask(new AskJob(JobKinds.Report, Year, CutOff), await actors.Current());
        (_refusals, _asked) = (asked.Refusals, asked.IsDone);
    }

    private async Task<Result<AnnualReportView>> Load(CancellationToken ct)
    {
        if (Year is < Deadline.MinYear or > Deadline.MaxYear)
        {
            return Refusal.Of("not_found");
        }

        if (!string.IsNullOrEmpty(AsOf) && CutOff is null)
        {
            return Refusal.Of("not_a_date", AsOf);
        }

        return CutOff > time.Today
            ? Refusal.Of("in_the_future", CutOff)
            : drawn.Of(await reports.Run(new FiscalYear(Year), CutOff ?? time.Today, ct));
    }
}
