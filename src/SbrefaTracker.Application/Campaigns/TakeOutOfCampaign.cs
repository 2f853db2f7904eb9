using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>Takes a complaint out of a campaign. That it was in it stays in the record.</summary>
public sealed record TakeOutOfCampaign : RecordCommand
{
    public required string Complaint { get; init; }
}

internal sealed class TakeOutOfCampaignUseCase : CampaignUseCase<TakeOutOfCampaign>
{
    protected override CampaignAction Action(TakeOutOfCampaign command) => CampaignAction.TakeOut;

    protected override async Task<Refused> Apply(RecordWriting<Campaign> writing, TakeOutOfCampaign command, CancellationToken ct)
    {
        var (root, reference) = (writing.Root.Id, command.Complaint);
        if (await writing.Db.CampaignMembers.FirstOrDefaultAsync(row => row.RecordId == root && row.Reference == reference && row.LeftOn == null, ct) is not { } member)
        {
            return Refusal.On(nameof(command.Complaint), "campaign.not_in_it", reference);
        }

        member.LeftOn = writing.Today;
        member.LeftBy = writing.Actor.Id;
        writing.Detail["complaints"] = reference;
        return Refused.No;
    }
}
