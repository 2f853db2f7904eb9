using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Public.Filing;

namespace SbrefaTracker.Web.Public.Events;

/// <summary>Where somebody registers for an event. What it says afterwards is the same for everybody: who has a seat is told by mail.</summary>
public partial class RegisterPage
{
    private readonly List<FormFault> _faults = [];
    private PublicEventView? _view;
    private IFormCollection? _form;

    [Inject]
    public required PublicEvents Events { get; set; }

    [Inject]
    public required EventRegistration Registration { get; set; }

    [Inject]
    public required OutreachSettings Settings { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Refusals Words { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The event's number without its sign.</summary>
    [Parameter]
    public long Number { get; set; }

    /// <summary>"yes" right after it was sent.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    private string Here => $"{EventFiles.Address(_view!.Event)}/register";

    private IReadOnlyList<Choice> Answers => [new("yes", T["yes"]), new("no", T["no"])];

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _form = HttpMethods.IsPost(Http.Request.Method) ? await Http.Request.ReadFormAsync() : null;
        _view = await Events.Event(-Number);
        if (_view is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task Register()
    {
        // A program that fills in every field is thanked and forgotten.
        var given = new AttendeeGiven(Typed("name"), Typed("organization"), Typed("email"), Typed("small"), Typed("needs"));
        var taken = Typed(BotTraps.FieldName).Length > 0 ? Result.Done : await Registration.Register(-Number, given, Language.Current.Code, Http.RequestAborted);
        if (taken.IsDone)
        {
            Navigation.NavigateTo($"{Here}?done=yes");
            return;
        }

        _faults.AddRange(taken.Refusals.Select(refusal => refusal.Field is { } field ? new FormFault(Input(field), T[Input(field)], Words.Say(refusal)) : new FormFault(null, "", Words.Say(refusal))));
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private string SeatsLeft(PublicEventView view) => view.SeatsLeft switch
    {
        null => "",
        0 => T["seats.none"],
        1 => T["seats.one"],
        { } left => T["seats", left],
    };

    // The words of a visitor are what they need.
    private static string Input(string field) => field == nameof(Application.Committees.Visitors.VisitorGiven.Words) ? "needs" : field.ToLowerInvariant();

    private string? Fault(string name) => _faults.FirstOrDefault(fault => fault.Field == name)?.Words;

    private string Typed(string name) => _form?[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal) ?? "";
}
