using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Audit.Jobs;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.List;

/// <summary>Asks for a list of any length as a file, and shows those that somebody asked for before. Its address takes the list's own query.</summary>
public sealed partial class ExportsPage(JobDesk jobs, ActorProvider actors, AgencyTime time, NavigationManager navigation, Browser browser)
{
    public const string Path = "/desk/exports";

    /// <summary>The part of the address that says as what the list is wanted, by the ending of such a file.</summary>
    public const string FormName = "file";

    // By the ending of its files.
    private static readonly (string Ending, ListForm Form)[] Forms = [("csv", ListForm.Csv), ("xlsx", ListForm.Workbook)];

    private JobList? _jobs;
    private IReadOnlyList<Refusal> _refusals = [];
    private string _purpose = "";
    private ListForm _form;

    [SupplyParameterFromQuery(Name = FormName)]
    public string? Ending { get; set; }

    private WorkListAddress Address => WorkListAddress.Read(new Uri(navigation.Uri).Query);

    private string ListAddress => Address.ToString();

    private Refusal? Fault => _refusals.FirstOrDefault(refusal => refusal.Field == nameof(ListAsked.Purpose));

    protected override void OnInitialized() => _form = Forms.FirstOrDefault(one => one.Ending == Ending).Form;

    private async Task Ask()
    {
        var actor = await actors.Current();
        var asked = await jobs.Ask(new AskJob(JobKinds.List) { Given = (new ListAsked(Address.Filter(time.Today, actor.Id), _purpose) { Form = _form }).Write() }, actor);
        _refusals = asked.Refusals;
        if (asked.IsDone)
        {
            _purpose = "";
            await browser.ForgetDrafts("exports.");
            await _jobs!.Show();
        }
    }
}
