using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Office;

/// <summary>Lets a colleague of the office answer an inquiry, or takes that back.</summary>
public sealed partial class OfficeDelegation(OfficeActs acts, Browser browser, Told told, IStringLocalizer<OfficeDelegation> text)
{
    private IReadOnlyList<Refusal> _given = [];
    private IReadOnlyList<Refusal> _back = [];
    private string _colleague = "";
    private string _why = "";
    private string _backWhy = "";
    private readonly Once _busy = new();

    [Parameter, EditorRequired]
    public required OfficeInquiryView View { get; set; }

    [Parameter]
    public EventCallback Done { get; set; }

    private bool May(ComplaintAction action) => View.Offers.Any(offer => offer.Action == action && offer.IsOpen);

    private static Refusal? Fault(IReadOnlyList<Refusal> refusals, string field) => refusals.FirstOrDefault(refusal => refusal.Field == field);

    private static IReadOnlyList<Refusal> Whole(IReadOnlyList<Refusal> refusals) => [.. refusals.Where(refusal => refusal.Field is not ("Delegate" or "Reason"))];

    private async Task Delegate()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        _given = await Run(
            version => new DelegateInquiry { Reference = View.Reference, Version = version, InquiryId = View.Inquiry.Id, Delegate = _colleague, Reason = _why }, "delegate");
        if (_given.Count == 0)
        {
            (_colleague, _why) = ("", "");
        }
    }

    private async Task TakeBack()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        _back = await Run(version => new TakeBackInquiry { Reference = View.Reference, Version = version, InquiryId = View.Inquiry.Id, Reason = _backWhy }, "takeback");
        if (_back.Count == 0)
        {
            _backWhy = "";
        }
    }

    private async Task<IReadOnlyList<Refusal>> Run<TCommand>(Func<int, TCommand> command, string form)
        where TCommand : ComplaintCommand
    {
        var result = await acts.Run(View, command);
        told.Outcome(result, text[$"{form}.done"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts($"{form}{View.Inquiry.Id}.");
            await Done.InvokeAsync();
        }

        return result.Refusals;
    }
}
