using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.Responses;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>Takes an action with what was typed. When somebody saved meanwhile, nothing typed is lost.</summary>
public sealed partial class ActionPanel(
    ActionFields fields, ActionTaker taker, PointForm points, AskedAgain again, ComplaintQueries complaints, EvidenceStore store, ActorProvider actors, Browser browser, Told told,
    NavigationManager navigation, StaffWords staff, IStringLocalizer<ActionPanel> text)
{
    private IReadOnlyList<ActionField> _fields = [];
    private IReadOnlyList<Refusal> _refusals = [];
    private ComplaintView? _stale;
    private int _version;
    private readonly Once _busy = new();

    [Parameter, EditorRequired]
    public required ComplaintSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required Offer Offer { get; set; }

    /// <summary>The inquiry, the matter or the message that it is about, by its id; null when none was chosen before.</summary>
    [Parameter]
    public long? Of { get; set; }

    /// <summary>The reference of another complaint that it is about as well; null when none was chosen before.</summary>
    [Parameter]
    public string? With { get; set; }

    /// <summary>The complaint has changed and is to be read anew.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    private ActionValues Values { get; } = new();

    private bool IsSealed => _fields.Any(asked => asked.IsSealed);

    /// <summary>An interim response is not asked what only a final one must say, and no outcome but one what is repeated.</summary>
    private IEnumerable<ActionField> Shown => _fields.Where(asked =>
        (!asked.OfFinalOnly || Values[ActionFields.IsFinal] != ChoiceWords.Interim) && (!asked.OfDuplicateOnly || Values[ActionFields.Outcome] == Outcomes.Duplicate));

    /// <summary>How many replies of offices nobody marked, where the complaint is about to end.</summary>
    private int Unmarked => Offer.Action == ComplaintAction.Close ? Sheet.View.Inquiries.Count(inquiry => inquiry is { RepliedOn: not null, Assessment: null }) : 0;

    /// <summary>The complaint is about to end with a report of retaliation that nobody looks into; told to those who may open a matter.</summary>
    private bool EndsWithoutMatter => Sheet.View.AwaitsMatter && Offer.Action is (ComplaintAction.Close or ComplaintAction.Withdraw or ComplaintAction.Merge);

    /// <summary>Where a letter goes by hand that the filer gets with this; null where there is none, or it goes by e-mail.</summary>
    private string? ByHandTo => OfferLook.WritesToFiler(Offer.Action) ? Sheet.View.ByHandTo : null;

    private IReadOnlyList<Refusal> Whole => [.. _refusals.Where(refusal => !_fields.Any(asked => Concerns(refusal, asked)))];

    protected override void OnInitialized()
    {
        _version = Sheet.View.Version;
        _fields = fields.Of(Offer, Sheet);
        if (_fields.Any(field => field.Name == ActionFields.Office))
        {
            Values[ActionFields.Office] = (Offer.Action == ComplaintAction.AskOffice ? Sheet.View.OfficeToAsk : null) ?? Sheet.View.OfficeCode;
        }

        Values[ActionFields.Other] = With ?? "";
        if (Offer.Action == ComplaintAction.Split)
        {
            // The whole is there to be cut: what is left is the part.
            Values[ActionFields.ActionType] = Sheet.View.ActionType;
            Values[ActionFields.Text] = Sheet.Fact("narrative") ?? "";
        }

        if (Offer.Action == ComplaintAction.DraftResponse && PointForm.ReturnedOf(Sheet.View) is { } returned)
        {
            NextVersion.TakeOver(Values, returned);
        }

        foreach (var only in _fields.Where(field => field is { Required: true, Choices.Count: 1 }))
        {
            Values[only.Name] = only.Choices[0].Value;
        }

        if (Offer.Action == ComplaintAction.Summarize && Sheet.View.Summary is { } summary)
        {
            Values[ActionFields.Text] = summary.Text;
            Values[ActionFields.Replaces] = summary.Number.ToString(CultureInfo.InvariantCulture);
        }

        if (Sheet.View.Matters.FirstOrDefault(view => view.Matter.Id == Of) is { } about)
        {
            Values[ActionFields.Matter] = about.Matter.Id.ToString(CultureInfo.InvariantCulture);
        }

        if (Sheet.View.Holds.FirstOrDefault(one => one.Id == Of && one.IsInForce) is { } hold)
        {
            Values[ActionFields.Hold] = hold.Id.ToString(CultureInfo.InvariantCulture);
        }

        if (Sheet.View.Links.FirstOrDefault(link => link.Id == Of) is { } linked)
        {
            Values[ActionFields.Link] = linked.Id.ToString(CultureInfo.InvariantCulture);
        }

        if (Sheet.View.Responses.SelectMany(response => response.Comments).FirstOrDefault(comment => comment.Id == Of && comment.IsOpen) is { } open)
        {
            Values[ActionFields.Comment] = open.Id.ToString(CultureInfo.InvariantCulture);
        }

        if (Sheet.View.Mails.FirstOrDefault(mail => mail.Id == Of && mail.IsLeft) is { } left)
        {
            Values[ActionFields.Mail] = left.Id.ToString(CultureInfo.InvariantCulture);
        }

        if (Sheet.View.Inquiries.FirstOrDefault(inquiry => inquiry.Id == Of) is { } chosen)
        {
            InquiryForm.Fill(Values, Offer.Action, chosen, again);
        }
    }

    // Files that were chosen before the page was loaded anew are there again.
    protected override async Task OnInitializedAsync()
    {
        if (_fields.Any(field => field.Kind is ActionFieldKind.Files or ActionFieldKind.Answers))
        {
            var (reference, me) = (Sheet.View.Reference, (await actors.Current()).Id);
            Values.Owner = Offer.Action == ComplaintAction.AddEvidence ? EvidenceOwner.Addition(reference, me) : EvidenceOwner.Letter(reference, me);

            // What answers a question waits for the form that asks it: this one would send it unseen.
            var isAsked = _fields.Any(field => field.Kind == ActionFieldKind.Answers);
            Values.PutBack((await store.Waiting(Values.Owner)).Where(file => isAsked || file.Question is null));
        }
    }

    private static bool Concerns(Refusal refusal, ActionField field) =>
        refusal.Field is { } name && (name == field.Name || name.StartsWith(field.Name + "[", StringComparison.Ordinal));

    private IReadOnlyList<Refusal> FaultsOf(ActionField field) => [.. _refusals.Where(refusal => Concerns(refusal, field))];

    private async Task Send()
    {
        // What was done before is no answer to this.
        told.Seen();
        _refusals = [.. _fields.Where(Values.IsUnreadable).Select(field => Refusal.On(field.Name, CodeOf(field.Kind)))];
        if (_refusals.Count > 0)
        {
            return;
        }

        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        Values.Stated = points.Stated(Values, Sheet);
        Values.Asked = Sheet.View.Inquiries.FirstOrDefault(inquiry => inquiry.Id == Values.Id(ActionFields.Inquiry))?.Questions.Select(question => question.Id).ToHashSet();
        var result = await Latest.Run(_version, version => taker.Take(Offer.Action, Values, Sheet.View.Reference, version), PassBy);
        if (result.IsDone)
        {
            await Finish();
        }
        else if (result.IsOvertaken)
        {
            await ShowStale();
        }
        else
        {
            _refusals = result.Refusals;
        }
    }

    private static string CodeOf(ActionFieldKind kind) => kind switch
    {
        ActionFieldKind.Day => "not_a_date",
        ActionFieldKind.Money => "not_money",
        _ => "not_a_number",
    };

    // A note of one's own beside the form, or a tag of a colleague's, is no reason to stop. What is not shown to whoever sends is not passed by either.
    private async Task<Result<int>?> PassBy()
    {
        var besides = SideActs.Beside(Offer.Action).Select(PastTense.Of).ToList();
        var now = (await complaints.Read(Sheet.View.Reference, await actors.Current())).Value;
        var since = now?.Story.Where(entry => entry.Sequence > _version).ToList() ?? [];
        return now is not null && since.Count == now.Version - _version && since.TrueForAll(entry => entry.IsNoStep || besides.Contains(entry.Action)) ? (Result<int>)now.Version : null;
    }

    private async Task ShowStale()
    {
        var latest = await complaints.Read(Sheet.View.Reference, await actors.Current());
        (_stale, _refusals) = (latest.Value, latest.Refusals);
    }

    /// <summary>The person has seen what changed: the form now speaks of the new version.</summary>
    private async Task GoOn(ComplaintView latest)
    {
        _version = latest.Version;
        Values[ActionFields.Replaces] = (latest.Summary?.Number ?? 0).ToString(CultureInfo.InvariantCulture);
        _stale = null;
        if (latest.Offers.FirstOrDefault(offer => offer.Action == Offer.Action) is not { IsOpen: true })
        {
            _refusals = latest.Offers.FirstOrDefault(offer => offer.Action == Offer.Action)?.Refusals is { Count: > 0 } why ? why : [Refusal.Of("workflow.not_in_this_state")];
        }

        await Task.CompletedTask;
    }

    private async Task Drop()
    {
        await browser.ForgetDrafts(Offer.Action + ".");
        await Leave();
    }

    private async Task Finish()
    {
        await browser.ForgetDrafts(Offer.Action + ".");
        told.Done(text["done", staff.Action(Offer.Action)]);
        await Leave();
    }

    // Read anew first: an offer that is chosen in between would otherwise open on what this very act has overtaken.
    private async Task Leave()
    {
        await Done.InvokeAsync();
        navigation.NavigateTo($"/desk/complaints/{Sheet.View.Reference}");
    }
}
