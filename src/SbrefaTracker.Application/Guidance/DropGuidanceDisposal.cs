using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Drops a proposal to empty an entry of the log: it is kept.</summary>
public sealed record DropGuidanceDisposal : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class DropGuidanceDisposalValidator : AbstractValidator<DropGuidanceDisposal>
{
    public DropGuidanceDisposalValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class DropGuidanceDisposalUseCase : GuidanceUseCase<DropGuidanceDisposal>
{
    protected override GuidanceAction Action(DropGuidanceDisposal command) => GuidanceAction.DropDisposal;

    protected override Task<Refused> Apply(RecordWriting<GuidanceEntry> writing, DropGuidanceDisposal command, CancellationToken ct)
    {
        writing.Root.Propose(null);
        writing.Detail["reason"] = command.Reason.Trim();
        return Task.FromResult(Refused.No);
    }
}
