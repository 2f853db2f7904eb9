using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Committees;

/// <summary>Calls a meeting off. If it was announced, the public sees that and why.</summary>
public sealed record CancelMeeting : RecordCommand
{
    /// <summary>The public reads it.</summary>
    public required string Reason { get; init; }
}

internal sealed class CancelMeetingValidator : AbstractValidator<CancelMeeting>
{
    public CancelMeetingValidator() => RuleFor(command => command.Reason).Words(CommitteeTexts.LineLimit);
}

internal sealed class CancelMeetingUseCase(CommitteeSettings settings) : MeetingUseCase<CancelMeeting>(settings)
{
    protected override MeetingAction Action(CancelMeeting command) => MeetingAction.Cancel;

    protected override Task<Refused> Apply(RecordWriting<Meeting> writing, CancelMeeting command, CancellationToken ct)
    {
        writing.Root.CancelReason = command.Reason.Trim();
        writing.Detail["reason"] = command.Reason;
        return Task.FromResult(Refused.No);
    }
}
