using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Jobs;

/// <summary>Asks for one file of the annual report of a year, or of the documents beside it, in the background.</summary>
public sealed partial class LongFilePage(JobDesk desk, ActorProvider actors, AgencyTime time, NavigationManager navigation)
{
    private IReadOnlyList<Refusal> _refusals = [];
    private JobList? _jobs;

    /// <summary>The kind of the job: <see cref="JobKinds.Report"/> or <see cref="JobKinds.Documents"/>.</summary>
    [Parameter]
    public required string Kind { get; set; }

    [Parameter]
    public int Year { get; set; }

    /// <summary>The file.</summary>
    [Parameter]
    public required string Name { get; set; }

    /// <summary>The cut-off, an ISO day; nothing is today.</summary>
    [SupplyParameterFromQuery(Name = "asof")]
    public string? AsOf { get; set; }

    private DateOnly? CutOff => Dates.Read(AsOf);

    // What the addresses of the files themselves refuse, and no other kind of job: it would be asked for under the name of a file.
    private bool IsFile => (CutOff is not null || string.IsNullOrEmpty(AsOf)) && !(CutOff > time.Today)
        && ((Kind == JobKinds.Report && ReportNames.Has(Name)) || (Kind == JobKinds.Documents && YearFiles.IsName(Name)));

    private string Back => CountedAddress.AsOf(string.Create(CultureInfo.InvariantCulture, $"/audit/{(Kind == JobKinds.Report ? "annual-report" : "documents")}/{Year}"), CutOff);

    /// <param name="kind">The kind of the job.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="name">The file.</param>
    /// <param name="asOf">The cut-off; null is today.</param>
    public static string Address(string kind, int year, string name, DateOnly? asOf) =>
        CountedAddress.AsOf(string.Create(CultureInfo.InvariantCulture, $"/audit/files/{kind}/{year}/{Uri.EscapeDataString(name)}"), asOf);

    protected override void OnParametersSet()
    {
        if (!IsFile)
        {
            navigation.NotFound();
        }
    }

    private async Task Ask()
    {
        if (!IsFile)
        {
            return;
        }

        var asked = await desk.Ask(new AskJob(Kind, Year, CutOff) { Given = Name }, await actors.Current());
        _refusals = asked.Refusals;
        if (_jobs is not null)
        {
            await _jobs.Show();
        }
    }
}
