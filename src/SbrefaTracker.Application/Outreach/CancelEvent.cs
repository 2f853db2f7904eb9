using FluentValidation;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Calls an event off. If it was announced, the public sees that and why, and those who registered are written to.</summary>
public sealed record CancelEvent : RecordCommand
{
    /// <summary>The public reads it.</summary>
    public required string? Reason { get; init; }
}

internal sealed class CancelEventValidator : AbstractValidator<CancelEvent>
{
    public CancelEventValidator() => RuleFor(command => command.Reason).Words(CommitteeTexts.LineLimit);
}

internal sealed class CancelEventUseCase(EventMail mail) : EventUseCase<CancelEvent>
{
    /// <summary>Its name in the ledger.</summary>
    internal const string Happened = "EventCancelled";

    protected override EventAction Action(CancelEvent command) => EventAction.Cancel;

    protected override async Task<Refused> Apply(RecordWriting<OutreachEvent> writing, CancelEvent command, CancellationToken ct)
    {
        writing.Root.CancelReason = command.Reason!.Trim();
        writing.Detail["reason"] = writing.Root.CancelReason;
        await mail.Cancelled(writing.Session, writing.Root, ct);
        return Refused.No;
    }
}
