using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Public.Deadlines;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>Reference, tracking key, next dates and proof of filing.</summary>
public partial class ReceiptSheet
{
    private BusinessCalendar _calendar = BusinessCalendar.Federal;

    [Inject]
    public required IStringLocalizer<DeadlinesPage> Rules { get; set; }

    [Inject]
    public required ClockSettings Clocks { get; set; }

    [Inject]
    public required ClosuresInForce Closures { get; set; }

    [Parameter, EditorRequired]
    public required Receipt Receipt { get; set; }

    /// <summary>Stands where the eye goes after the tracking key: what can be done next.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Up to its last day the National Ombudsman's scale gives an A.</summary>
    private Deadline Answer => Deadline.Compute(
        BusinessCalendar.Federal, Receipt.ReceivedOn, Clocks.For(Sources.Direct, Receipt.ReceivedOn).OnoResponse.A, DayUnit.Business);

    private Deadline Confirmation => Deadline.Compute(
        _calendar, Receipt.ReceivedOn, _calendar.BusinessDaysBetween(Receipt.ReceivedOn, Receipt.AcknowledgeBy), DayUnit.Business);

    private List<LegalDeadline> Own => [.. LegalDeadlines.All.Where(rule => rule.ActionType == Receipt.ActionType)];

    private List<Choice> OwnChoices => [.. Own.Select(rule => new Choice(rule.Code, Rules[$"rule.{rule.Code}"]))];

    protected override async Task OnInitializedAsync() => _calendar = (await Closures.Read()).ToCalendar();
}
