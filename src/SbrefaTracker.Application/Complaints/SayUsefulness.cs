using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The filer says whether this office was of use to them.</summary>
public sealed record SayUsefulness : ComplaintCommand
{
    /// <summary>A code of <see cref="UsefulnessCodes"/>.</summary>
    public required string Usefulness { get; init; }
}

internal sealed class SayUsefulnessValidator : AbstractValidator<SayUsefulness>
{
    public SayUsefulnessValidator() => RuleFor(command => command.Usefulness).CodeOf(UsefulnessCodes.List, required: true);
}

internal sealed class SayUsefulnessUseCase : IComplaintUseCase<SayUsefulness>
{
    public ComplaintAction Action(SayUsefulness command) => ComplaintAction.SayUsefulness;

    public Task<Refused> Apply(ComplaintWriting writing, SayUsefulness command, CancellationToken ct)
    {
        (writing.Complaint.Usefulness, writing.Complaint.UsefulnessOn) = (command.Usefulness, writing.Today);
        writing.Detail["usefulness"] = command.Usefulness;
        return Task.FromResult(Refused.No);
    }
}
