using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Answers a comment on the response: what was changed, or why it stays. Whoever answers says whether it is settled by that.</summary>
public sealed record AnswerComment : ComplaintCommand
{
    public required long CommentId { get; init; }

    public required string Text { get; init; }

    /// <summary>It is settled by this; null, when nobody said, is refused.</summary>
    public required bool? Settles { get; init; }
}

internal sealed class AnswerCommentValidator : AbstractValidator<AnswerComment>
{
    public AnswerCommentValidator()
    {
        RuleFor(command => command.Text).Words();
        RuleFor(command => command.Settles).NotNull().WithErrorCode("required");
    }
}

internal sealed class AnswerCommentUseCase : IComplaintUseCase<AnswerComment>
{
    public ComplaintAction Action(AnswerComment command) => ComplaintAction.AnswerComment;

    public async Task<Refused> Apply(ComplaintWriting writing, AnswerComment command, CancellationToken ct)
    {
        if (writing.Parts.Comments.FirstOrDefault(one => one.Id == command.CommentId && one.IsOpen) is not { } comment)
        {
            return Refusal.On(nameof(command.CommentId), "comment_not_open");
        }

        await writing.Add(new ResponseComment
        {
            ComplaintId = comment.ComplaintId,
            ResponseId = comment.ResponseId,
            AnswersId = comment.Id,
            At = writing.Now,
            By = writing.Actor.Id,
            Text = command.Text,
        });
        if (command.Settles!.Value)
        {
            (comment.SettledOn, comment.SettledBy) = (writing.Today, writing.Actor.Id);
        }

        writing.Detail["settled"] = command.Settles.Value;
        return Refused.No;
    }
}
