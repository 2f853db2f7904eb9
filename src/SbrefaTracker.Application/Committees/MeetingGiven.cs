using FluentValidation;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Committees;

/// <summary>When, where and how a meeting is: what its notice is written from. Only day and time must be known at once; the notice says what else is missing.</summary>
public sealed record MeetingGiven
{
    public DateOnly? MeetsOn { get; init; }

    /// <summary>In the agency's time zone.</summary>
    public TimeOnly? StartsAt { get; init; }

    public TimeOnly? EndsAt { get; init; }

    public string? Place { get; init; }

    public string? Connection { get; init; }

    public string? Purpose { get; init; }

    public string? Agenda { get; init; }

    /// <summary>A code of <see cref="OpenCodes"/>.</summary>
    public string? Openness { get; init; }

    public string? Registration { get; init; }

    public DateOnly? RegisterBy { get; init; }

    /// <summary>Places for the public; null when there is room for all.</summary>
    public int? Seats { get; init; }

    public string? Statements { get; init; }

    public DateOnly? StatementsBy { get; init; }

    public string? Speaking { get; init; }

    public string? Accommodation { get; init; }

    public string? MaterialsFrom { get; init; }

    public string? Contact { get; init; }

    public string? Docket { get; init; }

    public string? ShortNoticeReason { get; init; }

    /// <summary>Writes it into the meeting. An approval is of one agenda and a determination of one kind of meeting: another takes them back.</summary>
    internal void Apply(Meeting meeting)
    {
        var agenda = Blank.ToNull(Agenda);
        if (meeting.Agenda != agenda)
        {
            (meeting.AgendaApprovedOn, meeting.AgendaApprovedBy) = (null, null);
        }

        if (meeting.Openness != Openness)
        {
            (meeting.ClosureDeterminedOn, meeting.ClosureAuthority) = (null, null);
        }

        (meeting.MeetsOn, meeting.StartsAt, meeting.EndsAt) = (MeetsOn!.Value, Minutes(StartsAt!.Value), Minutes(EndsAt!.Value));
        (meeting.Place, meeting.Connection, meeting.Purpose, meeting.Agenda, meeting.Openness) = (Blank.ToNull(Place), Blank.ToNull(Connection), Blank.ToNull(Purpose), agenda, Openness!);
        (meeting.Registration, meeting.RegisterBy, meeting.Statements, meeting.StatementsBy) = (Blank.ToNull(Registration), RegisterBy, Blank.ToNull(Statements), StatementsBy);
        (meeting.Speaking, meeting.Accommodation, meeting.MaterialsFrom, meeting.Contact) = (Blank.ToNull(Speaking), Blank.ToNull(Accommodation), Blank.ToNull(MaterialsFrom), Blank.ToNull(Contact));
        meeting.Seats = Seats;
        (meeting.Docket, meeting.ShortNoticeReason) = (Blank.ToNull(Docket), Blank.ToNull(ShortNoticeReason));
    }

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;
}

internal sealed class MeetingGivenValidator : AbstractValidator<MeetingGiven>
{
    public MeetingGivenValidator()
    {
        RuleFor(given => given.MeetsOn).NotNull().WithErrorCode("required");
        RuleFor(given => given.MeetsOn).InYears();
        RuleFor(given => given.RegisterBy).InYears();
        RuleFor(given => given.StatementsBy).InYears();
        RuleFor(given => given.StartsAt).NotNull().WithErrorCode("required");
        RuleFor(given => given.EndsAt).NotNull().WithErrorCode("required");
        RuleFor(given => given.EndsAt).Must((given, end) => end is null || given.StartsAt is null || end > given.StartsAt).WithErrorCode("meeting.ends_before");
        RuleFor(given => given.RegisterBy).Must((given, day) => day is null || given.MeetsOn is null || day <= given.MeetsOn).WithErrorCode("meeting.cut_off_after");
        RuleFor(given => given.StatementsBy).Must((given, day) => day is null || given.MeetsOn is null || day <= given.MeetsOn).WithErrorCode("meeting.cut_off_after");
        RuleFor(given => given.Seats).InclusiveBetween(1, MeetingVisitors.MostOfMeeting).WithErrorCode("not_between").WithState(_ => new object[] { 1, MeetingVisitors.MostOfMeeting });
        RuleFor(given => given.Openness).CodeOf(OpenCodes.List, required: true);
        RuleFor(given => given.Docket).WordsIfAny(ComplaintFields.CityLimit);
        RuleFor(given => given.Place).PartIfAny();
        RuleFor(given => given.Connection).PartIfAny();
        RuleFor(given => given.Purpose).PartIfAny();
        RuleFor(given => given.Agenda).WordsIfAny();
        RuleFor(given => given.Registration).PartIfAny();
        RuleFor(given => given.Statements).PartIfAny();
        RuleFor(given => given.Speaking).PartIfAny();
        RuleFor(given => given.Accommodation).PartIfAny();
        RuleFor(given => given.MaterialsFrom).PartIfAny();
        RuleFor(given => given.Contact).PartIfAny();
        RuleFor(given => given.ShortNoticeReason).PartIfAny();
    }
}
