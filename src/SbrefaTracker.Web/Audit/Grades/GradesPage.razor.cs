using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Grades;

/// <summary>The grades of one fiscal year by who answers and by what was done; every count leads to the complaints behind it.</summary>
public sealed partial class GradesPage(ReadGrades grades, ActorProvider actors, AgencyTime time)
{
    private static readonly string[] Terms = ["timeliness", "mean", "pauses", "censored", "never", "quality", "regional"];

    // In the order of GradeTables.Parts.
    private static readonly string[] PartKeys = ["part.answers", "part.pauses", "part.waiting", "part.quality"];

    [Parameter]
    public int Year { get; set; }

    /// <summary>The cut-off, an ISO day; nothing is today.</summary>
    [SupplyParameterFromQuery(Name = "asof")]
    public string? AsOf { get; set; }

    private DateOnly? CutOff => Dates.Read(AsOf);

    private string Report => CountedAddress.AsOf($"/audit/annual-report/{Year}", CutOff);

    // A fragment alone would lead to the start page: addresses count from the base of the site.
    private string Address => CountedAddress.AsOf($"/audit/grades/{Year}", CutOff);

    private static string Period(AnnualFigures figures)
    {
        var period = new FigurePeriod(new FiscalYear(figures.FiscalYear), figures.AsOf);
        return $"{Dates.Words(period.First)} – {Dates.Words(period.Year.Last)}";
    }

    private async Task<Result<YearGrades>> Load(CancellationToken ct)
    {
        if (Year is < Deadline.MinYear or > Deadline.MaxYear)
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

        return await grades.Run(new FiscalYear(Year), CutOff ?? time.Today, await actors.Current(ct), ct);
    }
}
