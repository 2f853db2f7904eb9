using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Editions;

namespace SbrefaTracker.Application.Editions;

/// <summary>Gives an edition up before it is issued. It stays, with the reason.</summary>
public sealed record AbandonEdition : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class AbandonEditionValidator : AbstractValidator<AbandonEdition>
{
    public AbandonEditionValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class AbandonEditionUseCase : EditionUseCase<AbandonEdition>
{
    protected override EditionAction Action(AbandonEdition command) => EditionAction.Abandon;

    protected override Task<Refused> Apply(RecordWriting<Edition> writing, AbandonEdition command, CancellationToken ct)
    {
        writing.Detail["reason"] = command.Reason;
        return Task.FromResult(Refused.No);
    }
}
