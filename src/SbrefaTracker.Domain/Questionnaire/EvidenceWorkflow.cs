using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Questionnaire.EvidenceAction;
using static SbrefaTracker.Domain.Questionnaire.EvidenceState;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Questionnaire.EvidenceState,
    SbrefaTracker.Domain.Questionnaire.EvidenceAction,
    SbrefaTracker.Domain.Questionnaire.EvidenceFacts>;

namespace SbrefaTracker.Domain.Questionnaire;

/// <summary>What somebody may do with a piece of evidence.</summary>
public enum EvidenceAction
{
    /// <summary>Write a further version.</summary>
    Revise,

    /// <summary>Say that it no longer holds.</summary>
    End,
}

/// <summary>What the guards need to know: nothing so far.</summary>
public sealed record EvidenceFacts;

/// <summary>The life of a piece of evidence. Who keeps it is our practice.</summary>
public static class EvidenceWorkflow
{
    public static readonly WorkflowTable<EvidenceState, EvidenceAction, EvidenceFacts> Table = new(
    [
        From(Kept).On(Revise).Stay().By(Auditor, Representative).Giving(Text),
        From(Kept).On(End).GoTo(Ended).By(Auditor, Representative).Giving(Date, Reason),
    ]);
}
