using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Records the written determination of the head of the agency that a meeting, or a part of it, is closed (5 U.S.C. 1009(d)).</summary>
public sealed record DetermineClosure : RecordCommand
{
    public required DateOnly? DeterminedOn { get; init; }

    /// <summary>The exemption and the reason; it stands in the notice.</summary>
    public required string? Authority { get; init; }
}

internal sealed class DetermineClosureValidator : AbstractValidator<DetermineClosure>
{
    public DetermineClosureValidator()
    {
        RuleFor(command => command.DeterminedOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.DeterminedOn).InYears();
        RuleFor(command => command.Authority).Words(CommitteeTexts.PartLimit);
    }
}

internal sealed class DetermineClosureUseCase(CommitteeSettings settings) : MeetingUseCase<DetermineClosure>(settings)
{
    protected override MeetingAction Action(DetermineClosure command) => MeetingAction.DetermineClosure;

    protected override Task<Refused> Apply(RecordWriting<Meeting> writing, DetermineClosure command, CancellationToken ct)
    {
        if (command.DeterminedOn > writing.Today)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.DeterminedOn), "in_the_future", command.DeterminedOn.Value));
        }

        (writing.Root.ClosureDeterminedOn, writing.Root.ClosureAuthority) = (command.DeterminedOn, command.Authority!.Trim());
        return Task.FromResult(Refused.No);
    }
}
