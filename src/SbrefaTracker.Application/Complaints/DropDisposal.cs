using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Drops a proposal to dispose of the complaint's personal values: they are kept.</summary>
public sealed record DropDisposal : ComplaintCommand
{
    /// <summary>Kept in the record for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class DropDisposalValidator : AbstractValidator<DropDisposal>
{
    public DropDisposalValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class DropDisposalUseCase : IComplaintUseCase<DropDisposal>
{
    public ComplaintAction Action(DropDisposal command) => ComplaintAction.DropDisposal;

    public Task<Refused> Apply(ComplaintWriting writing, DropDisposal command, CancellationToken ct)
    {
        var proposal = writing.Parts.DisposalProposed!;
        proposal.EndAs(ProposalEnds.Dropped, writing.Today, writing.Actor.Id);
        proposal.DropReason = command.Reason.Trim();
        writing.Detail["reason"] = proposal.DropReason;
        return Task.FromResult(Refused.No);
    }
}
