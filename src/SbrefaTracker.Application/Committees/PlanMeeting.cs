using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Plans a meeting of the committee.</summary>
public sealed record PlanMeeting : IRecordCommand
{
    /// <summary>The committee's record, below zero.</summary>
    public required long Committee { get; init; }

    /// <summary>The subcommittee or working group that meets; null for the whole committee.</summary>
    public long? Group { get; init; }

    public required MeetingGiven Meeting { get; init; }
}

internal sealed class PlanMeetingValidator : AbstractValidator<PlanMeeting>
{
    public PlanMeetingValidator() => RuleFor(command => command.Meeting).SetValidator(new MeetingGivenValidator());
}

internal sealed class PlanMeetingUseCase : BeginRecord<PlanMeeting, Meeting>
{
    protected override IReadOnlyList<Role> Allowed => CommitteeQueries.Readers;

    protected override string Happened => "MeetingPlanned";

    protected override async Task<Result<Meeting>> Begin(WriteSession session, PlanMeeting command, Actor actor, CancellationToken ct)
    {
        if (!await session.Db.Committees.AnyAsync(committee => committee.Id == command.Committee && committee.State == CommitteeState.Standing, ct))
        {
            return Refusal.Of("record_not_found");
        }

        if (command.Group is { } group && !await session.Db.CommitteeGroups.AnyAsync(one => one.Id == group && one.RecordId == command.Committee && one.GroupState != GroupStates.Ended, ct))
        {
            return Refusal.On(nameof(command.Group), "committee.no_group");
        }

        var meeting = new Meeting { CommitteeRecord = command.Committee, GroupId = command.Group };
        command.Meeting.Apply(meeting);
        return meeting;
    }
}
