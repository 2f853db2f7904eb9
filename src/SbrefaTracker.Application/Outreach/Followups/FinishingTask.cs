using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Says that the task that a question became is done, and what was done.</summary>
public abstract record FinishingTask : RecordCommand
{
    public required long? QuestionId { get; init; }

    public required string? Done { get; init; }
}

internal abstract class FinishingTaskValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : FinishingTask
{
    protected FinishingTaskValidator()
    {
        RuleFor(command => command.QuestionId).NotNull().WithErrorCode("required");
        RuleFor(command => command.Done).Words();
    }
}
