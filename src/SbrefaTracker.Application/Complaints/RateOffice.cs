using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The filer says whether this office was of use to them.</summary>
public sealed record RateOffice : ComplaintCommand
{
    /// <summary>A code of <see cref="UsefulnessCodes"/>.</summary>
    public required string Usefulness { get; init; }
}

internal sealed class RateOfficeValidator : AbstractValidator<RateOffice>
{
    public RateOfficeValidator() => RuleFor(command => command.Usefulness).CodeOf(UsefulnessCodes.List, required: true);
}

internal sealed class RateOfficeUseCase : IComplaintUseCase<RateOffice>
{
    public ComplaintAction Action(RateOffice command) => ComplaintAction.Rate;

    public Task<Refused> Apply(ComplaintWriting writing, RateOffice command, CancellationToken ct)
    {
        writing.Complaint.Usefulness = command.Usefulness;
        writing.Detail["usefulness"] = command.Usefulness;
        return Task.FromResult(Refused.No);
    }
}
