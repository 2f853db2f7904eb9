using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Staff;
using OfficeEntry = SbrefaTracker.Domain.Offices.Office;

namespace SbrefaTracker.Web.Office;

/// <summary>Asks for time, or sends an inquiry back.</summary>
public sealed partial class OfficeOtherWays(OfficeActs acts, Browser browser, Told told, IStringLocalizer<OfficeOtherWays> text)
{
    private const string TimeForm = "time";
    private const string BackForm = "back";
    private IReadOnlyList<Refusal> _time = [];
    private IReadOnlyList<Refusal> _back = [];
    private string _until = "";
    private string _timeWhy = "";
    private string _proposed = "";
    private string _backWhy = "";
    private readonly Once _busy = new();

    [Parameter, EditorRequired]
    public required OfficeInquiryView View { get; set; }

    /// <summary>The directory, for naming the office that should answer.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<OfficeEntry> Offices { get; set; }

    [Parameter]
    public EventCallback Done { get; set; }

    private bool May(ComplaintAction action) => View.Offers.Any(offer => offer.Action == action && offer.IsOpen);

    // What became of the time that the office asked for; time can be granted unasked.
    private string? TimeWords => View.Inquiry switch
    {
        { TimeRefusedOn: not null, TimeAskedUntil: { } asked } => text["time.refused", Dates.Words(asked), Dates.Words(View.Inquiry.DueOn)].Value,
        { AwaitsTime: true, TimeAskedUntil: { } asked } => text["time.asked", Dates.Words(asked)].Value,
        { TimeAnswer: not null } => text["time.granted", Dates.Words(View.Inquiry.DueOn)].Value,
        _ => null,
    };

    private static Refusal? Fault(IReadOnlyList<Refusal> refusals, string field) => refusals.FirstOrDefault(refusal => refusal.Field == field);

    private static IReadOnlyList<Refusal> Whole(IReadOnlyList<Refusal> refusals) => [.. refusals.Where(refusal => refusal.Field is not ("Until" or "Reason" or "ProposedOffice"))];

    private async Task AskForTime()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        if (Dates.Read(_until) is not { } until)
        {
            _time = [Refusal.On("Until", _until.Length == 0 ? "required" : "not_a_date")];
            return;
        }

        _time = await Run(
            version => new AskForTime { Reference = View.Reference, Version = version, InquiryId = View.Inquiry.Id, Until = until, Reason = _timeWhy }, TimeForm);
    }

    private async Task SendBack()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        _back = await Run(
            version => new SendBackInquiry
            {
                Reference = View.Reference,
                Version = version,
                InquiryId = View.Inquiry.Id,
                Reason = _backWhy,
                ProposedOffice = _proposed.Length == 0 ? null : _proposed,
            },
            BackForm);
    }

    private async Task<IReadOnlyList<Refusal>> Run<TCommand>(Func<int, TCommand> command, string form)
        where TCommand : ComplaintCommand
    {
        var result = await acts.Run(View, command);
        told.Outcome(result, text[$"{form}.done"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts($"{form}{View.Inquiry.Id}.");
            // What is typed into the other form stays.
            if (form == TimeForm)
            {
                (_until, _timeWhy) = ("", "");
            }
            else
            {
                (_proposed, _backWhy) = ("", "");
            }

            await Done.InvokeAsync();
        }

        return result.Refusals;
    }
}
