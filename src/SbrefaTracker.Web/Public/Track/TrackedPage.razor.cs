using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Public.Filing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Track;

/// <summary>A complaint as its filer follows it, and what the filer can do with it. Which actions there are, the workflow offers.</summary>
public partial class TrackedPage
{
    public const string Address = "/track/complaint";

    private readonly List<FormFault> _faults = [];
    private OpenedComplaint? _opened;
    private TrackingView? _view;
    private IFormCollection? _form;

    // What the filer just did, by the name of its command; told once, so that no address and no bookmark tells it again.
    private string? _done;

    // The contact details as they were just sent, with what is wrong; null when they were not.
    private FilingForm? _contact;

    [Inject]
    public required Tracking Tracking { get; set; }

    [Inject]
    public required ComplaintCommands Commands { get; set; }

    [Inject]
    public required RecordCommands Records { get; set; }

    [Inject]
    public required AgencyTime Time { get; set; }

    [Inject]
    public required SealedCookies Cookies { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Refusals RefusalWords { get; set; }

    [Inject]
    public required Words Words { get; set; }

    /// <summary>The words of the form, which asks for the contact details too.</summary>
    [Inject]
    public required IStringLocalizer<FilePage> Questions { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private string? DoneWords => _faults.Count == 0 && _done is not null && T[$"done.{_done}"] is { ResourceNotFound: false } words ? words.Value : null;

    private string Level => Typed("confidentiality") is { Length: > 0 } typed
        ? typed
        : Given(ComplaintFields.Confidentiality) ?? Confidentialities.Closed;

    private string Disclosed => _form is not null && Typed("confidentiality").Length > 0 ? Typed("disclosed") : Given(ComplaintFields.DisclosedFields) ?? "";

    private List<Choice> Tickable =>
        [.. DisclosureTable.Tickable
            .Where(name => name == "files" || _view!.Facts.Any(fact => fact.Field == name))
            .Select(name => new Choice(name, Words.Field(name)))];

    private List<Choice> Levels =>
        [.. Confidentialities.List.Codes.Select(code => new Choice(code, Words.Of(Confidentialities.List, code), Hint: T[$"level.{code}"]))];

    private int Version => int.TryParse(Typed("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _form = HttpMethods.IsPost(Http.Request.Method) ? await Http.Request.ReadFormAsync() : null;
        _opened = Cookies.Read<OpenedComplaint>(Http, SealedCookies.Opened);
        _view = await Read();
        if (_view is null)
        {
            Navigation.NavigateTo(PublicNavigation.Track.Path);
        }
        else if (_form is null && _opened is { Done: { } done })
        {
            _done = done;
            Cookies.Write(Http, SealedCookies.Opened, _opened with { Done = null });
        }
    }

    private async Task<TrackingView?> Read() => _opened is null ? null : (await Tracking.Open(_opened.Reference, _opened.TrackingKey)).Value;

    // A message contradicts nothing that somebody else does at that moment: then it is added to what the complaint is now.
    private Task Write() => Run(
        reference => new WriteMessage { Reference = reference, Version = Version, Text = Typed("message"), ReportsRetaliation = Typed("worse") == "yes" },
        textField: "message",
        again: (message, version) => message with { Version = version },
        isThere: IsThere);

    // Whoever presses twice sends twice: the second is the first, where that stands in the story since the version that was sent.
    private static bool IsThere(WriteMessage message, TrackingView now) => now.Story.Any(entry =>
        entry.Sequence > message.Version && entry.Action == PastTense.Of(ComplaintAction.Write) && entry.Text == message.Text && (!message.ReportsRetaliation || entry.Detail.ContainsKey("retaliation")));

    private Task SayUnsolved() => Run(reference => new SayUnsolved { Reference = reference, Version = Version, Text = Typed("unsolved") }, textField: "unsolved");

    private Task Rate() => Run(reference => new SayUsefulness { Reference = reference, Version = Version, Usefulness = Typed("usefulness") });

    private async Task CorrectContact()
    {
        _contact = FilingForm.Of(Application.Complaints.CorrectContact.Fields.ToDictionary(field => field.Name, field => Typed(field.Name), StringComparer.Ordinal));
        var input = _contact.ReadOnly(Application.Complaints.CorrectContact.Fields);
        if (_contact.Refusals.Count == 0)
        {
            await Run(reference => new CorrectContact { Reference = reference, Version = Version, Input = input });
            return;
        }

        Refuse(_contact.Refusals);
    }

    private Task ChangeLevel() =>
        Run(reference => new ChangeConfidentiality
        {
            Reference = reference,
            Version = Version,
            Confidentiality = Typed("confidentiality"),
            Disclosed = Typed("disclosed").Split(',', StringSplitOptions.RemoveEmptyEntries),
        });

    // An empty box is no answer: whoever does not agree has nothing to send.
    private Task AllowPublishing() => ChoosePublishing(Typed("publish") == "yes" ? true : null);

    // When the personal values are gone, nothing can be written of the complaint any more; its story is taken off all the same.
    private async Task ForbidPublishing()
    {
        if (_view is null || IsOpen(ComplaintAction.ChoosePublishing))
        {
            await ChoosePublishing(false);
            return;
        }

        if (_view.Narrative is { } story)
        {
            var result = await Records.Run(new WithdrawNarrative { Record = story.Record, Version = story.Version }, Actor.Filer);
            if (result.IsDone)
            {
                Tell(nameof(Application.Complaints.ChoosePublishing));
                return;
            }

            Refuse(result.Refusals);
        }
    }

    private Task ChoosePublishing(bool? publish) => Run(reference => new ChoosePublishing { Reference = reference, Version = Version, Publish = publish });

    private Task Withdraw() => Run(reference => new WithdrawComplaint { Reference = reference, Version = Version, Reason = Typed("reason") });

    private void Leave()
    {
        Cookies.Remove(Http, SealedCookies.Opened);
        Navigation.NavigateTo(PublicNavigation.Track.Path);
    }

    /// <param name="command">What is to be done with the complaint of the reference.</param>
    /// <param name="textField">The field that holds the command's text: there are several on the page.</param>
    /// <param name="again">The same for a later version, where it is done whatever somebody saved meanwhile; null where that must be looked at first.</param>
    /// <param name="isThere">Whether it was done since, by a second press; null where nothing is done twice.</param>
    private async Task Run<T>(Func<string, T> command, string textField = "text", Func<T, int, T>? again = null, Func<T, TrackingView, bool>? isThere = null)
        where T : ComplaintCommand
    {
        if (_view is null)
        {
            return;
        }

        var (given, wasThere) = (command(_view.Reference), false);
        var result = await Latest.Run(given, one => Commands.Run(one, Actor.Filer), async () =>
        {
            if (again is null || await Read() is not { } now)
            {
                return null;
            }

            wasThere = isThere?.Invoke(given, now) == true;
            return wasThere ? null : (Result<T>)again(given, now.Version);
        });
        if (result.IsDone || wasThere)
        {
            Tell(typeof(T).Name);
            return;
        }

        Refuse(result.Refusals, textField);
    }

    private void Tell(string command)
    {
        Cookies.Write(Http, SealedCookies.Opened, _opened! with { Done = command });
        Navigation.NavigateTo(Address + _after);
    }

    private void Refuse(IReadOnlyList<Refusal> refusals, string textField = "text")
    {
        _contact?.Refuse(refusals);
        _faults.AddRange(refusals.Select(refusal => Fault(refusal, textField)));
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private FormFault Fault(Refusal refusal, string textField)
    {
        var field = refusal.Field?.ToLowerInvariant();
        field = field == "text" ? textField : field;

        var name = field is null ? "" : _contact is null ? this.T[$"field.{field}"] : Questions[$"{field}.label"].Value;
        return new FormFault(field, name, (field, refusal.Code) is ("usefulness", "required") ? this.T["rate.need"] : RefusalWords.Say(refusal));
    }

    private string? Given(ComplaintField field) => _view!.Facts.FirstOrDefault(fact => fact.Field == field.Name)?.Value;

    private string? Fault(string field) => _faults.FirstOrDefault(fault => fault.Field == field)?.Words;

    private string Typed(string field) => _form?[field].ToString().Replace("\r\n", "\n", StringComparison.Ordinal) ?? "";

    private bool IsOpen(ComplaintAction action) => _view!.Offers.Any(offer => offer.Action == action && offer.IsOpen);
}
