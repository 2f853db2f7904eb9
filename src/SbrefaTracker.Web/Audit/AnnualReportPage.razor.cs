using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit;

/// <summary>The annual report of one fiscal year, with its charts, tables and files.</summary>
public sealed partial class AnnualReportPage(ReadAnnualReport reports, AgencyTime time, JobDesk desk, ActorProvider actors)
{
    private IReadOnlyList<Refusal> _refusals = [];
    private bool _asked;

    [Parameter]
    public int Year { get; set; }

    private string FileAddress(string name) => $"/audit/annual-report/{Year}/files/{name}";

    // All forms in one file, made in the background: a year of a million complaints takes longer than anybody looks at a page.
    private async Task Ask()
    {
        var asked = await desk.Ask(new AskJob(JobKinds.Report, Year), await actors.Current());
        (_refusals, _asked) = (asked.Refusals, asked.IsDone);
    }

    private async Task<Result<AnnualReportView>> Load(CancellationToken ct)
    {
        if (Year is < Deadline.MinYear or > Deadline.MaxYear)
        {
            return Refusal.Of("not_found");
        }

        return AnnualReportView.Of(await reports.Run(new FiscalYear(Year), time.Today, ct));
    }
}
