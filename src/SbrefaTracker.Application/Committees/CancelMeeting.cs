using FluentValidation;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Committees;

/// <summary>Calls a meeting off. If it was announced, the public sees that and why, and those who registered are written to.</summary>
public sealed record CancelMeeting : RecordCommand
{
    /// <summary>The public reads it.</summary>
    public required string Reason { get; init; }
}

internal sealed class CancelMeetingValidator : AbstractValidator<CancelMeeting>
{
    public CancelMeetingValidator() => RuleFor(command => command.Reason).Words(CommitteeTexts.LineLimit);
}

internal sealed class CancelMeetingUseCase(CommitteeSettings settings, MeetingPlaces places) : MeetingUseCase<CancelMeeting>(settings)
{
    protected override MeetingAction Action(CancelMeeting command) => MeetingAction.Cancel;

    protected override async Task<Refused> Apply(RecordWriting<Meeting> writing, CancelMeeting command, CancellationToken ct)
    {
        writing.Root.CancelReason = command.Reason.Trim();
        writing.Detail["reason"] = command.Reason;
        await places.Cancelled(writing.Session, writing.Root, ct);
        return Refused.No;
    }
}
