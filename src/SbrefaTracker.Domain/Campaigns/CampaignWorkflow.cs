using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Campaigns.CampaignAction;
using static SbrefaTracker.Domain.Campaigns.CampaignState;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Campaigns.CampaignState,
    SbrefaTracker.Domain.Campaigns.CampaignAction,
    SbrefaTracker.Domain.Campaigns.CampaignFacts>;

namespace SbrefaTracker.Domain.Campaigns;

/// <summary>What somebody may do with a campaign. The order is the order in which offers are shown.</summary>
public enum CampaignAction
{
    /// <summary>Take what is proposed for a campaign, and give it a name.</summary>
    Accept,

    /// <summary>Say why what is proposed is none.</summary>
    Dismiss,

    /// <summary>Another complaint tells the same as those that are proposed.</summary>
    Join,

    /// <summary>Add complaints.</summary>
    Add,

    /// <summary>Take a complaint out.</summary>
    TakeOut,

    /// <summary>Give it another name.</summary>
    Rename,

    /// <summary>Say that it is none.</summary>
    Dissolve,
}

/// <summary>What the guards need to know of a campaign: nothing yet.</summary>
public sealed record CampaignFacts;

/// <summary>The life of a campaign. Who may is our practice.</summary>
public static class CampaignWorkflow
{
    public static readonly WorkflowTable<CampaignState, CampaignAction, CampaignFacts> Table = new(
    [
        From(Proposed).On(Accept).GoTo(Gathered).By(Representative).Giving(Text),
        From(Proposed).On(Dismiss).GoTo(Dismissed).By(Representative).Giving(Reason),
        From(Proposed).On(Join).Stay().By(Clock),
        From(Gathered).On(Add).Stay().By(Analyst, Representative).Giving(OtherComplaint),
        From(Gathered).On(TakeOut).Stay().By(Analyst, Representative).Giving(OtherComplaint),
        From(Gathered).On(Rename).Stay().By(Analyst, Representative).Giving(Text),
        From(Gathered).On(Dissolve).GoTo(Dissolved).By(Representative).Giving(Reason),
    ]);
}
