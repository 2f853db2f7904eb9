using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance.Guides;

/// <summary>Takes a guide out of the public list and of the reports of later years.</summary>
public sealed record WithdrawGuide : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class WithdrawGuideValidator : AbstractValidator<WithdrawGuide>
{
    public WithdrawGuideValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class WithdrawGuideUseCase : GuideUseCase<WithdrawGuide>
{
    protected override GuideAction Action(WithdrawGuide command) => GuideAction.Withdraw;

    protected override Task<Refused> Apply(RecordWriting<Guide> writing, WithdrawGuide command, CancellationToken ct)
    {
        writing.Root.WithdrawnOn = writing.Today;
        writing.Detail["reason"] = command.Reason;
        return Task.FromResult(Refused.No);
    }
}
