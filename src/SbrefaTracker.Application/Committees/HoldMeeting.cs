using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Records that the meeting was held. There is none without the Designated Federal Officer (5 U.S.C. 1009(e)), so the officer who was there is named.</summary>
public sealed record HoldMeeting : RecordCommand
{
    public required DateOnly? HeldOn { get; init; }

    public required string? OfficerPresent { get; init; }

    public int? MembersPresent { get; init; }

    public int? VisitorsPresent { get; init; }
}

internal sealed class HoldMeetingValidator : AbstractValidator<HoldMeeting>
{
    public HoldMeetingValidator()
    {
        RuleFor(command => command.HeldOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.HeldOn).InYears();
        RuleFor(command => command.OfficerPresent).Words(CommitteeTexts.LineLimit);
        RuleFor(command => command.MembersPresent).InclusiveBetween(0, CommitteeRules.Seats).WithErrorCode("not_between").WithState(_ => new object[] { 0, CommitteeRules.Seats });
        RuleFor(command => command.VisitorsPresent).InclusiveBetween(0, 100_000).WithErrorCode("not_between").WithState(_ => new object[] { 0, 100_000 });
    }
}

internal sealed class HoldMeetingUseCase(CommitteeSettings settings) : MeetingUseCase<HoldMeeting>(settings)
{
    protected override MeetingAction Action(HoldMeeting command) => MeetingAction.Hold;

    protected override DateOnly? HeldDay(HoldMeeting command) => command.HeldOn;

    protected override Task<Refused> Apply(RecordWriting<Meeting> writing, HoldMeeting command, CancellationToken ct)
    {
        // Another day than the announced one would be a meeting that nobody was told of; it may go on over some days.
        if (command.HeldOn != writing.Root.MeetsOn)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.HeldOn), "meeting.other_day", writing.Root.MeetsOn));
        }

        (writing.Root.HeldOn, writing.Root.OfficerPresent) = (command.HeldOn, command.OfficerPresent!.Trim());
        (writing.Root.MembersPresent, writing.Root.VisitorsPresent) = (command.MembersPresent, command.VisitorsPresent);
        return Task.FromResult(Refused.No);
    }
}
