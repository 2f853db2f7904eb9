using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>What all use cases on a campaign share.</summary>
internal abstract class CampaignUseCase<TCommand> : RecordUseCase<TCommand, Campaign, CampaignState, CampaignAction, CampaignFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<CampaignState, CampaignAction, CampaignFacts> Workflow => CampaignWorkflow.Table;

    protected override string PastTense(CampaignAction action) => action switch
    {
        CampaignAction.Accept => "CampaignAccepted",
        CampaignAction.Dismiss => "CampaignDismissed",
        CampaignAction.Join => "CampaignProposalJoined",
        CampaignAction.Add => "CampaignJoined",
        CampaignAction.TakeOut => "CampaignLeft",
        CampaignAction.Rename => "CampaignRenamed",
        CampaignAction.Dissolve => "CampaignDissolved",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override CampaignState StateOf(Campaign root) => root.State;

    protected override void SetState(Campaign root, CampaignState state) => root.State = state;

    protected override Task<CampaignFacts> Facts(WriteSession session, Campaign root, TCommand command, CancellationToken ct) => Task.FromResult(new CampaignFacts());
}

/// <summary>Puts complaints into a campaign.</summary>
internal static class Joining
{
    /// <summary>Most complaints that are added at once.</summary>
    public const int Most = 500;

    /// <summary>Refused as a whole when one of the complaints is not there, or belongs to a campaign already.</summary>
    public static async Task<Refusal?> Add(RecordWriting<Campaign> writing, string field, IReadOnlyList<string> references, CancellationToken ct)
    {
        if (references.Count is 0 or > Most)
        {
            return Refusal.On(field, "not_between", 1, Most);
        }

        foreach (var given in references)
        {
            var complaint = await writing.Db.Complaints.AsNoTracking().FindByReference(given.Trim(), ct);
            if (complaint is null || complaint.DisposedOn is not null)
            {
                return Refusal.On(field, complaint is null ? "complaint_not_found" : "other_disposed", given.Trim());
            }

            var name = await Memberships.NameOf(writing.Db, complaint.Reference, ct);
            if (name is not null || writing.Db.CampaignMembers.Local.Any(member => member.Reference == complaint.Reference && member.LeftOn is null))
            {
                return Refusal.On(field, "campaign.in_one", complaint.Reference, name ?? writing.Root.Name);
            }

            await writing.Add(new CampaignMember { RecordId = writing.Root.Id, Reference = complaint.Reference, JoinedOn = writing.Today, JoinedBy = writing.Actor.Id });
        }

        writing.Detail["complaints"] = string.Join(',', references.Select(reference => reference.Trim()));
        return null;
    }
}
