using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Routing;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Routing;

/// <summary>What all use cases on a routing rule share.</summary>
internal abstract class RoutingUseCase<TCommand> : RecordUseCase<TCommand, RoutingRule, RoutingRuleState, RoutingAction, RoutingRuleFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<RoutingRuleState, RoutingAction, RoutingRuleFacts> Workflow => RoutingWorkflow.Table;

    protected override string PastTense(RoutingAction action) => NameOf(action);

    /// <summary>What the ledger calls an action.</summary>
    internal static string NameOf(RoutingAction action) => action switch
    {
        RoutingAction.SwitchOn => "RoutingRuleSwitchedOn",
        RoutingAction.SwitchOff => "RoutingRuleSwitchedOff",
        RoutingAction.Revise => "RoutingRuleRevised",
        RoutingAction.Move => "RoutingRuleMoved",
        RoutingAction.Retire => "RoutingRuleRetired",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override RoutingRuleState StateOf(RoutingRule root) => root.State;

    protected override void SetState(RoutingRule root, RoutingRuleState state) => root.State = state;

    protected override Task<RoutingRuleFacts> Facts(WriteSession session, RoutingRule root, TCommand command, CancellationToken ct) => Task.FromResult(new RoutingRuleFacts());
}
