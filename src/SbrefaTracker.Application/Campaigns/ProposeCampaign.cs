using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>Proposes a campaign to the representative: the clock's act. It has no name and gathers nothing until it is accepted.</summary>
internal sealed record ProposeCampaign(IReadOnlyList<string> Complaints) : IRecordCommand;

internal sealed class ProposeCampaignUseCase : BeginRecord<ProposeCampaign, Campaign>
{
    protected override IReadOnlyList<Role> Allowed => [Roles.Clock];

    protected override string Happened => "CampaignProposed";

    // Asked again here, where nobody else writes: two that look at once must not propose the same group.
    protected override async Task<Result<Campaign>> Begin(WriteSession session, ProposeCampaign command, Actor actor, CancellationToken ct) =>
        await CampaignRounds.Known(session.Db, command.Complaints).AnyAsync(ct)
            ? Refusal.Of("campaign.known")
            : new Campaign { State = CampaignState.Proposed, BegunOn = session.Today, BegunBy = actor.Id };

    protected override async Task<Refused> Complete(RecordWriting<Campaign> writing, ProposeCampaign command, CancellationToken ct)
    {
        foreach (var reference in command.Complaints)
        {
            await writing.Add(new CampaignMember { RecordId = writing.Root.Id, Reference = reference, JoinedOn = writing.Today, JoinedBy = writing.Actor.Id });
        }

        writing.Detail["complaints"] = string.Join(',', command.Complaints);
        return Refused.No;
    }
}
