using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Routing.RoutingAction;
using static SbrefaTracker.Domain.Routing.RoutingRuleState;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Routing.RoutingRuleState,
    SbrefaTracker.Domain.Routing.RoutingAction,
    SbrefaTracker.Domain.Routing.RoutingRuleFacts>;

namespace SbrefaTracker.Domain.Routing;

/// <summary>What may be done with a routing rule. The order is the order in which offers are shown.</summary>
public enum RoutingAction
{
    /// <summary>Let it be asked for each complaint that comes from now on.</summary>
    SwitchOn,

    /// <summary>Let it be asked no more.</summary>
    SwitchOff,

    /// <summary>Write another version of it.</summary>
    Revise,

    /// <summary>Give it another place in the order.</summary>
    Move,

    /// <summary>End it for good.</summary>
    Retire,
}

/// <summary>What the guards need to know of a rule: nothing yet.</summary>
public sealed record RoutingRuleFacts;

/// <summary>The life of a routing rule. That the representative alone decides how work is given out is our practice.</summary>
public static class RoutingWorkflow
{
    public static readonly WorkflowTable<RoutingRuleState, RoutingAction, RoutingRuleFacts> Table = new(
    [
        From(Off).On(SwitchOn).GoTo(On).By(Representative),
        From(On).On(SwitchOff).GoTo(Off).By(Representative),
        From(Off, On).On(Revise).Stay().By(Representative).Giving(Text),
        From(Off, On).On(Move).Stay().By(Representative),
        From(Off, On).On(Retire).GoTo(Retired).By(Representative).Giving(Reason),
    ]);
}
