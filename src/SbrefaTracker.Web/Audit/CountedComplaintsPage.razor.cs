using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit;

/// <summary>The complaints behind one figure of an annual report, so that anybody can recount it.</summary>
public sealed partial class CountedComplaintsPage(ReadCountedComplaints complaints, ActorProvider actors, AgencyTime time, IStringLocalizer<CountedComplaintsPage> text)
{
    [Parameter]
    public int Year { get; set; }

    /// <summary>The figure by its name.</summary>
    [Parameter]
    public required string Figure { get; set; }

    /// <summary>Where the page begins.</summary>
    [SupplyParameterFromQuery]
    public long? Before { get; set; }

    private CountedFigure? Counted => Enum.TryParse<CountedFigure>(Figure, ignoreCase: true, out var figure) && Enum.IsDefined(figure) ? figure : null;

    private string Title => Counted is { } figure ? text[$"title.{figure}", Year] : text["title.none", Year];

    /// <summary>Where the complaints behind a figure are listed.</summary>
    public static string AddressOf(int year, CountedFigure? figure) => $"/audit/annual-report/{year}/complaints/{figure?.ToString().ToLowerInvariant()}";

    private static string Day(DateOnly? day) => day is { } known ? Dates.Words(known) : "–";

    private async Task<Result<CountedComplaints>> Load(CancellationToken ct)
    {
        if (Counted is not { } figure || Year is < Deadline.MinYear or > Deadline.MaxYear)
        {
            return Refusal.Of("not_found");
        }

        return await complaints.Run(new FigurePeriod(new FiscalYear(Year), time.Today), figure, Before, await actors.Current(ct), ct);
    }
}
