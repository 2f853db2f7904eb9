using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Releases one legal hold that somebody else placed. It stays to be read, with the reason.</summary>
public sealed record ReleaseHold : ComplaintCommand
{
    /// <summary>The hold's id.</summary>
    public required long HoldId { get; init; }

    public required string Reason { get; init; }
}

internal sealed class ReleaseHoldValidator : AbstractValidator<ReleaseHold>
{
    public ReleaseHoldValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class ReleaseHoldUseCase : IComplaintUseCase<ReleaseHold>
{
    public ComplaintAction Action(ReleaseHold command) => ComplaintAction.ReleaseHold;

    public Task<Refused> Apply(ComplaintWriting writing, ReleaseHold command, CancellationToken ct)
    {
        if (writing.Parts.Holds.FirstOrDefault(one => one.Id == command.HoldId && one.IsInForce) is not { } hold)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.HoldId), Guard.HoldThere.RefusalCode));
        }

        // Several people may have placed one each.
        if (hold.PlacedBy == writing.Actor.Id)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.HoldId), Guard.AnotherThanThePlacer.RefusalCode));
        }

        (hold.ReleasedOn, hold.ReleasedBy, hold.ReleaseReason) = (writing.Today, writing.Actor.Id, command.Reason);
        return Task.FromResult(Refused.No);
    }
}
