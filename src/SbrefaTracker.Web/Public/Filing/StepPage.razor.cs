using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>One page of the form. What is sent is kept first, right or wrong, and judged afterwards.</summary>
public partial class StepPage
{
    private FilingStep? _step;
    private FilingForm? _form;
    private IReadOnlyList<(string Name, string Value)> _elsewhere = [];

    [Inject]
    public required AgencyTime Time { get; set; }

    [Inject]
    public required OfficeDirectory Directory { get; set; }

    [Inject]
    public required Words Words { get; set; }

    [Inject]
    public required FactWords FactWords { get; set; }

    [Inject]
    public required Refusals RefusalWords { get; set; }

    /// <summary>The step's code.</summary>
    [Parameter]
    public required string Code { get; set; }

    /// <summary>Where to go on: <c>check</c> when the step is being changed from there.</summary>
    [SupplyParameterFromQuery]
    public string? Back { get; set; }

    private string PageTitle => _step is null ? T["gone.title"] : T[$"step.{_step.Code}"];

    private string Address => At(_step!.Code) + (Back == FilingSteps.Check ? "?back=check" : "");

    /// <summary>Where files are added, whoever goes on takes along what is chosen: its buttons belong to the form of the files.</summary>
    private string? FilesForm => _step!.Code == FilingSteps.Evidence ? EvidenceEndpoint.Upload : null;

    private DateOnly Day => Time.DayOf(Draft!.ExpiresAt);

    private IReadOnlyList<FormFault> Faults => _form is null ? [] : [.. _form.Refusals.Select(refusal => new FormFault(
        refusal.Field, refusal.Field is null ? "" : T[$"{refusal.Field}.label"], RefusalWords.Say(refusal)))];

    private string? Going(string then) => FilesForm is null ? null : EvidenceEndpoint.Going(Draft!.Key.Text, then, Back);

    protected override async Task OnInitializedAsync()
    {
        await Open();
        _step = FilingSteps.Find(Code);
        if (Draft is null)
        {
            return;
        }

        if (_step is null)
        {
            Navigation.NavigateTo(WhereItWasLeft);
            return;
        }

        _form = FilingForm.Of(Draft);
    }

    private async Task Send()
    {
        if (Draft is null || _step is null)
        {
            return;
        }

        var form = await Http.Request.ReadFormAsync();
        var sent = FilingForm.Sent(_step, form);
        Choose(sent, form["chosen"]);
        var saved = await Drafts.Save(Draft.Key, new DraftStep(_step.Code, sent, form["seen"].ToString(), form["then"] == "next"));
        _form = FilingForm.Of(Draft, sent);
        if (!saved.IsDone)
        {
            Refuse(saved.Refusals, sent);
            return;
        }

        Draft = saved.Value;
        _form.Read(Time.Today);
        _form.LookOnlyAt(_step);
        await CheckOffice();
        GoOn(form["then"].ToString(), form["industry"].ToString());
    }

    // An industry that was found and ticked counts as its code.
    private static void Choose(Dictionary<string, string> sent, string? chosen)
    {
        if (!string.IsNullOrEmpty(chosen) && sent.ContainsKey(ComplaintFields.Naics.Name))
        {
            sent[ComplaintFields.Naics.Name] = chosen;
        }
    }

    private async Task CheckOffice()
    {
        var office = ComplaintFields.Office;
        if (_step!.Fields.Contains(office) && _form![office.Name] is { Length: > 0 } code && await Directory.Get(code) is null)
        {
            _form.Refuse([.. _form.Refusals, Refusal.On(office.Name, "unknown_office", code)]);
        }
    }

    private void Refuse(IReadOnlyList<Refusal> refusals, Dictionary<string, string> sent)
    {
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (refusals[0].Code == "draft_changed")
        {
            _elsewhere = [.. sent.Where(value => Draft![value.Key] != value.Value).Select(value => (value.Key, Draft![value.Key]))];
            return;
        }

        _form!.Refuse(refusals);
    }

    private void GoOn(string then, string industry)
    {
        if (then == FilingSteps.Later)
        {
            Navigation.NavigateTo(At(FilingSteps.Later));
        }
        else if (_form!.Refusals.Count > 0)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        else if (then == "stay")
        {
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(Address, new Dictionary<string, object?> { ["industry"] = industry.Length == 0 ? null : industry }));
        }
        else
        {
            Navigation.NavigateTo(At(FilingSteps.After(_step!, Back)));
        }
    }
}
