using FluentValidation;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Records that the agency was there.</summary>
public sealed record HoldAppearance : RecordCommand
{
    public required DateOnly? HeldOn { get; init; }
}

internal sealed class HoldAppearanceValidator : AbstractValidator<HoldAppearance>
{
    public HoldAppearanceValidator()
    {
        RuleFor(command => command.HeldOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.HeldOn).InYears();
    }
}

internal sealed class HoldAppearanceUseCase : ParticipationUseCase<HoldAppearance>
{
    protected override ParticipationAction Action(HoldAppearance command) => ParticipationAction.Hold;

    protected override Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, HoldAppearance command, CancellationToken ct)
    {
        var (request, held) = (writing.Root, command.HeldOn!.Value);
        if (held > writing.Today)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.HeldOn), "in_the_future", held));
        }

        if (held < request.EventOn || held > request.LastDay)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.HeldOn), "participation.other_day", request.EventOn, request.LastDay));
        }

        request.HeldOn = held;
        writing.Detail["held_on"] = held;
        return Task.FromResult(Refused.No);
    }
}
