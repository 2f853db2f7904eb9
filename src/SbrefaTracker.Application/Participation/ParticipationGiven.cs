using FluentValidation;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>What an organizer tells of an event and of what is asked.</summary>
public sealed record ParticipationGiven
{
    /// <summary>Characters of an answer of several lines.</summary>
    public const int PartLimit = 2_000;

    /// <summary>Characters of what should be spoken about.</summary>
    public const int SubjectLimit = 4_000;

    public const int PhoneLimit = 50;

    /// <summary>Longest event in days, and the largest audience that is believed.</summary>
    public const int MostDays = 31;
    public const int LargestAudience = 1_000_000;

    public string? Organization { get; init; }

    /// <summary>A code of <see cref="OrganizationKinds"/>.</summary>
    public string? OrganizationKind { get; init; }

    public string? ContactName { get; init; }

    public string? ContactEmail { get; init; }

    public string? ContactPhone { get; init; }

    public string? EventName { get; init; }

    public DateOnly? EventOn { get; init; }

    public DateOnly? EventEndsOn { get; init; }

    public string? Flexibility { get; init; }

    public string? Place { get; init; }

    /// <summary>A code of <see cref="HeldAsCodes"/>.</summary>
    public string? HeldAs { get; init; }

    /// <summary>A code of <see cref="Natures"/>.</summary>
    public string? Nature { get; init; }

    /// <summary>Codes of <see cref="ParticipationTopics"/> with commas between them.</summary>
    public string? Topics { get; init; }

    public string? Subject { get; init; }

    public string? Audience { get; init; }

    public int? AudienceSize { get; init; }

    public string? Guests { get; init; }

    public string? AgencySpeakers { get; init; }

    /// <summary>A code of <see cref="PressCodes"/>.</summary>
    public string? Press { get; init; }

    public string? AgencyTies { get; init; }

    public string? Fees { get; init; }

    public string? Offered { get; init; }

    public DateOnly? AnswerBy { get; init; }

    /// <summary>Writes it into the request.</summary>
    internal void Apply(ParticipationRequest request)
    {
        (request.Organization, request.OrganizationKind) = (Organization!.Trim(), OrganizationKind!);
        (request.EventName, request.EventOn, request.EventEndsOn) = (EventName!.Trim(), EventOn!.Value, EventEndsOn == EventOn ? null : EventEndsOn);
        (request.Flexibility, request.Place, request.HeldAs, request.Nature) = (Blank.ToNull(Flexibility), Blank.ToNull(Place), HeldAs!, Nature!);
        (request.Topics, request.Subject, request.Audience, request.AudienceSize) = (ParticipationTopics.Read(Topics)!, Subject!.Trim(), Audience!.Trim(), AudienceSize);
        (request.Guests, request.AgencySpeakers, request.Press, request.AgencyTies) = (Blank.ToNull(Guests), Blank.ToNull(AgencySpeakers), Press!, Blank.ToNull(AgencyTies));
        (request.Fees, request.Offered, request.AnswerBy) = (Blank.ToNull(Fees), Blank.ToNull(Offered), AnswerBy);
    }

    internal ParticipationContactRow Contact(long record) =>
        new() { RequestRecord = record, Name = ContactName!.Trim(), Email = ContactEmail!.Trim(), Phone = Blank.ToNull(ContactPhone) };
}

internal sealed class ParticipationGivenValidator : AbstractValidator<ParticipationGiven>
{
    public ParticipationGivenValidator()
    {
        RuleFor(given => given.Organization).Words(ComplaintFields.NameLimit);
        RuleFor(given => given.OrganizationKind).CodeOf(OrganizationKinds.List, required: true);
        RuleFor(given => given.ContactName).Words(ComplaintFields.NameLimit);
        RuleFor(given => given.ContactEmail).Words(ComplaintFields.EmailLimit);
        RuleFor(given => given.ContactEmail).Must(email => string.IsNullOrWhiteSpace(email) || EmailAddress.LooksRight(email.Trim())).WithErrorCode("not_an_email");
        RuleFor(given => given.ContactPhone).WordsIfAny(ParticipationGiven.PhoneLimit);
        RuleFor(given => given.EventName).Words(ComplaintFields.NameLimit);
        RuleFor(given => given.EventOn).NotNull().WithErrorCode("required");
        RuleFor(given => given.EventOn).InYears();
        RuleFor(given => given.EventEndsOn).InYears();
        RuleFor(given => given.EventEndsOn).Must((given, end) => end is null || given.EventOn is null || (end >= given.EventOn && end.Value.DayNumber - given.EventOn.Value.DayNumber <= ParticipationGiven.MostDays))
            .WithErrorCode("participation.ends").WithState(_ => new object[] { ParticipationGiven.MostDays });
        RuleFor(given => given.AnswerBy).Must((given, day) => day is null || given.EventOn is null || day <= given.EventOn).WithErrorCode("participation.answer_after");
        RuleFor(given => given.AnswerBy).InYears();
        RuleFor(given => given.HeldAs).CodeOf(HeldAsCodes.List, required: true);
        RuleFor(given => given.Place).Must((given, place) => given.HeldAs is null or "" or HeldAsCodes.Online || !string.IsNullOrWhiteSpace(place)).WithErrorCode("participation.place_missing");
        RuleFor(given => given.Place).WordsIfAny(ParticipationGiven.PartLimit);
        RuleFor(given => given.Nature).CodeOf(Natures.List, required: true);
        RuleFor(given => given.Topics).Must(topics => ParticipationTopics.Read(topics) is not null).WithErrorCode("participation.topics_missing");
        RuleFor(given => given.Subject).Words(ParticipationGiven.SubjectLimit);
        RuleFor(given => given.Audience).Words(ParticipationGiven.PartLimit);
        RuleFor(given => given.AudienceSize).InclusiveBetween(1, ParticipationGiven.LargestAudience).WithErrorCode("not_between").WithState(_ => new object[] { 1, ParticipationGiven.LargestAudience });
        RuleFor(given => given.Press).CodeOf(PressCodes.List, required: true);
        RuleFor(given => given.Flexibility).WordsIfAny(ParticipationGiven.PartLimit);
        RuleFor(given => given.Guests).WordsIfAny(ParticipationGiven.PartLimit);
        RuleFor(given => given.AgencySpeakers).WordsIfAny(ParticipationGiven.PartLimit);
        RuleFor(given => given.AgencyTies).WordsIfAny(ParticipationGiven.PartLimit);
        RuleFor(given => given.Fees).WordsIfAny(ParticipationGiven.PartLimit);
        RuleFor(given => given.Offered).WordsIfAny(ParticipationGiven.PartLimit);
    }
}
