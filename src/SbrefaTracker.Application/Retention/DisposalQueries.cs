using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Retention;

/// <summary>A proposal that waits for a second person.</summary>
/// <param name="Stops">Codes of what keeps it now: held, activity, read, linked.</param>
/// <param name="IsOwn">Whoever reads proposed it, so somebody else carries it out.</param>
public sealed record WaitingDisposal(string Reference, int Version, string OfficeCode, DateOnly ClosedOn, DateOnly DueOn, DateOnly ProposedOn, string ProposedBy, string Reason, IReadOnlyList<string> Stops, bool IsOwn);

/// <summary>A complaint that was disposed of.</summary>
public sealed record DisposedComplaint(string Reference, DateOnly ClosedOn, DateOnly DisposedOn);

/// <summary>A hold in force, without its words: they stand on the complaint's page.</summary>
public sealed record HeldComplaint(string Reference, ComplaintState State, DateOnly PlacedOn, string PlacedBy);

/// <summary>Reads proposals, holds in force, and certificates of what was disposed of.</summary>
public sealed class DisposalQueries(ITrackerDbFactory databases, RetentionSettings settings, AgencyTime time)
{
    /// <summary>Most lines of a list: the oldest of what waits and of holds, the latest of what was disposed of.</summary>
    public const int Most = BulkActs.Most;

    internal static readonly Role[] Readers = [Roles.Auditor, Roles.Representative, Roles.Commissioner];

    public static bool MayCarryOut(Actor actor) => ComplaintWorkflow.IsEverFor(actor, ComplaintAction.Dispose);

    /// <summary>The oldest first.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="most">Most lines.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Result<WaitingDisposal[]>> Waiting(Actor actor, int most = Most, CancellationToken ct = default)
    {
        if (!MayCarryOut(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var rows = await (from proposal in db.DisposalProposals.AsNoTracking()
                          join complaint in db.Complaints on proposal.ComplaintId equals complaint.Id
                          where proposal.EndedOn == null
                          orderby proposal.Id
                          select new { Proposal = proposal, complaint.Id, complaint.Reference, complaint.Version, complaint.OfficeCode, complaint.ClosedOn }).Take(most).ToListAsync(ct);
        Dictionary<long, string[]> stops = [];
        foreach (var some in rows.Chunk(Most))
        {
            var found = await DisposalStops.Of(db, [.. some.Select(row => row.Id)], time.Now, settings, ct);
            foreach (var row in some)
            {
                stops[row.Id] = [.. found[row.Id]];
            }
        }

        var names = await StaffNames.Load(db, rows.Select(row => row.Proposal.ProposedBy).Distinct(), ct);
        return (WaitingDisposal[])
        [
            .. rows.Select(row => new WaitingDisposal(
                row.Reference, row.Version, row.OfficeCode, row.ClosedOn ?? row.Proposal.ProposedOn, row.Proposal.DueOn, row.Proposal.ProposedOn, names.Of(row.Proposal.ProposedBy), row.Proposal.Reason,
                stops[row.Id], row.Proposal.ProposedBy == actor.Id)),
        ];
    }

    public async Task<Result<HeldComplaint[]>> Holds(Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var rows = await (from hold in db.Holds.AsNoTracking()
                          join complaint in db.Complaints on hold.ComplaintId equals complaint.Id
                          where hold.ReleasedOn == null
                          orderby hold.Id
                          select new { hold.PlacedOn, hold.PlacedBy, complaint.Reference, complaint.State }).Take(Most).ToListAsync(ct);
        var names = await StaffNames.Load(db, rows.Select(row => row.PlacedBy), ct);
        return (HeldComplaint[])[.. rows.Select(row => new HeldComplaint(row.Reference, row.State, row.PlacedOn, names.Of(row.PlacedBy)))];
    }

    /// <summary>The latest first.</summary>
    public async Task<Result<DisposedComplaint[]>> Disposed(Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        return await db.Complaints.AsNoTracking().Where(c => c.DisposedOn != null).OrderByDescending(c => c.DisposedOn).ThenByDescending(c => c.Id).Take(Most)
            .Select(c => new DisposedComplaint(c.Reference, c.ClosedOn!.Value, c.DisposedOn!.Value)).ToArrayAsync(ct);
    }

    /// <summary>What waits for this person and nothing keeps, as it is now; at most <see cref="BulkActs.Most"/>.</summary>
    public async Task<Result<BulkItem[]>> Freeze(Actor actor, CancellationToken ct = default)
    {
        var waiting = await Waiting(actor, ct: ct);
        return waiting.IsDone
            ? (BulkItem[])[.. waiting.Value.Where(row => !row.IsOwn && row.Stops.Count == 0).Select(row => new BulkItem(row.Reference, row.Version))]
            : Result<BulkItem[]>.Refused(waiting.Refusals);
    }

    /// <summary>The certificate of what was disposed of; refused with <c>not_found</c> for anything else.</summary>
    public async Task<Result<DisposalCertificate>> Certificate(string reference, Actor actor, CancellationToken ct = default)
    {
        var found = await Certificates(complaints => complaints.Where(c => c.Reference == reference), actor, ct);
        return found.IsDone ? found.Value[0] : Result<DisposalCertificate>.Refused(found.Refusals);
    }

    /// <summary>All disposals of one day, in the order of the ledger: one certificate for what was carried out together. At most <see cref="BulkActs.Most"/>.</summary>
    public Task<Result<DisposalCertificate[]>> OfDay(DateOnly day, Actor actor, CancellationToken ct = default) =>
        Certificates(complaints => complaints.Where(c => c.DisposedOn == day), actor, ct);

    /// <summary>Those of these complaints, as far as they were disposed of.</summary>
    internal Task<Result<DisposalCertificate[]>> Of(IReadOnlyList<string> references, Actor actor, CancellationToken ct) =>
        Certificates(complaints => complaints.Where(c => references.Contains(c.Reference)), actor, ct);

    private async Task<Result<DisposalCertificate[]>> Certificates(Func<IQueryable<Complaint>, IQueryable<Complaint>> which, Actor actor, CancellationToken ct)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var complaints = await which(db.Complaints.AsNoTracking().Where(c => c.DisposedOn != null)).OrderBy(c => c.Id).Take(BulkActs.Most).ToDictionaryAsync(c => c.Id, ct);
        var ids = complaints.Keys.ToList();
        var entries = await db.Entries.AsNoTracking().Where(one => ids.Contains(one.ComplaintId) && one.Action == Disposal.Action).OrderBy(one => one.Number).ToListAsync(ct);
        if (entries.Count == 0)
        {
            return Refusal.Of("not_found");
        }

        var numbers = entries.Select(entry => entry.Number - 1).ToList();
        var before = await db.Entries.AsNoTracking().Where(one => numbers.Contains(one.Number)).ToDictionaryAsync(one => one.Number, one => one.Hash, ct);
        var proposals = await db.DisposalProposals.AsNoTracking().Where(one => ids.Contains(one.ComplaintId) && one.EndedAs == ProposalEnds.CarriedOut).ToDictionaryAsync(one => one.ComplaintId, ct);
        var names = await StaffNames.Load(db, entries.Select(entry => entry.Actor).Concat(proposals.Values.Select(proposal => proposal.ProposedBy)), ct);
        var codes = complaints.Values.Select(complaint => complaint.OfficeCode).Distinct().ToList();
        var offices = await db.Offices.AsNoTracking().Where(office => codes.Contains(office.Code)).ToDictionaryAsync(office => office.Code, office => office.Name, ct);
        return (DisposalCertificate[])
        [
            .. entries.Select(entry => Certificate(
                complaints[entry.ComplaintId], offices, entry, before.GetValueOrDefault(entry.Number - 1) ?? LedgerFormat.Zero.ToArray(), proposals.GetValueOrDefault(entry.ComplaintId), names)),
        ];
    }

    private static DisposalCertificate Certificate(Complaint complaint, Dictionary<string, string> offices, LedgerEntry entry, byte[] before, DisposalProposal? proposal, StaffNames names)
    {
        var detail = EntryDetail.Read(entry.Detail);
        return new DisposalCertificate(complaint.Reference, complaint.OfficeCode, complaint.ReceivedOn, complaint.ClosedOn!.Value, complaint.DisposedOn!.Value)
        {
            OfficeName = offices.GetValueOrDefault(complaint.OfficeCode, complaint.OfficeCode),
            Authority = detail.GetValueOrDefault("authority", ""),
            Standing = detail.GetValueOrDefault("standing"),
            Reason = detail.GetValueOrDefault("reason", ""),
            Rule = detail.GetValueOrDefault("rule"),
            Despite = detail.GetValueOrDefault(DisposalStops.Despite),
            ProposedDespite = detail.GetValueOrDefault(DisposalStops.ProposedDespite),
            ProposedBy = proposal is null ? null : names.Of(proposal.ProposedBy),
            ProposedOn = proposal?.ProposedOn,
            DueOn = proposal?.DueOn,
            CarriedOutBy = names.Of(entry.Actor),
            Rows = Number(detail, "rows"),
            Values = Number(detail, "values"),
            Files = Number(detail, "attachments"),
            Fields = [.. Disposal.FieldsIn(entry.Detail).Order(StringComparer.Ordinal)],
            Entry = entry.Number,
            Sequence = entry.Sequence,
            HeadBefore = Convert.ToHexStringLower(before),
            HeadAfter = Convert.ToHexStringLower(entry.Hash),
        };
    }

    /// <summary>A count out of the detail of an entry; null where it says none.</summary>
    internal static int? Number(IReadOnlyDictionary<string, string> detail, string key) =>
        int.TryParse(detail.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
