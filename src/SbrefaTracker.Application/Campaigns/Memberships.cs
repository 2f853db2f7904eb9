using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Campaigns;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>The campaign that a complaint belongs to; one at a time.</summary>
/// <param name="Record">The campaign's number.</param>
/// <param name="Complaints">How many belong to it.</param>
public sealed record Membership(long Record, string Name, int Complaints);

/// <summary>Finds the campaign of a complaint.</summary>
internal static class Memberships
{
    public static async Task<string?> NameOf(TrackerDb db, string reference, CancellationToken ct) => (await Holding(db, reference).FirstOrDefaultAsync(ct))?.Name;

    public static async Task<Membership?> Of(TrackerDb db, string reference, CancellationToken ct) =>
        await Holding(db, reference).FirstOrDefaultAsync(ct) is { } campaign
            ? new Membership(campaign.Id, campaign.Name, await db.CampaignMembers.CountAsync(member => member.RecordId == campaign.Id && member.LeftOn == null, ct))
            : null;

    private static IQueryable<Campaign> Holding(TrackerDb db, string reference) =>
        from member in db.CampaignMembers.AsNoTracking()
        join campaign in db.Campaigns.AsNoTracking() on member.RecordId equals campaign.Id
        where member.Reference == reference && member.LeftOn == null && campaign.State == CampaignState.Gathered
        select campaign;
}
