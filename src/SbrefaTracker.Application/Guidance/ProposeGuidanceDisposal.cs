using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Proposes to empty what is personal in an entry of the log whose time is over by the schedule. A second person carries it out.</summary>
public sealed record ProposeGuidanceDisposal : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }

    /// <summary>Why it is proposed although nobody verified the rule; wanted only then. Kept for ever as well.</summary>
    public string? Despite { get; init; }
}

internal sealed class ProposeGuidanceDisposalValidator : AbstractValidator<ProposeGuidanceDisposal>
{
    public ProposeGuidanceDisposalValidator()
    {
        RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Despite).WordsIfAny(ComplaintFields.NameLimit);
    }
}

internal sealed class ProposeGuidanceDisposalUseCase(RetentionSettings settings) : GuidanceUseCase<ProposeGuidanceDisposal>
{
    protected override GuidanceAction Action(ProposeGuidanceDisposal command) => GuidanceAction.ProposeDisposal;

    protected override async Task<Refused> Apply(RecordWriting<GuidanceEntry> writing, ProposeGuidanceDisposal command, CancellationToken ct)
    {
        var rule = await RetentionRules.Of(writing.Db, RetentionKinds.Guidance, ct);
        if (await GuidanceKeeping.Stop(writing.Session, writing.Root, settings, ct) is { } stop)
        {
            return stop;
        }

        if (DisposalStops.Unverified(rule, command.Despite) is { } unverified)
        {
            return unverified;
        }

        writing.Root.Propose(new(RetentionRules.NameOf(rule), writing.Actor.Id, writing.Today, command.Reason.Trim()));
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
