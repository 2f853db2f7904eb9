using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Office;

/// <summary>Writes the reply of an office. What was typed stays until it is in the record.</summary>
public sealed partial class OfficeReplyForm(OfficeActs acts, EvidenceStore store, ActorProvider actors, Browser browser, Told told, IStringLocalizer<OfficeReplyForm> text)
{
    private readonly Dictionary<long, string> _answers = [];
    private readonly ActionValues _given = new();
    private IReadOnlyList<Refusal> _refusals = [];
    private string _signer = "";
    private string _text = "";
    private string _remains = "";
    private string _promised = "";
    private readonly Once _busy = new();
    private bool _isPutBack;

    [Parameter, EditorRequired]
    public required OfficeInquiryView View { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The files of the complaint that the office may see, its own among them.</summary>
    [Parameter]
    public IReadOnlyList<ListedFile> Files { get; set; } = [];

    [Parameter]
    public EventCallback Done { get; set; }

    // What this person sent before the page was loaded anew is there again, with the answer that it was chosen for, and can be taken back.
    // An inquiry that may be answered only after the page was opened, because it was opened again meanwhile, has its files from then on.
    protected override async Task OnParametersSetAsync()
    {
        if (CanReply && !_isPutBack)
        {
            _isPutBack = true;
            _given.Owner = EvidenceOwner.Reply(View.Reference, View.Inquiry.Id, (await actors.Current()).Id);
            _given.PutBack(await store.Waiting(_given.Owner));
        }
    }

    private bool CanReply => View.Inquiry.IsOpen && (MaySend(true) || MaySend(false));

    /// <summary>The question that a final reply left open.</summary>
    private int? Wrong => _refusals.FirstOrDefault(refusal => refusal.Code == "question_unanswered")?.Args is [IConvertible number, ..] ? number.ToInt32(CultureInfo.InvariantCulture) : null;

    private IReadOnlyList<Refusal> Whole => [.. _refusals.Where(refusal => refusal.Field is not ("Signer" or "Text" or "Remains" or "PromisedOn" or "Files") && refusal.Code != "question_unanswered")];

    private Refusal? Fault(string field) => _refusals.FirstOrDefault(refusal => refusal.Field == field);

    private string Answer(long question) => _answers.GetValueOrDefault(question, "");

    private bool IsAnswered(QuestionView question) => question.Answers.Count > 0 || !string.IsNullOrWhiteSpace(Answer(question.Id));

    private bool MaySend(bool final)
    {
        var wanted = final ? ComplaintAction.ReplyFinal : ComplaintAction.ReplyInterim;
        return View.Offers.Any(offer => offer.Action == wanted && offer.IsOpen);
    }

    private Task SendFinal() => Send(final: true);

    private Task SendInterim() => Send(final: false);

    private async Task Send(bool final)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await acts.Run(View, version => Command(final, version));
        _refusals = result.Refusals;
        told.Outcome(result, text[final ? "done.final" : "done.interim"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts($"reply{View.Inquiry.Id}.");
            _answers.Clear();
            _given.Files.Clear();
            _given.AnswerFiles.Clear();
            (_signer, _text, _remains, _promised) = ("", "", "", "");
            await Done.InvokeAsync();
        }
    }

    private ReplyForOffice Command(bool final, int version) => new()
    {
        Reference = View.Reference,
        Version = version,
        InquiryId = View.Inquiry.Id,
        IsFinal = final,
        Signer = _signer,
        Text = string.IsNullOrWhiteSpace(_text) ? null : _text,
        Remains = final || string.IsNullOrWhiteSpace(_remains) ? null : _remains,
        PromisedOn = final ? null : Dates.Read(_promised),
        Answers = _answers,
        Files = [.. _given.Files.Select(file => file.Id)],
        QuestionFiles = _given.QuestionFiles,
    };
}
