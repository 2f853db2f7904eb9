using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Public.Filing;

namespace SbrefaTracker.Web.Public.Participation;

/// <summary>Where anybody asks the agency to take part in an event. What was typed stays when it is refused.</summary>
public partial class RequestSpeakerPage
{
    /// <summary>Fields that are no text: why one cannot be read is told in place of what the use case says of it.</summary>
    private static readonly ComplaintField[] Read =
    [
        new(nameof(ParticipationGiven.EventOn), FieldKind.Day), new(nameof(ParticipationGiven.EventEndsOn), FieldKind.Day), new(nameof(ParticipationGiven.AnswerBy), FieldKind.Day),
        new(nameof(ParticipationGiven.AudienceSize), FieldKind.Whole),
    ];

    /// <summary>The fields from the top of the form to its end: what is to be mended is listed in that order.</summary>
    private static readonly string[] Order =
    [
        nameof(ParticipationGiven.Organization), nameof(ParticipationGiven.OrganizationKind), nameof(ParticipationGiven.ContactName), nameof(ParticipationGiven.ContactEmail), nameof(ParticipationGiven.ContactPhone),
        nameof(ParticipationGiven.EventName), nameof(ParticipationGiven.EventOn), nameof(ParticipationGiven.EventEndsOn), nameof(ParticipationGiven.Flexibility), nameof(ParticipationGiven.HeldAs),
        nameof(ParticipationGiven.Place), nameof(ParticipationGiven.AnswerBy), nameof(ParticipationGiven.Nature), nameof(ParticipationGiven.Topics), nameof(ParticipationGiven.Subject),
        nameof(ParticipationGiven.AgencySpeakers), nameof(ParticipationGiven.Audience), nameof(ParticipationGiven.AudienceSize), nameof(ParticipationGiven.Guests), nameof(ParticipationGiven.Press),
        nameof(ParticipationGiven.AgencyTies), nameof(ParticipationGiven.Fees), nameof(ParticipationGiven.Offered),
    ];

    private readonly List<FormFault> _faults = [];
    private IFormCollection? _form;

    [Inject]
    public required ParticipationDoor Door { get; set; }

    [Inject]
    public required ParticipationSettings Settings { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Refusals Words { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The reference right after it was sent. It tells nothing of the request.</summary>
    [SupplyParameterFromQuery]
    public string? Sent { get; set; }

    // Nothing but a reference is ever shown.
    private string? Reference => Sent is { } given && IsReference().IsMatch(given) ? given : null;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _form = HttpMethods.IsPost(Http.Request.Method) ? await Http.Request.ReadFormAsync() : null;
    }

    private async Task Send()
    {
        if (Typed(BotTraps.FieldName).Length > 0)
        {
            // A program that fills in every field is sent back to the form and forgotten.
            Navigation.NavigateTo("/request-a-speaker");
            return;
        }

        var unread = Read.Select(field => FieldText.Read(field, Typed(field.Name), out _) is { } refusal ? refusal with { Field = field.Name } : null).OfType<Refusal>().ToList();
        var taken = await Door.Take(new RequestParticipation { Request = Given(), Language = Language.Current.Code }, Actor.Filer, Http.RequestAborted);
        if (taken.IsDone)
        {
            Navigation.NavigateTo($"/request-a-speaker?sent={taken.Value}");
            return;
        }

        var named = unread.Select(refusal => refusal.Field).ToHashSet(StringComparer.Ordinal);
        _faults.AddRange(unread.Concat(taken.Refusals.Where(refusal => !named.Contains(refusal.Field)))
            .OrderBy(refusal => Array.IndexOf(Order, refusal.Field))
            .Select(refusal => new FormFault(refusal.Field, refusal.Field is { } field ? Label(field) : "", Words.Say(refusal))));
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private ParticipationGiven Given() => new()
    {
        Organization = Typed(nameof(ParticipationGiven.Organization)),
        OrganizationKind = Typed(nameof(ParticipationGiven.OrganizationKind)),
        ContactName = Typed(nameof(ParticipationGiven.ContactName)),
        ContactEmail = Typed(nameof(ParticipationGiven.ContactEmail)),
        ContactPhone = Typed(nameof(ParticipationGiven.ContactPhone)),
        EventName = Typed(nameof(ParticipationGiven.EventName)),
        EventOn = Day(nameof(ParticipationGiven.EventOn)),
        EventEndsOn = Day(nameof(ParticipationGiven.EventEndsOn)),
        Flexibility = Typed(nameof(ParticipationGiven.Flexibility)),
        Place = Typed(nameof(ParticipationGiven.Place)),
        HeldAs = Typed(nameof(ParticipationGiven.HeldAs)),
        Nature = Typed(nameof(ParticipationGiven.Nature)),
        Topics = Typed(nameof(ParticipationGiven.Topics)),
        Subject = Typed(nameof(ParticipationGiven.Subject)),
        Audience = Typed(nameof(ParticipationGiven.Audience)),
        AudienceSize = Size(Typed(nameof(ParticipationGiven.AudienceSize))),
        Guests = Typed(nameof(ParticipationGiven.Guests)),
        AgencySpeakers = Typed(nameof(ParticipationGiven.AgencySpeakers)),
        Press = Typed(nameof(ParticipationGiven.Press)),
        AgencyTies = Typed(nameof(ParticipationGiven.AgencyTies)),
        Fees = Typed(nameof(ParticipationGiven.Fees)),
        Offered = Typed(nameof(ParticipationGiven.Offered)),
        AnswerBy = Day(nameof(ParticipationGiven.AnswerBy)),
    };

    // What cannot be read is given as what is refused, so that nothing is stored without it.
    private DateOnly? Day(string name) => Typed(name).Trim() is not { Length: > 0 } typed ? null : Dates.Read(typed) ?? DateOnly.MinValue;

    private static int? Size(string typed) => string.IsNullOrWhiteSpace(typed) ? null : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : -1;

    private string Label(string field) => Say.Field(field);

    private string? Fault(string name) => _faults.FirstOrDefault(fault => fault.Field == name)?.Words;

    private string Typed(string name) => _form?[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal) ?? "";

    [GeneratedRegex("^PR-[0-9]{4}-[0-9]{5,9}$")]
    private static partial Regex IsReference();
}
