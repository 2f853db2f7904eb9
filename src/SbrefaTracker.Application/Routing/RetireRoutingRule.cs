using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Routing;

namespace SbrefaTracker.Application.Routing;

/// <summary>Ends a rule for good. It stays in the record with all its versions; what it did stays done.</summary>
public sealed record RetireRoutingRule : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class RetireRoutingRuleValidator : AbstractValidator<RetireRoutingRule>
{
    public RetireRoutingRuleValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class RetireRoutingRuleUseCase : RoutingUseCase<RetireRoutingRule>
{
    protected override RoutingAction Action(RetireRoutingRule command) => RoutingAction.Retire;

    protected override Task<Refused> Apply(RecordWriting<RoutingRule> writing, RetireRoutingRule command, CancellationToken ct)
    {
        writing.Detail["reason"] = command.Reason.Trim();
        return Task.FromResult(Refused.No);
    }
}
