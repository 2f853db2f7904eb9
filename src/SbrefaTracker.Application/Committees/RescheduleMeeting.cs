using FluentValidation;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Committees;

/// <summary>Takes an announced meeting back into planning: what the notice said no longer holds, so another is needed. The public page says that it was moved. Those who registered are told at once, so that nobody comes on the day that was announced.</summary>
public sealed record RescheduleMeeting : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class RescheduleMeetingValidator : AbstractValidator<RescheduleMeeting>
{
    public RescheduleMeetingValidator() => RuleFor(command => command.Reason).Words(CommitteeTexts.LineLimit);
}

internal sealed class RescheduleMeetingUseCase(CommitteeSettings settings, MeetingPlaces places) : MeetingUseCase<RescheduleMeeting>(settings)
{
    protected override MeetingAction Action(RescheduleMeeting command) => MeetingAction.Reschedule;

    protected override async Task<Refused> Apply(RecordWriting<Meeting> writing, RescheduleMeeting command, CancellationToken ct)
    {
        writing.Detail["reason"] = command.Reason;
        writing.Detail["notice"] = writing.Root.NoticeOn!.Value;
        writing.Root.TakeBackNotice();
        await places.Postponed(writing.Session, writing.Root, ct);
        return Refused.No;
    }
}
