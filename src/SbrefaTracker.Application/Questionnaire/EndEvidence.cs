using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.Questionnaire;

/// <summary>Says that a piece of evidence no longer holds. For the years until then it still counts.</summary>
public sealed record EndEvidence : RecordCommand
{
    /// <summary>The last day on which it held, not in the future.</summary>
    public required DateOnly? EndedOn { get; init; }

    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class EndEvidenceValidator : AbstractValidator<EndEvidence>
{
    public EndEvidenceValidator()
    {
        RuleFor(command => command.EndedOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
    }
}

internal sealed class EndEvidenceUseCase : EvidenceUseCase<EndEvidence>
{
    protected override EvidenceAction Action(EndEvidence command) => EvidenceAction.End;

    protected override Task<Refused> Apply(RecordWriting<EvidenceItem> writing, EndEvidence command, CancellationToken ct)
    {
        if (command.EndedOn > writing.Today)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.EndedOn), "in_the_future", command.EndedOn.Value));
        }

        writing.Root.EndedOn = command.EndedOn;
        writing.Detail["endedOn"] = command.EndedOn!.Value;
        writing.Detail["reason"] = command.Reason;
        return Task.FromResult(Refused.No);
    }
}
