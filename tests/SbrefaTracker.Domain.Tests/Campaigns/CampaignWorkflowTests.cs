using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Campaigns;

public class CampaignWorkflowTests
{
    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(
        CampaignWorkflow.Table, _ => new CampaignFacts(), Repository.ReviewedLines("Campaigns", "campaign-decisions.txt"));
}
