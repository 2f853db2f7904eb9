using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>A campaign in a list.</summary>
/// <param name="Offices">How many offices its complaints are about.</param>
/// <param name="First">The day the first of them was received, and the last; null while it holds none.</param>
public sealed record CampaignRow(long Record, string Name, CampaignState State, int Complaints, int Offices, DateOnly? First, DateOnly? Last)
{
    public bool IsDissolved => State == CampaignState.Dissolved;

    /// <summary>It has no name yet, or never got one.</summary>
    public bool IsUnnamed => State is CampaignState.Proposed or CampaignState.Dismissed;
}

/// <summary>A complaint of a campaign.</summary>
public sealed record CampaignComplaint(string Reference, string EntityName, string Subject, ComplaintState State, DateOnly ReceivedOn, string OfficeCode);

/// <summary>One campaign with what belongs to it and what may be done with it.</summary>
/// <param name="Offers">An action of <see cref="CampaignAction"/>, and whether it is open.</param>
public sealed record CampaignView(
    CampaignRow Row, int Version, IReadOnlyList<CampaignComplaint> Complaints, IReadOnlyList<RecordEvent> History, IReadOnlyList<Offer<CampaignAction>> Offers)
{
    public bool MayDo(CampaignAction action) => Offers.Any(offer => offer.Action == action && offer.IsOpen);
}

/// <summary>Complaints of others that tell nearly the same as one does.</summary>
/// <param name="Complaints">Without the one asked for, the most alike first.</param>
public sealed record SameStory(IReadOnlyList<(CampaignComplaint Complaint, double Likeness)> Complaints)
{
    public static readonly SameStory None = new([]);

    /// <summary>Whoever asked may gather them.</summary>
    public bool MayGather { get; init; }

    public int Offices => Complaints.Select(row => row.Complaint.OfficeCode).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>Reads campaigns, and looks for what may become one, for those who read complaints and work on them.</summary>
public sealed class CampaignQueries(ITrackerDbFactory databases, RecordHistory histories)
{
    /// <summary>Most campaigns in a list, the latest.</summary>
    public const int Most = 200;

    /// <summary>Most complaints of a campaign that its page shows, the latest.</summary>
    public const int MostShown = 500;

    public Task<Result<CampaignRow[]>> List(Actor actor, CancellationToken ct = default) => List(actor, Most, ct);

    internal async Task<Result<CampaignRow[]>> List(Actor actor, int most, CancellationToken ct)
    {
        if (!MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var campaigns = await db.Campaigns.AsNoTracking().Where(campaign => campaign.State == CampaignState.Gathered || campaign.State == CampaignState.Dissolved).OrderBy(campaign => campaign.Id).Take(most).ToListAsync(ct);
        return await Rows(db, campaigns, ct);
    }

    public async Task<Result<CampaignView>> Read(long record, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (!MayRead(actor) || await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(row => row.Id == record, ct) is not { } campaign)
        {
            return Refusal.Of("record_not_found");
        }

        var row = (await Rows(db, [campaign], ct))[0];
        var complaints = await Members(db, record).OrderByDescending(complaint => complaint.ReceivedOn).ThenByDescending(complaint => complaint.Id).Take(MostShown).ToListAsync(ct);
        return new CampaignView(
            row, campaign.Version, [.. complaints.Select(Of)], await histories.Of(db, record, ct), CampaignWorkflow.Table.Offers(campaign.State, new CampaignFacts(), actor));
    }

    /// <summary>Looks for complaints of other filers that tell nearly the same: whatever office they are about, and whenever they came.</summary>
    public async Task<Result<SameStory>> Like(string reference, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (!MayRead(actor) || await db.Complaints.AsNoTracking().FirstOrDefaultAsync(row => row.Reference == reference, ct) is not { DisposedOn: null } complaint)
        {
            return Refusal.Of("complaint_not_found", reference);
        }

        var ids = await StoryPrints.Alike(db, complaint.Narrative, complaint.Id, ct);
        var rows = await db.Complaints.AsNoTracking().Where(row => ids.Contains(row.Id) && row.DisposedOn == null && row.EntityName != complaint.EntityName).ToListAsync(ct);
        var works = actor.Is(Roles.Analyst) || actor.Is(Roles.Representative);
        return new SameStory([.. rows
            .Select(row => (Of(row), TextLikeness.Of(row.Narrative, complaint.Narrative)))
            .Where(found => found.Item2 >= CampaignRule.LeastLikeness)
            .OrderByDescending(found => found.Item2).ThenByDescending(found => found.Item1.ReceivedOn)])
        { MayGather = works };
    }

    internal static bool MayRead(Actor actor) => actor.Is(Roles.Analyst) || actor.Is(Roles.Representative) || actor.Is(Roles.Commissioner);

    internal static CampaignComplaint Of(Complaint row) => new(row.Reference, row.EntityName, row.Subject, row.State, row.ReceivedOn, row.OfficeCode);

    /// <summary>The complaints that belong to it.</summary>
    internal static IQueryable<Complaint> Members(TrackerDb db, long record) =>
        from member in db.CampaignMembers.AsNoTracking()
        join complaint in db.Complaints.AsNoTracking() on member.Reference equals complaint.Reference
        where member.RecordId == record && member.LeftOn == null
        select complaint;

    private static async Task<CampaignRow[]> Rows(TrackerDb db, IReadOnlyList<Campaign> campaigns, CancellationToken ct)
    {
        var records = campaigns.Select(campaign => campaign.Id).ToList();
        var counted = await (from member in db.CampaignMembers
                             join complaint in db.Complaints on member.Reference equals complaint.Reference
                             where records.Contains(member.RecordId) && member.LeftOn == null
                             group complaint by member.RecordId into of
                             select new { of.Key, Count = of.Count(), First = of.Min(row => row.ReceivedOn), Last = of.Max(row => row.ReceivedOn), Offices = of.Select(row => row.OfficeCode).Distinct().Count() })
            .ToDictionaryAsync(row => row.Key, ct);
        return [.. campaigns.Select(campaign => counted.GetValueOrDefault(campaign.Id) is { } count
            ? new CampaignRow(campaign.Id, campaign.Name, campaign.State, count.Count, count.Offices, count.First, count.Last)
            : new CampaignRow(campaign.Id, campaign.Name, campaign.State, 0, 0, null, null))];
    }
}
