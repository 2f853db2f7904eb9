using FluentValidation;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Plans an event.</summary>
public sealed record PlanEvent : IRecordCommand
{
    public required EventGiven Event { get; init; }
}

internal sealed class PlanEventValidator : AbstractValidator<PlanEvent>
{
    public PlanEventValidator() => RuleFor(command => command.Event).SetValidator(new EventGivenValidator());
}

internal sealed class PlanEventUseCase : BeginRecord<PlanEvent, OutreachEvent>
{
    protected override IReadOnlyList<Role> Allowed => OutreachQueries.Keepers;

    protected override string Happened => "EventPlanned";

    protected override Task<Result<OutreachEvent>> Begin(WriteSession session, PlanEvent command, Actor actor, CancellationToken ct)
    {
        var one = new OutreachEvent();
        command.Event.Apply(one);
        return Task.FromResult<Result<OutreachEvent>>(one);
    }
}
