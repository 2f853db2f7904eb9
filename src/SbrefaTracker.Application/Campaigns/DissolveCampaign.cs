using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>Says that a campaign is none. It stays, with the reason; its complaints can be gathered in another.</summary>
public sealed record DissolveCampaign : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class DissolveCampaignValidator : AbstractValidator<DissolveCampaign>
{
    public DissolveCampaignValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class DissolveCampaignUseCase : CampaignUseCase<DissolveCampaign>
{
    protected override CampaignAction Action(DissolveCampaign command) => CampaignAction.Dissolve;

    protected override Task<Refused> Apply(RecordWriting<Campaign> writing, DissolveCampaign command, CancellationToken ct)
    {
        writing.Detail["reason"] = command.Reason;
        return Task.FromResult(Refused.No);
    }
}
