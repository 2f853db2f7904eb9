using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Public.Filing;

namespace SbrefaTracker.Web.Public.Committees;

/// <summary>Where somebody registers for a meeting, or writes to the committee.</summary>
public partial class TakePartPage
{
    private readonly List<FormFault> _faults = [];
    private PublicMeetingView? _view;
    private MovedMeeting? _moved;
    private IFormCollection? _form;
    private PlacesTaken? _places;

    [Inject]
    public required PublicCommittee Committees { get; set; }

    [Inject]
    public required MeetingVisitors Visitors { get; set; }

    [Inject]
    public required MeetingPlaces Places { get; set; }

    [Inject]
    public required CommitteeSettings Settings { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Refusals Words { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The meeting's number without its sign.</summary>
    [Parameter]
    public long Number { get; set; }

    /// <summary>The secret of a letter, with which a place is given back.</summary>
    [SupplyParameterFromQuery]
    public string? Back { get; set; }

    /// <summary>"registered", "written" or "back" right after it was sent.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    private string Here => string.Create(CultureInfo.InvariantCulture, $"/committee-of-the-trade/meetings/{Number}/take-part");

    private bool MayRegister => _view is { MayRegister: true };

    private bool MayWrite => _view is { TakesPart: true };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Http.Response.Headers["Referrer-Policy"] = "no-referrer";
        _form = HttpMethods.IsPost(Http.Request.Method) ? await Http.Request.ReadFormAsync() : null;
        _view = await Committees.Meeting(-Number);
        if (_view is null)
        {
            // A place can be given back before the new day is announced.
            _moved = await Committees.Moved(-Number);
            if (_moved is null)
            {
                Navigation.NotFound();
            }

            return;
        }

        _places = await Places.Of(-Number);
    }

    private Task Register() => Send("r_", "registered", Visitors.Register);

    private Task State() => Send("s_", "written", Visitors.State);

    private string Secret => Back ?? Typed("back");

    private async Task GiveBack()
    {
        var given = await Places.GiveBack(-Number, Typed("back"), Http.RequestAborted);
        if (given.IsDone)
        {
            Navigation.NavigateTo($"{Here}?done=back");
            return;
        }

        _faults.AddRange(given.Refusals.Select(refusal => new FormFault(null, "", Words.Say(refusal))));
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task Send(string prefix, string done, Func<long, VisitorGiven, CancellationToken, Task<Result>> take)
    {
        // A program that fills in every field is thanked and forgotten.
        var given = new VisitorGiven(Typed(prefix + "name"), Typed(prefix + "organization"), Typed(prefix + "email"), Typed(prefix + "words")) { Language = Language.Current.Code };
        var taken = Typed(BotTraps.FieldName).Length > 0 ? Result.Done : await take(-Number, given, Http.RequestAborted);
        if (taken.IsDone)
        {
            Navigation.NavigateTo($"{Here}?done={done}");
            return;
        }

        _faults.AddRange(taken.Refusals.Select(refusal => new FormFault(
            refusal.Field is { } field ? prefix + field.ToLowerInvariant() : null, refusal.Field is { } named ? Label(prefix, named) : "", Words.Say(refusal))));
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private string Label(string prefix, string field) => T[field switch
    {
        nameof(VisitorGiven.Name) => "name",
        nameof(VisitorGiven.Organization) => "organization",
        nameof(VisitorGiven.Email) => "email",
        _ => prefix == "r_" ? "needs" : "statement",
    }];

    private string? Fault(string name) => _faults.FirstOrDefault(fault => fault.Field == name)?.Words;

    private string Typed(string name) => _form?[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal) ?? "";
}
