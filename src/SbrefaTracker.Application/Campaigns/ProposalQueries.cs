using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>A campaign that the clock proposed, with its complaints, the latest first, and what this person may do with it.</summary>
/// <param name="DecidedBy">The name of who decided; null while it waits.</param>
/// <param name="Complaints">How many belong to it.</param>
/// <param name="Shown">The latest of them.</param>
public sealed record ProposalView(Campaign Campaign, string? DecidedBy, int Complaints, IReadOnlyList<CampaignComplaint> Shown, IReadOnlyList<Offer<CampaignAction>> Offers)
{
    public bool Waits => Campaign.State == CampaignState.Proposed;

    public bool MayDo(CampaignAction action) => Offers.Any(offer => offer.Action == action && offer.IsOpen);
}

/// <summary>Reads proposals of campaigns: those that wait, the oldest first, then the latest that were dismissed. Those that were accepted are campaigns like any other.</summary>
public sealed class ProposalQueries(ITrackerDbFactory databases)
{
    public const int Most = 50;

    /// <summary>Most complaints of a proposal that are shown.</summary>
    public const int MostShown = 20;

    /// <summary>How many proposals wait for this person's word; 0 of whoever has none to say.</summary>
    internal static async Task<long> Waiting(TrackerDb db, Actor actor, CancellationToken ct) =>
        CampaignWorkflow.Table.Offers(CampaignState.Proposed, new CampaignFacts(), actor).Any(offer => offer is { Action: CampaignAction.Accept, IsOpen: true })
            ? await db.Campaigns.LongCountAsync(one => one.State == CampaignState.Proposed, ct)
            : 0;

    public async Task<Result<ProposalView[]>> List(Actor actor, CancellationToken ct = default)
    {
        if (!CampaignQueries.MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var waiting = await db.Campaigns.AsNoTracking().Where(one => one.State == CampaignState.Proposed).OrderByDescending(one => one.Id).Take(Most).ToListAsync(ct);
        var dismissed = await db.Campaigns.AsNoTracking().Where(one => one.State == CampaignState.Dismissed).OrderBy(one => one.Id).Take(Most - waiting.Count).ToListAsync(ct);
        var names = await StaffNames.Load(db, dismissed.Select(one => one.DecidedBy), ct);
        List<ProposalView> views = [];
        foreach (var campaign in (List<Campaign>)[.. waiting, .. dismissed])
        {
            var members = CampaignQueries.Members(db, campaign.Id);
            var shown = await members.OrderByDescending(row => row.ReceivedOn).ThenByDescending(row => row.Id).Take(MostShown).ToListAsync(ct);
            views.Add(new ProposalView(
                campaign,
                campaign.DecidedBy is { } by ? names.Of(by) : null,
                shown.Count < MostShown ? shown.Count : await members.CountAsync(ct),
                [.. shown.Select(CampaignQueries.Of)],
                CampaignWorkflow.Table.Offers(campaign.State, new CampaignFacts(), actor)));
        }

        return views.ToArray();
    }
}
