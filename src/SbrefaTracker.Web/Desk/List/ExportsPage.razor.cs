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

    private JobList? _jobs;
    private IReadOnlyList<Refusal> _refusals = [];
    private string _purpose = "";

    private WorkListAddress Address => WorkListAddress.Read(new Uri(navigation.Uri).Query);

    private string ListAddress => Address.ToString();

    private Refusal? Fault => _refusals.FirstOrDefault(refusal => refusal.Field == nameof(ListAsked.Purpose));

    private async Task Ask()
    {
        var actor = await actors.Current();
        var asked = await jobs.Ask(new AskJob(JobKinds.List) { Given = new ListAsked(Address.Filter(time.Today, actor.Id), _purpose).Write() }, actor);
        _refusals = asked.Refusals;
        if (asked.IsDone)
        {
            _purpose = "";
            await browser.ForgetDrafts("exports.");
            await _jobs!.Show();
        }
    }
}
