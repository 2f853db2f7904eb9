using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Editions;

namespace SbrefaTracker.Application.Editions;

/// <summary>Sends an edition back to be worked on: what was approved is approved no longer.</summary>
public sealed record ReturnEdition : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class ReturnEditionValidator : AbstractValidator<ReturnEdition>
{
    public ReturnEditionValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class ReturnEditionUseCase : EditionUseCase<ReturnEdition>
{
    protected override EditionAction Action(ReturnEdition command) => EditionAction.Return;

    protected override Task<Refused> Apply(RecordWriting<Edition> writing, ReturnEdition command, CancellationToken ct)
    {
        (writing.Root.ClearedBy, writing.Root.ClearedOn, writing.Root.SubmittedBy, writing.Root.SubmittedAs) = (null, null, null, null);
        writing.Detail["reason"] = command.Reason;
        return Task.FromResult(Refused.No);
    }
}
