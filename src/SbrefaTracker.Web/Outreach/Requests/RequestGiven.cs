using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Public.Participation;

namespace SbrefaTracker.Web.Outreach.Requests;

/// <summary>The fields of a request as staff and offices type them.</summary>
internal static class RequestGiven
{
    /// <summary>A heading and what is asked under it. Topics are ticked, not typed, so they are not here.</summary>
    public static IReadOnlyList<(string Section, IReadOnlyList<Asked> Asks)> Sections(ParticipationRequest? request, ParticipationContactRow? contact, ParticipationWords say) =>
    [
        ("section.who",
        [
            Line(nameof(ParticipationGiven.Organization), request?.Organization), Choice(nameof(ParticipationGiven.OrganizationKind), OrganizationKinds.List, request?.OrganizationKind, say),
            Line(nameof(ParticipationGiven.ContactName), contact?.Name), Line(nameof(ParticipationGiven.ContactEmail), contact?.Email) with { Type = "email" },
            Line(nameof(ParticipationGiven.ContactPhone), contact?.Phone, required: false),
        ]),
        ("section.event",
        [
            Line(nameof(ParticipationGiven.EventName), request?.EventName), Day(nameof(ParticipationGiven.EventOn), request?.EventOn), Day(nameof(ParticipationGiven.EventEndsOn), request?.EventEndsOn, required: false),
            Part(nameof(ParticipationGiven.Flexibility), request?.Flexibility), Choice(nameof(ParticipationGiven.HeldAs), HeldAsCodes.List, request?.HeldAs, say), Part(nameof(ParticipationGiven.Place), request?.Place),
            Day(nameof(ParticipationGiven.AnswerBy), request?.AnswerBy, required: false),
        ]),
        ("section.wish",
        [
            Choice(nameof(ParticipationGiven.Nature), Natures.List, request?.Nature, say),
            Asked.Text(nameof(ParticipationGiven.Subject), 4, ParticipationGiven.SubjectLimit, request?.Subject, required: true), Part(nameof(ParticipationGiven.AgencySpeakers), request?.AgencySpeakers),
        ]),
        ("section.people",
        [
            Part(nameof(ParticipationGiven.Audience), request?.Audience, required: true),
            Asked.Number(nameof(ParticipationGiven.AudienceSize), begin: FieldText.Write(request?.AudienceSize)), Part(nameof(ParticipationGiven.Guests), request?.Guests),
            Choice(nameof(ParticipationGiven.Press), PressCodes.List, request?.Press, say),
        ]),
        ("section.ethics",
        [
            Part(nameof(ParticipationGiven.AgencyTies), request?.AgencyTies), Part(nameof(ParticipationGiven.Fees), request?.Fees), Part(nameof(ParticipationGiven.Offered), request?.Offered),
        ]),
    ];

    public static ParticipationGiven Read(Typed typed) => new()
    {
        Organization = typed[nameof(ParticipationGiven.Organization)],
        OrganizationKind = typed[nameof(ParticipationGiven.OrganizationKind)],
        ContactName = typed[nameof(ParticipationGiven.ContactName)],
        ContactEmail = typed[nameof(ParticipationGiven.ContactEmail)],
        ContactPhone = typed[nameof(ParticipationGiven.ContactPhone)],
        EventName = typed[nameof(ParticipationGiven.EventName)],
        EventOn = typed.Day(nameof(ParticipationGiven.EventOn)),
        EventEndsOn = typed.Day(nameof(ParticipationGiven.EventEndsOn)),
        Flexibility = typed[nameof(ParticipationGiven.Flexibility)],
        Place = typed[nameof(ParticipationGiven.Place)],
        HeldAs = typed[nameof(ParticipationGiven.HeldAs)],
        Nature = typed[nameof(ParticipationGiven.Nature)],
        Topics = typed[nameof(ParticipationGiven.Topics)],
        Subject = typed[nameof(ParticipationGiven.Subject)],
        Audience = typed[nameof(ParticipationGiven.Audience)],
        AudienceSize = typed[nameof(ParticipationGiven.AudienceSize)].Trim() is { Length: > 0 } ? typed.Whole(nameof(ParticipationGiven.AudienceSize)) ?? -1 : null,
        Guests = typed[nameof(ParticipationGiven.Guests)],
        AgencySpeakers = typed[nameof(ParticipationGiven.AgencySpeakers)],
        Press = typed[nameof(ParticipationGiven.Press)],
        AgencyTies = typed[nameof(ParticipationGiven.AgencyTies)],
        Fees = typed[nameof(ParticipationGiven.Fees)],
        Offered = typed[nameof(ParticipationGiven.Offered)],
        AnswerBy = typed.Day(nameof(ParticipationGiven.AnswerBy)),
    };

    private static Asked Line(string name, string? begin, bool required = true) => Asked.Line(name, begin, required);

    private static Asked Part(string name, string? begin, bool required = false) => Asked.Text(name, 2, ParticipationGiven.PartLimit, begin, required);

    private static Asked Day(string name, DateOnly? begin, bool required = true) => Asked.Day(name, begin is { } day ? Dates.Iso(day) : "", required);

    private static Asked Choice(string name, CodeList list, string? begin, ParticipationWords say) => Asked.Choice(name, say.Choices(list), begin ?? "");
}
