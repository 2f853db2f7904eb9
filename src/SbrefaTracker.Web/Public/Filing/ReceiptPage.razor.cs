using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Web.Public.Deadlines;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>Shows the reference and the tracking key, for half an hour and only to the browser that filed.</summary>
public partial class ReceiptPage
{
    public const string Address = "/file/receipt";

    private Receipt? _receipt;
    private BusinessCalendar _calendar = BusinessCalendar.Federal;

    [Inject]
    public required SealedCookies Cookies { get; set; }

    [Inject]
    public required IStringLocalizer<DeadlinesPage> Rules { get; set; }

    [Inject]
    public required ClockSettings Clocks { get; set; }

    [Inject]
    public required ClosuresInForce Closures { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>Up to its last day the National Ombudsman's scale gives an A.</summary>
    private Deadline Answer => Deadline.Compute(
        BusinessCalendar.Federal, _receipt!.ReceivedOn, Clocks.For(Sources.Direct, _receipt.ReceivedOn).OnoResponse.A, DayUnit.Business);

    private Deadline Confirmation => Deadline.Compute(
        _calendar,
        _receipt!.ReceivedOn,
        _calendar.BusinessDaysBetween(_receipt.ReceivedOn, _receipt.AcknowledgeBy),
        DayUnit.Business);

    private IEnumerable<LegalDeadline> Own => LegalDeadlines.All.Where(rule => rule.ActionType == _receipt!.ActionType);

    protected override async Task OnInitializedAsync()
    {
        _calendar = (await Closures.Read()).ToCalendar();
        Http.Response.Headers.CacheControl = "no-store";
        _receipt = Cookies.Read<Receipt>(Http, SealedCookies.Receipt);
    }
}
