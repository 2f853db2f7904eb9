using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Committees;

/// <summary>Says otherwise when, where and how a planned meeting is.</summary>
public sealed record ChangeMeeting : RecordCommand
{
    public required MeetingGiven Meeting { get; init; }
}

internal sealed class ChangeMeetingValidator : AbstractValidator<ChangeMeeting>
{
    public ChangeMeetingValidator() => RuleFor(command => command.Meeting).SetValidator(new MeetingGivenValidator());
}

internal sealed class ChangeMeetingUseCase(CommitteeSettings settings) : MeetingUseCase<ChangeMeeting>(settings)
{
    protected override MeetingAction Action(ChangeMeeting command) => MeetingAction.Change;

    protected override Task<Refused> Apply(RecordWriting<Meeting> writing, ChangeMeeting command, CancellationToken ct)
    {
        command.Meeting.Apply(writing.Root);
        writing.Detail["meets_on"] = writing.Root.MeetsOn;
        return Task.FromResult(Refused.No);
    }
}
