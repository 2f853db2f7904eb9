using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Records that an event was held. How many came may be told later.</summary>
public sealed record HoldEvent : RecordCommand
{
    public int? Attended { get; init; }

    public int? AttendedSmall { get; init; }
}

internal sealed class HoldEventValidator : AbstractValidator<HoldEvent>
{
    public HoldEventValidator()
    {
        RuleFor(command => command.Attended).PeopleIfAny();
        RuleFor(command => command.AttendedSmall).PeopleIfAny();
        RuleFor(command => command.AttendedSmall).Must((command, small) => small is null || small <= (command.Attended ?? 0)).WithErrorCode("event.more_small_than_all");
    }
}

/// <summary>How many people came.</summary>
internal static class Counted
{
    public static IRuleBuilderOptions<T, int?> PeopleIfAny<T>(this IRuleBuilder<T, int?> rule) =>
        rule.InclusiveBetween(0, EventGivenValidator.MostPeople).WithErrorCode("not_between").WithState(_ => new object[] { 0, EventGivenValidator.MostPeople });
}

internal sealed class HoldEventUseCase : EventUseCase<HoldEvent>
{
    protected override EventAction Action(HoldEvent command) => EventAction.Hold;

    protected override Task<Refused> Apply(RecordWriting<OutreachEvent> writing, HoldEvent command, CancellationToken ct)
    {
        (writing.Root.Attended, writing.Root.AttendedSmall) = (command.Attended, command.AttendedSmall);
        return Task.FromResult(Refused.No);
    }
}
