using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Substitutions;

/// <summary>Ends a substitution before its last day, or calls it off before its first. From then on it gives nothing.</summary>
public sealed record EndSubstitution : RecordCommand;

internal sealed class EndSubstitutionUseCase : RecordUseCase<EndSubstitution, Substitution, SubstitutionState, SubstitutionAction, SubstitutionFacts>
{
    protected override WorkflowTable<SubstitutionState, SubstitutionAction, SubstitutionFacts> Workflow => SubstitutionWorkflow.Table;

    protected override SubstitutionAction Action(EndSubstitution command) => SubstitutionAction.End;

    protected override string PastTense(SubstitutionAction action) => "SubstitutionEnded";

    protected override SubstitutionState StateOf(Substitution root) => root.State;

    protected override void SetState(Substitution root, SubstitutionState state) => root.State = state;

    protected override Task<SubstitutionFacts> Facts(WriteSession session, Substitution root, EndSubstitution command, CancellationToken ct) =>
        Task.FromResult(new SubstitutionFacts(root.AwayId));

    protected override Task<Refused> Apply(RecordWriting<Substitution> writing, EndSubstitution command, CancellationToken ct)
    {
        (writing.Root.EndedOn, writing.Root.EndedBy) = (writing.Today, writing.Actor.Id);
        return Task.FromResult(Refused.No);
    }
}
