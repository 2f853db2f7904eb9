using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Routing;

namespace SbrefaTracker.Application.Routing;

/// <summary>Lets a rule be asked for what comes from now on, or no more.</summary>
public sealed record SwitchRoutingRule : RecordCommand
{
    public required bool On { get; init; }
}

internal sealed class SwitchRoutingRuleUseCase : RoutingUseCase<SwitchRoutingRule>
{
    protected override RoutingAction Action(SwitchRoutingRule command) => command.On ? RoutingAction.SwitchOn : RoutingAction.SwitchOff;

    protected override Task<Refused> Apply(RecordWriting<RoutingRule> writing, SwitchRoutingRule command, CancellationToken ct) => Task.FromResult(Refused.No);
}
