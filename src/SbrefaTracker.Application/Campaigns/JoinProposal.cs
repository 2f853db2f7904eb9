using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Campaigns;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>Another complaint tells the same as those of a proposal that waits: the clock's act.</summary>
internal sealed record JoinProposal : RecordCommand
{
    public required string Complaint { get; init; }
}

internal sealed class JoinProposalUseCase : CampaignUseCase<JoinProposal>
{
    protected override CampaignAction Action(JoinProposal command) => CampaignAction.Join;

    protected override async Task<Refused> Apply(RecordWriting<Campaign> writing, JoinProposal command, CancellationToken ct)
    {
        await writing.Add(new CampaignMember { RecordId = writing.Root.Id, Reference = command.Complaint, JoinedOn = writing.Today, JoinedBy = writing.Actor.Id });
        writing.Detail["complaints"] = command.Complaint;
        return Refused.No;
    }
}
