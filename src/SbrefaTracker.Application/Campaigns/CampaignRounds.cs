using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>
/// Looks for each complaint that was filed or entered, whether with it several filers tell nearly the same, and proposes them as a campaign. A group is proposed once: what
/// tells the same later joins a proposal that waits, and is found on its own page when one was decided. For what was imported nothing is proposed.
/// </summary>
public sealed class CampaignRounds(LedgerWalk walk, StoryPrints prints, ITrackerDbFactory databases, RecordCommands commands)
{
    private const string Mark = "campaigns";
    private static readonly string[] Beginnings = [PastTense.Filed, PastTense.Recorded];

    /// <summary>Goes on from where the last round ended.</summary>
    public async Task Go(CancellationToken ct = default)
    {
        // Two that came at once must find each other: the numbers of both are in the index before either is looked at.
        await prints.Follow(ct);
        await walk.Go(Mark, Beginnings, LookAtAll, ct);
    }

    /// <summary>The campaigns that hold any of the complaints, in whatever condition.</summary>
    internal static IQueryable<Campaign> Known(TrackerDb db, IReadOnlyList<string> complaints) =>
        from member in db.CampaignMembers.AsNoTracking()
        join campaign in db.Campaigns.AsNoTracking() on member.RecordId equals campaign.Id
        where member.LeftOn == null && complaints.Contains(member.Reference)
        select campaign;

    private async Task LookAtAll(IReadOnlyList<long> complaints, CancellationToken ct)
    {
        foreach (var complaint in complaints)
        {
            await Look(complaint, ct);
        }
    }

    private async Task Look(long id, CancellationToken ct)
    {
        await using var db = databases.Create();
        if (await db.Complaints.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { DisposedOn: null } complaint)
        {
            return;
        }

        var others = await SameStories(db, complaint, ct);
        if (others.Select(row => row.EntityName).Append(complaint.EntityName).Distinct(StringComparer.OrdinalIgnoreCase).Count() < CampaignRule.LeastFilers)
        {
            return;
        }

        List<string> all = [complaint.Reference, .. others.Select(row => row.Reference)];
        var known = await Known(db, all).Distinct().ToListAsync(ct);
        if (known.Count == 0)
        {
            await commands.Run(new ProposeCampaign(all), Actor.Clock, ct);
        }
        else if (known.Find(campaign => campaign.State == CampaignState.Proposed) is { } waiting && !await Holds(db, waiting, complaint.Reference, ct))
        {
            await commands.Run(new JoinProposal { Record = waiting.Id, Version = waiting.Version, Complaint = complaint.Reference }, Actor.Clock, ct);
        }
    }

    private static Task<bool> Holds(TrackerDb db, Campaign campaign, string reference, CancellationToken ct) =>
        db.CampaignMembers.AnyAsync(member => member.RecordId == campaign.Id && member.Reference == reference, ct);

    private static async Task<IReadOnlyList<Complaint>> SameStories(TrackerDb db, Complaint complaint, CancellationToken ct)
    {
        var ids = await StoryPrints.Alike(db, complaint.Narrative, complaint.Id, ct);
        var rows = await db.Complaints.AsNoTracking().Where(row => ids.Contains(row.Id) && row.DisposedOn == null).ToListAsync(ct);
        return
        [
            .. rows.Select(row => (Row: row, Likeness: TextLikeness.Of(row.Narrative, complaint.Narrative)))
                .Where(found => found.Likeness >= CampaignRule.LeastLikeness)
                .OrderByDescending(found => found.Likeness).ThenByDescending(found => found.Row.Id)
                .Take(CampaignRule.MostComplaints - 1)
                .Select(found => found.Row),
        ];
    }
}
