using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Guidance;

/// <summary>
/// Carries out what somebody else proposed: empties every personal value of an entry and of what was said beside it, with the salts of the ledger's commitments. What is counted stays. It cannot be undone.
/// </summary>
public sealed record DisposeGuidance : RecordCommand
{
    /// <summary>Why it is carried out although nobody verified the rule; wanted only then. Kept in the ledger for ever, so no personal data.</summary>
    public string? Despite { get; init; }
}

internal sealed class DisposeGuidanceValidator : AbstractValidator<DisposeGuidance>
{
    public DisposeGuidanceValidator() => RuleFor(command => command.Despite).WordsIfAny(ComplaintFields.NameLimit);
}

internal sealed class DisposeGuidanceUseCase(ITrackerDbFactory databases, RetentionSettings settings) : GuidanceUseCase<DisposeGuidance>
{
    protected override GuidanceAction Action(DisposeGuidance command) => GuidanceAction.Dispose;

    protected override async Task<Refused> Apply(RecordWriting<GuidanceEntry> writing, DisposeGuidance command, CancellationToken ct)
    {
        var rule = await RetentionRules.Of(writing.Db, RetentionKinds.Guidance, ct);
        if (writing.Root.ProposedRule != RetentionRules.NameOf(rule))
        {
            return Refusal.Of("disposal.rule_changed");
        }

        if (await GuidanceKeeping.Stop(writing.Session, writing.Root, settings, ct) is { } stop)
        {
            return stop;
        }

        if (DisposalStops.Unverified(rule, command.Despite) is { } unverified)
        {
            return unverified;
        }

        var said = await DisposalStops.SaidBefore(writing.Db, writing.Root.Id, GuidanceKeeping.Proposed, ct);
        await GuidanceKeeping.Empty(writing, databases.Tables, ct);
        writing.Root.DisposedOn = writing.Today;
        writing.Detail["authority"] = rule.Authority;
        writing.Detail["reason"] = writing.Root.ProposedReason!;
        writing.Detail["standing"] = rule.Standing;
        writing.Detail["rule"] = RetentionRules.NameOf(rule);
        writing.Detail["proposed_by"] = writing.Root.ProposedBy!;
        if (!rule.IsVerified)
        {
            writing.Detail[DisposalStops.Despite] = command.Despite!.Trim();
            writing.Detail[DisposalStops.ProposedDespite] = said ?? "";
        }

        return Refused.No;
    }
}
