using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Narratives;

namespace SbrefaTracker.Application.Narratives;

/// <summary>
/// Takes a narrative off for good. The filer needs no reason. Mostly it ends with their consent (<c>ChoosePublishing</c>); this is for whoever followed a complaint whose personal values are
/// gone, and for staff who find that it never should have been published.
/// </summary>
public sealed record WithdrawNarrative : RecordCommand
{
    /// <summary>Staff say why; kept in the ledger for ever, so no personal data.</summary>
    public string? Reason { get; init; }
}

internal sealed class WithdrawNarrativeUseCase(ITrackerDbFactory databases) : NarrativeUseCase<WithdrawNarrative>
{
    protected override NarrativeAction Action(WithdrawNarrative command) => NarrativeAction.Withdraw;

    protected override Task<Refused> Apply(RecordWriting<Narrative> writing, WithdrawNarrative command, CancellationToken ct)
    {
        var isFiler = writing.Actor.Is(Roles.Filer);
        if (!isFiler)
        {
            if (string.IsNullOrWhiteSpace(command.Reason))
            {
                return Task.FromResult<Refused>(Refusal.On(nameof(command.Reason), "required"));
            }

            if (FieldText.Read(new ComplaintField(nameof(command.Reason), FieldKind.Text, ComplaintFields.NameLimit), command.Reason, out _) is { } fault)
            {
                return Task.FromResult<Refused>(fault);
            }

            writing.Detail["reason"] = command.Reason;
        }

        writing.Root.WithdrawnAt = writing.Now;
        writing.Root.AskedOffOn = isFiler ? writing.Today : null;
        return Task.FromResult(Refused.No);
    }

    protected override Task After(RecordWriting<Narrative> writing, WithdrawNarrative command, CancellationToken ct) =>
        NarrativeOf.EmptyWithdrawn(writing.Session, databases.Tables, writing.Root, writing.Actor, ct);
}
