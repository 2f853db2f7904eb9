using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>A policy owner read what is published and says that it still holds.</summary>
public sealed record ConfirmAnswer : RecordCommand
{
    public required DateOnly? ReviewBy { get; init; }
}

internal sealed class ConfirmAnswerValidator : AbstractValidator<ConfirmAnswer>
{
    public ConfirmAnswerValidator() => RuleFor(command => command.ReviewBy).NotNull().WithErrorCode("required");
}

internal sealed class ConfirmAnswerUseCase : AnswerUseCase<ConfirmAnswer>
{
    protected override AnswerAction Action(ConfirmAnswer command) => AnswerAction.Confirm;

    protected override Task<Refused> Apply(RecordWriting<Answer> writing, ConfirmAnswer command, CancellationToken ct)
    {
        var review = command.ReviewBy!.Value;
        if (ReviewDays.Refuse(nameof(command.ReviewBy), writing.Today, review) is { } refusal)
        {
            return Task.FromResult<Refused>(refusal);
        }

        (writing.Root.ReviewBy, writing.Root.ReviewedOn) = (review, writing.Today);
        writing.Root.OwnerId ??= writing.Actor.Id;
        (writing.Detail["number"], writing.Detail["reviewBy"]) = (writing.Root.PublishedNumber!.Value, review);
        return Task.FromResult(Refused.No);
    }
}
