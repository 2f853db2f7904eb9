using FluentValidation;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Keeps a question that was raised, so that something becomes of it. Who asked is left out.</summary>
public abstract record NotingQuestion : RecordCommand
{
    public required string? Question { get; init; }

    /// <summary>Null is the day of the appearance, or today.</summary>
    public DateOnly? AskedOn { get; init; }
}

internal abstract class NotingQuestionValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : NotingQuestion
{
    protected NotingQuestionValidator()
    {
        RuleFor(command => command.Question).Words();
        RuleFor(command => command.AskedOn).InYears();
    }
}
