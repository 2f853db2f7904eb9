using FluentValidation;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Calls an event off. If it was announced, the public sees that and why.</summary>
public sealed record CancelEvent : RecordCommand
{
    /// <summary>The public reads it.</summary>
    public required string? Reason { get; init; }
}

internal sealed class CancelEventValidator : AbstractValidator<CancelEvent>
{
    public CancelEventValidator() => RuleFor(command => command.Reason).Words(CommitteeTexts.LineLimit);
}

internal sealed class CancelEventUseCase : EventUseCase<CancelEvent>
{
    protected override EventAction Action(CancelEvent command) => EventAction.Cancel;

    protected override Task<Refused> Apply(RecordWriting<OutreachEvent> writing, CancelEvent command, CancellationToken ct)
    {
        writing.Root.CancelReason = command.Reason!.Trim();
        writing.Detail["reason"] = writing.Root.CancelReason;
        return Task.FromResult(Refused.No);
    }
}
