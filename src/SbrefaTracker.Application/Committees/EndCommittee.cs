using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Committees;

/// <summary>Records that the committee was ended; its record and its public pages stay.</summary>
public sealed record EndCommittee : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class EndCommitteeValidator : AbstractValidator<EndCommittee>
{
    public EndCommitteeValidator() => RuleFor(command => command.Reason).Words(CommitteeTexts.LineLimit);
}

internal sealed class EndCommitteeUseCase : CommitteeUseCase<EndCommittee>
{
    protected override CommitteeAction Action(EndCommittee command) => CommitteeAction.End;

    protected override Task<Refused> Apply(RecordWriting<Committee> writing, EndCommittee command, CancellationToken ct)
    {
        writing.Root.EndedOn = writing.Today;
        writing.Detail["reason"] = command.Reason;
        return Task.FromResult(Refused.No);
    }
}
