using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Stories;

namespace SbrefaTracker.Application.Stories;

/// <summary>Takes a story out of all editions that are not issued yet. One that was issued never changes.</summary>
public sealed record WithdrawStory : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class WithdrawStoryValidator : AbstractValidator<WithdrawStory>
{
    public WithdrawStoryValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class WithdrawStoryUseCase : StoryUseCase<WithdrawStory>
{
    protected override StoryAction Action(WithdrawStory command) => StoryAction.Withdraw;

    protected override Task<Refused> Apply(RecordWriting<Story> writing, WithdrawStory command, CancellationToken ct)
    {
        writing.Root.WithdrawnOn = writing.Today;
        writing.Detail["reason"] = command.Reason;
        return Task.FromResult(Refused.No);
    }
}
