using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Writes beside a passage of the drafted response what should be different. Nothing is sent while one that must be settled is open.</summary>
public sealed record CommentResponse : ComplaintCommand
{
    /// <summary>Words of the letter; null when the comment is about the whole.</summary>
    public string? Quote { get; init; }

    public required string Text { get; init; }

    /// <summary>Nothing is sent before it is settled; whoever comments says so or not, and null is refused.</summary>
    public required bool? MustSettle { get; init; }
}

internal sealed class CommentResponseValidator : AbstractValidator<CommentResponse>
{
    public CommentResponseValidator()
    {
        RuleFor(command => command.Quote).WordsIfAny();
        RuleFor(command => command.Text).Words();
        RuleFor(command => command.MustSettle).NotNull().WithErrorCode("required");
    }
}

internal sealed class CommentResponseUseCase : IComplaintUseCase<CommentResponse>
{
    public ComplaintAction Action(CommentResponse command) => ComplaintAction.CommentResponse;

    public async Task<Refused> Apply(ComplaintWriting writing, CommentResponse command, CancellationToken ct)
    {
        var draft = writing.Parts.Draft!;
        var quote = string.IsNullOrWhiteSpace(command.Quote) ? null : command.Quote.Trim();
        if (quote is not null && !Passage.StandsIn(draft.Text, quote))
        {
            return Refusal.On(nameof(command.Quote), "quote_not_in_letter");
        }

        await writing.Add(new ResponseComment
        {
            ComplaintId = draft.ComplaintId,
            ResponseId = draft.Id,
            At = writing.Now,
            By = writing.Actor.Id,
            MustSettle = command.MustSettle!.Value,
            Quote = quote,
            Text = command.Text,
        });
        writing.Detail["response"] = draft.Number;
        writing.Detail["must_settle"] = command.MustSettle.Value;
        return Refused.No;
    }
}
