using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>Says why a proposal is no campaign. These complaints, and what tells the same, are not proposed again.</summary>
public sealed record DismissCampaign : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class DismissCampaignValidator : AbstractValidator<DismissCampaign>
{
    public DismissCampaignValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class DismissCampaignUseCase : CampaignUseCase<DismissCampaign>
{
    protected override CampaignAction Action(DismissCampaign command) => CampaignAction.Dismiss;

    protected override Task<Refused> Apply(RecordWriting<Campaign> writing, DismissCampaign command, CancellationToken ct)
    {
        (writing.Root.DecidedOn, writing.Root.DecidedBy, writing.Root.Decision) = (writing.Today, writing.Actor.Id, command.Reason.Trim());
        writing.Detail["reason"] = command.Reason.Trim();
        return Task.FromResult(Refused.No);
    }
}
