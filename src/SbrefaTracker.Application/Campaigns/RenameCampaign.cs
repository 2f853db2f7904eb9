using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>Gives a campaign another name; the ledger keeps the old one.</summary>
public sealed record RenameCampaign : RecordCommand
{
    /// <summary>Kept in the record for ever, so no personal data.</summary>
    public required string Name { get; init; }
}

internal sealed class RenameCampaignValidator : AbstractValidator<RenameCampaign>
{
    public RenameCampaignValidator() => RuleFor(command => command.Name).Words(ComplaintFields.CityLimit);
}

internal sealed class RenameCampaignUseCase : CampaignUseCase<RenameCampaign>
{
    protected override CampaignAction Action(RenameCampaign command) => CampaignAction.Rename;

    protected override Task<Refused> Apply(RecordWriting<Campaign> writing, RenameCampaign command, CancellationToken ct)
    {
        (writing.Detail["old"], writing.Detail["new"]) = (writing.Root.Name, command.Name.Trim());
        writing.Root.Name = command.Name.Trim();
        return Task.FromResult(Refused.No);
    }
}
