using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Records that the organizer does not ask any more, or that the event is not held.</summary>
public sealed record WithdrawRequest : RecordCommand
{
    public required string? Reason { get; init; }
}

internal sealed class WithdrawRequestValidator : AbstractValidator<WithdrawRequest>
{
    public WithdrawRequestValidator() => RuleFor(command => command.Reason).Words(ParticipationGiven.PartLimit);
}

internal sealed class WithdrawRequestUseCase : ParticipationUseCase<WithdrawRequest>
{
    protected override ParticipationAction Action(WithdrawRequest command) => ParticipationAction.Withdraw;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, WithdrawRequest command, CancellationToken ct)
    {
        (writing.Root.EndReason, writing.Root.EndedOn) = (command.Reason!.Trim(), writing.Today);
        writing.Detail["reason"] = writing.Root.EndReason;
        await ParticipationPost.TakeBack(writing.Session, writing.Root.Id, ct);
        return Refused.No;
    }
}
