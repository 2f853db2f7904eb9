using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Committees;

/// <summary>Writes the minutes, until the chair certifies them.</summary>
public sealed record WriteMinutes : RecordCommand
{
    public required string? Minutes { get; init; }
}

internal sealed class WriteMinutesValidator : AbstractValidator<WriteMinutes>
{
    public WriteMinutesValidator() => RuleFor(command => command.Minutes).Words(Validation.LetterLimit);
}

internal sealed class WriteMinutesUseCase(CommitteeSettings settings) : MeetingUseCase<WriteMinutes>(settings)
{
    protected override MeetingAction Action(WriteMinutes command) => MeetingAction.WriteMinutes;

    protected override Task<Refused> Apply(RecordWriting<Meeting> writing, WriteMinutes command, CancellationToken ct)
    {
        writing.Root.Minutes = command.Minutes;
        return Task.FromResult(Refused.No);
    }
}
