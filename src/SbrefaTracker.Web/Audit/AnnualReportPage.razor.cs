using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports;

namespace SbrefaTracker.Web.Audit;

/// <summary>The annual report of one fiscal year, with its charts, tables and files.</summary>
public sealed partial class AnnualReportPage(ReadAnnualReport reports, AgencyTime time)
{
    [Parameter]
    public int Year { get; set; }

    private string FileAddress(string name) => $"/audit/annual-report/{Year}/files/{name}";

    private async Task<Result<AnnualReportView>> Load(CancellationToken ct)
    {
        if (Year is < Deadline.MinYear or > Deadline.MaxYear)
        {
            return Refusal.Of("not_found");
        }

        return AnnualReportView.Of(await reports.Run(new FiscalYear(Year), time.Today, ct));
    }
}
