using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>Everything once more, with a way back to each answer; then it is filed, once.</summary>
public partial class CheckPage
{
    private static readonly ComplaintField[] SizeOfOthers = [ComplaintFields.Naics, ComplaintFields.Employees, ComplaintFields.AnnualReceipts];

    private FilingForm? _form;
    private string _office = "";
    private IReadOnlyList<EvidenceFile> _files = [];

    [Inject]
    public required ComplaintFiling Filing { get; set; }

    [Inject]
    public required OfficeDirectory Directory { get; set; }

    [Inject]
    public required AgencyTime Time { get; set; }

    [Inject]
    public required EvidenceStore Evidence { get; set; }

    [Inject]
    public required BotTraps Traps { get; set; }

    [Inject]
    public required SealedCookies Cookies { get; set; }

    [Inject]
    public required FactWords FactWords { get; set; }

    [Inject]
    public required Refusals RefusalWords { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await Open();
        if (Draft is null)
        {
            return;
        }

        _form = FilingForm.Of(Draft);
        _files = await Evidence.OfDraft(Draft.Key.Hash);
        var code = _form[ComplaintFields.Office.Name];
        _office = code.Length == 0 ? "" : (await Directory.Get(code))?.Name ?? code;
        if (!HttpMethods.IsPost(Http.Request.Method))
        {
            _form.Read(Time.Today);
        }
    }

    private string ChangeAddress(FilingStep step, string? field = null) => $"{At(step.Code)}?back=check{(field is null ? "" : $"#{field}")}";

    private IReadOnlyList<FormFault> Faults => [.. _form!.Refusals.Select(refusal => refusal.Field is { } wrong
        ? new FormFault(wrong, T[$"{wrong}.label"], RefusalWords.Say(refusal)) { Address = ChangeAddress(FilingSteps.Of(wrong), wrong) }
        : new FormFault(null, "", RefusalWords.Say(refusal)))];

    // Each kind of entity has its own measure of size; what was answered before another kind was chosen is sent, so it is shown.
    private bool IsAsked(ComplaintField field)
    {
        var isGovernment = _form![ComplaintFields.EntityType.Name] == EntityTypes.Government;
        return _form[field.Name].Length > 0
            || (field == ComplaintFields.Population ? isGovernment : !isGovernment || !SizeOfOthers.Contains(field));
    }

    private string Answer(ComplaintField field)
    {
        var typed = _form![field.Name];
        return typed.Length == 0 ? T[field == ComplaintFields.EntityName && _form.IsAnonymous ? "check.anonymous" : "check.none"]
            : field == ComplaintFields.Office ? _office
            : FactWords.Value(field.Name, typed);
    }

    private async Task File()
    {
        if (DraftKey.Read(Key) is not { } key)
        {
            return;
        }

        var repeat = RepeatKey.Of($"draft {key.Text}", []);
        if (_form is null)
        {
            // Sent twice: the first answer is given again.
            if (await Filing.Again(repeat) is { } before)
            {
                Receive(before, new Dictionary<string, string>());
            }

            return;
        }

        var input = _form.Read(Time.Today);
        if (_form.Refusals.Count == 0 && Traps.Caught(await Http.Request.ReadFormAsync(), Draft!, Time.Now) is { } caught)
        {
            _form.Refuse([caught]);
        }

        if (_form.Refusals.Count == 0)
        {
            var filed = await Filing.File(new FileComplaint(input, repeat, key));
            if (filed.IsDone)
            {
                Receive(filed.Value, Draft!.Typed);
                return;
            }

            _form.Refuse(filed.Refusals);
        }

        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private void Receive(FiledComplaint filed, IReadOnlyDictionary<string, string> typed)
    {
        string Typed(ComplaintField field) => typed.GetValueOrDefault(field.Name, "");
        var receipt = Receipt.Of(filed, Typed(ComplaintFields.ActionType), Typed(ComplaintFields.ContactEmail), Typed(ComplaintFields.NoticeOn));
        Cookies.Write(Http, SealedCookies.Receipt, receipt);
        Navigation.NavigateTo(ReceiptPage.Address);
    }
}
