using FluentValidation;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Says what became of a question that was raised: a complaint, guidance, a recommendation of the committee, a task, or nothing.</summary>
public abstract record SettlingQuestion : RecordCommand
{
    public required long? QuestionId { get; init; }

    /// <summary>A code of <see cref="QuestionEnds"/>.</summary>
    public required string? Became { get; init; }

    /// <summary>The complaint's reference, the recommendation's number, or the number of the entry in the log of guidance.</summary>
    public string? Reference { get; init; }

    public string? Note { get; init; }

    /// <summary>Who does the task, by office or position.</summary>
    public string? TaskFor { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; init; }
}

internal abstract class SettlingQuestionValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : SettlingQuestion
{
    protected SettlingQuestionValidator()
    {
        RuleFor(command => command.QuestionId).NotNull().WithErrorCode("required");
        RuleFor(command => command.Became).CodeOf(QuestionEnds.List, required: true);
        RuleFor(command => command.Reference).Must((command, reference) => !QuestionEnds.NeedsReference(command.Became) || !string.IsNullOrWhiteSpace(reference)).WithErrorCode("required");
        RuleFor(command => command.Reference).WordsIfAny(CommitteeTexts.LineLimit);
        RuleFor(command => command.Note).Must((command, note) => !QuestionEnds.NeedsNote(command.Became, !string.IsNullOrWhiteSpace(command.Reference)) || !string.IsNullOrWhiteSpace(note)).WithErrorCode("required");
        RuleFor(command => command.Note).WordsIfAny();
        RuleFor(command => command.TaskFor).Must((command, who) => !QuestionEnds.NeedsTask(command.Became) || !string.IsNullOrWhiteSpace(who)).WithErrorCode("required");
        RuleFor(command => command.TaskFor).WordsIfAny(CommitteeTexts.LineLimit);
        RuleFor(command => command.DueOn).Must((command, day) => !QuestionEnds.NeedsTask(command.Became) || day is not null).WithErrorCode("required");
        RuleFor(command => command.DueOn).InYears();
    }
}
