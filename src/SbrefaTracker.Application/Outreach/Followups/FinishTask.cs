using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Says that the task that a question became is done, and what was done.</summary>
public abstract record FinishingTask : RecordCommand
{
    public required long? QuestionId { get; init; }

    public required string? Done { get; init; }
}

/// <summary>Finishes a task that came of an event of the office.</summary>
public sealed record FinishTask : FinishingTask;

/// <summary>Finishes a task that came of an appearance at somebody's event.</summary>
public sealed record FinishAppearanceTask : FinishingTask;

internal abstract class FinishingTaskValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : FinishingTask
{
    protected FinishingTaskValidator()
    {
        RuleFor(command => command.QuestionId).NotNull().WithErrorCode("required");
        RuleFor(command => command.Done).Words();
    }
}

internal sealed class FinishTaskValidator : FinishingTaskValidator<FinishTask>;

internal sealed class FinishAppearanceTaskValidator : FinishingTaskValidator<FinishAppearanceTask>;

internal sealed class FinishTaskUseCase : EventUseCase<FinishTask>
{
    protected override EventAction Action(FinishTask command) => EventAction.FinishTask;

    protected override Task<Refused> Apply(RecordWriting<OutreachEvent> writing, FinishTask command, CancellationToken ct) => writing.Finish<OutreachEvent, EventQuestion>(command, ct);
}

internal sealed class FinishAppearanceTaskUseCase : ParticipationUseCase<FinishAppearanceTask>
{
    protected override ParticipationAction Action(FinishAppearanceTask command) => ParticipationAction.FinishTask;

    protected override Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, FinishAppearanceTask command, CancellationToken ct) => writing.Finish<ParticipationRequest, AppearanceQuestion>(command, ct);
}
