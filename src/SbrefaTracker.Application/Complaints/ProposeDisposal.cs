using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Proposes to dispose of the personal values of a closed complaint whose time is over by the schedule. A second person carries it out.</summary>
public sealed record ProposeDisposal : ComplaintCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }

    /// <summary>Why it is proposed although nobody verified the rule; wanted only then. Kept for ever as well.</summary>
    public string? Despite { get; init; }
}

internal sealed class ProposeDisposalValidator : AbstractValidator<ProposeDisposal>
{
    public ProposeDisposalValidator()
    {
        RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Despite).WordsIfAny(ComplaintFields.NameLimit);
    }
}

internal sealed class ProposeDisposalUseCase(RetentionSettings settings) : IComplaintUseCase<ProposeDisposal>
{
    public ComplaintAction Action(ProposeDisposal command) => ComplaintAction.ProposeDisposal;

    public async Task<Refused> Apply(ComplaintWriting writing, ProposeDisposal command, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        var rule = await RetentionRules.Of(writing.Db, RetentionKinds.OfComplaint(complaint.Outcome), ct);
        var stopped = await DisposalStops.Of(writing, rule, settings, ct);
        if (stopped.Reasons is { Count: > 0 })
        {
            return stopped;
        }

        if (DisposalStops.Unverified(rule, command.Despite) is { } unverified)
        {
            return unverified;
        }

        await writing.Add(new DisposalProposal
        {
            ComplaintId = complaint.Id,
            ProposedOn = writing.Today,
            ProposedBy = writing.Actor.Id,
            Reason = command.Reason.Trim(),
            Kind = rule.Kind.Code,
            RuleNumber = rule.Number,
            Authority = rule.Authority,
            Standing = rule.Standing,
            DueOn = rule.DueOn(complaint.ClosedOn!.Value)!.Value,
        });
        writing.Detail["authority"] = rule.Authority;
        writing.Detail["reason"] = command.Reason.Trim();
        writing.Detail["standing"] = rule.Standing;
        writing.Detail["rule"] = RetentionRules.NameOf(rule);
        if (!rule.IsVerified)
        {
            writing.Detail[DisposalStops.Despite] = command.Despite!.Trim();
        }

        return Refused.No;
    }
}
