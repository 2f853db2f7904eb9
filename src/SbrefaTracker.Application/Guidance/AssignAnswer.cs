using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Says which policy owner answers for an answer: reminders go there.</summary>
public sealed record AssignAnswer : RecordCommand
{
    /// <summary>The account.</summary>
    public required string Owner { get; init; }
}

internal sealed class AssignAnswerValidator : AbstractValidator<AssignAnswer>
{
    public AssignAnswerValidator() => RuleFor(command => command.Owner).NotEmpty().WithErrorCode("required");
}

internal sealed class AssignAnswerUseCase : AnswerUseCase<AssignAnswer>
{
    protected override AnswerAction Action(AssignAnswer command) => AnswerAction.Assign;

    protected override async Task<Refused> Apply(RecordWriting<Answer> writing, AssignAnswer command, CancellationToken ct)
    {
        if (!await PolicyOwners.AtWork(writing.Db).AnyAsync(account => account.Id == command.Owner, ct))
        {
            return Refusal.On(nameof(command.Owner), "answer.no_owner");
        }

        if (writing.Root.OwnerId == command.Owner)
        {
            return Refusal.Of("nothing_changed");
        }

        writing.Root.OwnerId = command.Owner;
        writing.Detail["owner"] = command.Owner;
        return Refused.No;
    }
}
