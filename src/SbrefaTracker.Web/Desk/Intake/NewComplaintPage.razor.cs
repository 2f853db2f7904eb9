using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;
using OfficeEntry = SbrefaTracker.Domain.Offices.Office;

namespace SbrefaTracker.Web.Desk.Intake;

/// <summary>Staff enter a complaint that came by letter, by telephone, from ONO or by another way.</summary>
public sealed partial class NewComplaintPage(
    ComplaintRecording recording, OfficeDirectory offices, RaisedQuestions raised, ActorProvider actors, AgencyTime time, Browser browser, Told told,
    NavigationManager navigation, IStringLocalizer<NewComplaintPage> text)
{
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private IReadOnlyList<OfficeEntry> _offices = [];
    private IReadOnlyList<Refusal> _refusals = [];
    private RaisedAt? _asked;
    private readonly Once _busy = new();

    /// <summary>The question that was raised somewhere and is filed; null for all other complaints.</summary>
    [SupplyParameterFromQuery(Name = "question")]
    public string? QuestionText { get; set; }

    private long? Question => InAddress.Number(QuestionText);

    protected override async Task OnInitializedAsync()
    {
        _typed[ComplaintFields.ReceivedOn.Name] = Dates.Iso(time.Today);
        _typed[ComplaintFields.Source.Name] = Sources.Direct;
        _typed[ComplaintFields.Confidentiality.Name] = Confidentialities.Closed;
        _typed[ComplaintFields.Language.Name] = Languages.English;
        _asked = Question is { } question ? await raised.ToFile(question, await actors.Current()) : null;
        if (_asked is { } asked)
        {
            _typed[ComplaintFields.Source.Name] = Sources.Event;
            _typed[ComplaintFields.ReceivedOn.Name] = Dates.Iso(asked.Question.AskedOn);
            _typed[ComplaintFields.Subject.Name] = text["from_event.subject", asked.Place.Title];
            _typed[ComplaintFields.Narrative.Name] = asked.Question.Question;
        }

        _offices = await offices.Find();
    }

    private async Task Send()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var input = new ComplaintInput();
        List<Refusal> refusals = [];
        foreach (var item in IntakeForm.Fields)
        {
            if (FieldText.Read(item, _typed.GetValueOrDefault(item.Name, ""), out var value) is { } refusal)
            {
                refusals.Add(refusal);
            }

            input[item] = value;
        }

        _refusals = refusals;
        if (refusals.Count > 0)
        {
            await browser.Focus("problems");
            return;
        }

        var result = await recording.Record(new RecordComplaint(input, _asked?.Question.Id), await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, text["done", result.Value ?? ""]);
        if (result.IsDone)
        {
            turn.IsLast();
            await browser.ForgetDrafts("");
            navigation.NavigateTo($"/desk/complaints/{result.Value}");
        }
        else
        {
            await browser.Focus("problems");
        }
    }
}
