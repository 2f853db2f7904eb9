using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>Says of a comment that the report was revised for it, or why it was not; it may be said otherwise until the edition goes to clearance.</summary>
public sealed record SettleComment : RecordCommand
{
    /// <summary>The comment's id.</summary>
    public required long Comment { get; init; }

    /// <summary>A code of <see cref="CommentSettlements"/>.</summary>
    public required string Settlement { get; init; }

    /// <summary>How, or why not. It is printed with an unresolved comment.</summary>
    public required string Answer { get; init; }
}

internal sealed class SettleCommentValidator : AbstractValidator<SettleComment>
{
    public SettleCommentValidator()
    {
        RuleFor(command => command.Settlement).CodeOf(CommentSettlements.List, required: true);
        RuleFor(command => command.Answer).Words();
    }
}

internal sealed class SettleCommentUseCase : EditionUseCase<SettleComment>
{
    protected override EditionAction Action(SettleComment command) => EditionAction.SettleComment;

    protected override async Task<Refused> Apply(RecordWriting<Edition> writing, SettleComment command, CancellationToken ct)
    {
        var edition = writing.Root;
        if (await writing.Db.EditionComments.FirstOrDefaultAsync(one => one.RecordId == edition.Id && one.Id == command.Comment, ct) is not { } comment)
        {
            return Refusal.On(nameof(command.Comment), "edition.no_comment");
        }

        (comment.Settlement, comment.Answer, comment.SettledOn, comment.SettledBy) = (command.Settlement, command.Answer, writing.Today, writing.Actor.Id);
        writing.Detail["comment"] = comment.Id;
        writing.Detail["settlement"] = command.Settlement;
        return Refused.No;
    }
}
