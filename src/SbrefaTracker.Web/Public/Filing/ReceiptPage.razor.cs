using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Web.Public.Deadlines;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>Shows the reference and the tracking key, for half an hour and only to the browser that filed.</summary>
public partial class ReceiptPage
{
    public const string Address = "/file/receipt";

    /// <summary>Up to this many business days the National Ombudsman's scale gives an A.</summary>
    private const int AnswerDays = 30;

    private Receipt? _receipt;

    [Inject]
    public required SealedCookies Cookies { get; set; }

    [Inject]
    public required IStringLocalizer<DeadlinesPage> Rules { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private Deadline Answer => Deadline.Compute(BusinessCalendar.Federal, _receipt!.ReceivedOn, AnswerDays, DayUnit.Business);

    private Deadline Confirmation => Deadline.Compute(
        BusinessCalendar.Federal,
        _receipt!.ReceivedOn,
        BusinessCalendar.Federal.BusinessDaysBetween(_receipt.ReceivedOn, _receipt.AcknowledgeBy),
        DayUnit.Business);

    private IEnumerable<LegalDeadline> Own => LegalDeadlines.All.Where(rule => rule.ActionType == _receipt!.ActionType);

    protected override void OnInitialized()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _receipt = Cookies.Read<Receipt>(Http, SealedCookies.Receipt);
    }
}
