using FluentValidation;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>What an event is, when and where. Title, purpose, message and time must be known at once; what the public needs besides, before it is announced.</summary>
public sealed record EventGiven
{
    public string? Title { get; init; }

    public string? TitleSpanish { get; init; }

    /// <summary>A code of <see cref="EventKinds"/>.</summary>
    public string? Kind { get; init; }

    public string? Purpose { get; init; }

    public string? Message { get; init; }

    public string? Summary { get; init; }

    public string? SummarySpanish { get; init; }

    public DateOnly? StartsOn { get; init; }

    /// <summary>Null for an event of one day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>In the agency's time zone.</summary>
    public TimeOnly? StartsAt { get; init; }

    public TimeOnly? EndsAt { get; init; }

    public string? Place { get; init; }

    public string? OnlineAddress { get; init; }

    public int? Capacity { get; init; }

    /// <summary>Null when nobody registers here.</summary>
    public DateOnly? RegisterBy { get; init; }

    public string? Accommodation { get; init; }

    public string? AccommodationSpanish { get; init; }

    public string? Contact { get; init; }

    internal void Apply(OutreachEvent one)
    {
        (one.Title, one.TitleSpanish, one.Kind) = (Title!.Trim(), Blank.ToNull(TitleSpanish), Kind!);
        (one.Purpose, one.Message, one.Summary, one.SummarySpanish) = (Purpose!.Trim(), Message!.Trim(), Blank.ToNull(Summary), Blank.ToNull(SummarySpanish));
        (one.StartsOn, one.EndsOn, one.StartsAt, one.EndsAt) = (StartsOn!.Value, EndsOn ?? StartsOn!.Value, Minutes.Of(StartsAt!.Value), Minutes.Of(EndsAt!.Value));
        (one.Place, one.OnlineAddress, one.Capacity) = (Blank.ToNull(Place), Blank.ToNull(OnlineAddress), Capacity);
        (one.RegisterBy, one.Accommodation, one.AccommodationSpanish, one.Contact) = (RegisterBy, Blank.ToNull(Accommodation), Blank.ToNull(AccommodationSpanish), Blank.ToNull(Contact));
    }
}

/// <summary>Times of a day as they are stored.</summary>
internal static class Minutes
{
    public static int Of(TimeOnly time) => (time.Hour * 60) + time.Minute;
}

internal sealed class EventGivenValidator : AbstractValidator<EventGiven>
{
    /// <summary>Most days of one event: far above a Trade Week, so that a slip of the finger in a year shows.</summary>
    public const int MostDays = 31;

    /// <summary>More than any hall holds.</summary>
    public const int MostPeople = 100_000;

    public EventGivenValidator()
    {
        RuleFor(given => given.Title).Words(CommitteeTexts.LineLimit);
        RuleFor(given => given.TitleSpanish).WordsIfAny(CommitteeTexts.LineLimit);
        RuleFor(given => given.Kind).CodeOf(EventKinds.List, required: true);
        RuleFor(given => given.Purpose).Words(CommitteeTexts.PartLimit);
        RuleFor(given => given.Message).Words(CommitteeTexts.PartLimit);
        RuleFor(given => given.Summary).WordsIfAny();
        RuleFor(given => given.SummarySpanish).WordsIfAny();
        RuleFor(given => given.StartsOn).NotNull().WithErrorCode("required");
        RuleFor(given => given.StartsOn).InYears();
        RuleFor(given => given.EndsOn).InYears();
        RuleFor(given => given.RegisterBy).InYears();
        RuleFor(given => given.EndsOn).Must((given, day) => day is null || given.StartsOn is null || day >= given.StartsOn).WithErrorCode("event.ends_before");
        RuleFor(given => given.EndsOn).Must((given, day) => day is null || given.StartsOn is null || day.Value.DayNumber - given.StartsOn.Value.DayNumber < MostDays)
            .WithErrorCode("event.too_many_days").WithState(_ => new object[] { MostDays });
        RuleFor(given => given.StartsAt).NotNull().WithErrorCode("required");
        RuleFor(given => given.EndsAt).NotNull().WithErrorCode("required");
        RuleFor(given => given.EndsAt).Must((given, end) => end is null || given.StartsAt is null || (given.EndsOn is { } last && last != given.StartsOn) || end > given.StartsAt)
            .WithErrorCode("event.ends_before");
        RuleFor(given => given.Place).PartIfAny();
        RuleFor(given => given.OnlineAddress).WebAddressIfAny();
        RuleFor(given => given.Capacity).InclusiveBetween(1, MostPeople).WithErrorCode("not_between").WithState(_ => new object[] { 1, MostPeople });
        RuleFor(given => given.RegisterBy).Must((given, day) => day is null || given.StartsOn is null || day <= (given.EndsOn ?? given.StartsOn)).WithErrorCode("event.register_after");
        RuleFor(given => given.Accommodation).PartIfAny();
        RuleFor(given => given.AccommodationSpanish).PartIfAny();
        RuleFor(given => given.Contact).PartIfAny();
    }
}
