using FluentValidation;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Keeps a question that was raised, so that something becomes of it. Who asked is left out.</summary>
public abstract record NotingQuestion : RecordCommand
{
    public required string? Question { get; init; }

    /// <summary>Null is the day of the appearance, or today.</summary>
    public DateOnly? AskedOn { get; init; }
}

/// <summary>Keeps a question that was raised at an event of the office.</summary>
public sealed record NoteQuestion : NotingQuestion;

/// <summary>Keeps what was asked or complained of where the agency took part.</summary>
public sealed record NoteAppearanceQuestion : NotingQuestion;

internal abstract class NotingQuestionValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : NotingQuestion
{
    protected NotingQuestionValidator()
    {
        RuleFor(command => command.Question).Words();
        RuleFor(command => command.AskedOn).InYears();
    }
}

internal sealed class NoteQuestionValidator : NotingQuestionValidator<NoteQuestion>;

internal sealed class NoteAppearanceQuestionValidator : NotingQuestionValidator<NoteAppearanceQuestion>;

internal sealed class NoteQuestionUseCase : EventUseCase<NoteQuestion>
{
    protected override EventAction Action(NoteQuestion command) => EventAction.NoteQuestion;

    protected override Task<Refused> Apply(RecordWriting<OutreachEvent> writing, NoteQuestion command, CancellationToken ct) =>
        writing.Note<OutreachEvent, EventQuestion>(command.Question!, command.AskedOn ?? writing.Today, ct);
}

internal sealed class NoteAppearanceQuestionUseCase : ParticipationUseCase<NoteAppearanceQuestion>
{
    protected override ParticipationAction Action(NoteAppearanceQuestion command) => ParticipationAction.NoteQuestion;

    protected override Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, NoteAppearanceQuestion command, CancellationToken ct) =>
        writing.Note<ParticipationRequest, AppearanceQuestion>(command.Question!, command.AskedOn ?? writing.Root.HeldOn ?? writing.Today, ct);
}
