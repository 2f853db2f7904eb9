using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Questionnaire;

public class EvidenceWorkflowTests
{
    [Fact]
    public void Does_what_was_reviewed() =>
        WorkflowDecisions.AreThose(EvidenceWorkflow.Table, _ => new EvidenceFacts(), Repository.ReviewedLines("Questionnaire", "evidence-decisions.txt"));
}
