using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Audit.Jobs;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.List;

/// <summary>Asks for a list of any length as a file, and shows those that somebody asked for before. Its address takes the list's own query.</summary>
public sealed partial class ExportsPage(JobDesk jobs, ActorProvider actors, AgencyTime time, NavigationManager navigation, Browser browser)
{
    public const string Path = "/desk/exports";

    /// <summary>The part of the address that says as what the list is wanted, by the ending of such a file.</summary>
    public const string FormName = "file";

    /// <summary>The part of the address that says which list beside the work list is wanted.</summary>
    public const string ListName = "list";

    /// <summary>The part of the address that says that the list was asked for at once and is too long for that.</summary>
    public const string TooLongName = "toolong";

    // By the ending of its files.
    private static readonly (string Ending, ListForm Form)[] Forms = [("csv", ListForm.Csv), ("xlsx", ListForm.Workbook)];

    private JobList? _jobs;
    private IReadOnlyList<Refusal> _refusals = [];
    private string _purpose = "";
    private ListForm _form;

    [SupplyParameterFromQuery(Name = FormName)]
    public string? Ending { get; set; }

    /// <summary>What for, where it was said before the list turned out to be too long.</summary>
    [SupplyParameterFromQuery(Name = ListFiles.Purpose)]
    public string? Said { get; set; }

    [SupplyParameterFromQuery(Name = TooLongName)]
    public string? IsTooLongText { get; set; }

    private bool IsTooLong => InAddress.Yes(IsTooLongText);

    [SupplyParameterFromQuery(Name = ListName)]
    public string? Listed { get; set; }

    /// <summary>The list beside the work list; null when it is the work list.</summary>
    private OtherList? Other => Enum.TryParse<OtherList>(Listed, ignoreCase: true, out var list) && Enum.IsDefined(list) ? list : null;

    private WorkListAddress Address => WorkListAddress.Read(new Uri(navigation.Uri).Query);

    private string ListAddress => Other is { } other ? OtherListFiles.PageOf(other) : Address.ToString();

    private string FormKey => Forms.First(one => one.Form == _form).Ending;

    /// <summary>Where a list is asked for beside the work list.</summary>
    public static string Of(OtherList list, string ending) => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?> { [ListName] = list.ToString().ToLowerInvariant(), [FormName] = ending });

    private Refusal? Fault => _refusals.FirstOrDefault(refusal => refusal.Field == nameof(ListAsked.Purpose));

    protected override void OnInitialized()
    {
        _form = Forms.FirstOrDefault(one => one.Ending == Ending).Form;
        _purpose = Said ?? "";
        _refusals = IsTooLong ? [Refusal.Of(ListExport.TooLarge, ListExport.MostRows)]
            : _purpose.Length > 0 && new ListAsked(new WorkListFilter(), _purpose).Fault is { } fault ? [fault]
            : [];
    }

    /// <summary>The file at once; one that is too long leads back here, with what was said.</summary>
    private async Task TakeNow()
    {
        _refusals = new ListAsked(new WorkListFilter(), _purpose).Fault is { } fault ? [fault] : [];
        if (_refusals.Count > 0)
        {
            return;
        }

        var address = Other is { } other ? OtherListFiles.Address(other, FormKey) : $"{ListFiles.Path}.{FormKey}{new Uri(navigation.ToAbsoluteUri(ListAddress).AbsoluteUri).Query}";
        await browser.ForgetDrafts("exports.");
        navigation.NavigateTo(QueryHelpers.AddQueryString(address, ListFiles.Purpose, _purpose.Trim()), forceLoad: true);
    }

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
