using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>Reads what keeps a record of the office, what lets it go, and the certificates of what went. Nothing of what people told is in it.</summary>
public sealed class RecordKeepingQueries(ITrackerDbFactory databases, RetentionSettings settings, OfficeRetention office, AgencyTime time)
{
    /// <summary>Most lines of a list: the longest answered first of what is due, the latest of what went. Holds go further, because somebody has to release each: the oldest first up to <see cref="MostHeld"/>.</summary>
    public const int Most = 50;

    public const int MostHeld = BulkActs.Most;

    /// <summary>Refused with <c>not_found</c> for a record that keeps nothing of people.</summary>
    public async Task<Result<RecordKeeping>> Of(long record, Actor actor, CancellationToken ct = default)
    {
        if (!MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await KeptRecords.Of(db, record, time, ct) is not { } kept)
        {
            return Refusal.Of("not_found");
        }

        var rule = office.With(await RetentionRules.Of(db, kept.Kind, ct));
        var holds = await db.OfficeHolds.AsNoTracking().Where(hold => hold.Subject == record).OrderByDescending(hold => hold.PlacedOn).ThenBy(hold => hold.Id).Take(Most).ToListAsync(ct);
        var entry = kept.Kind == RetentionKinds.Guidance ? await db.GuidanceEntries.AsNoTracking().FirstAsync(one => one.Id == record, ct) : null;
        var facts = entry is null ? null : await GuidanceKeeping.Facts(db, entry, time.Today, ct);
        var disposals = await Disposals(db, record, ct);
        var names = await StaffNames.Load(
            db, [.. holds.SelectMany(hold => new[] { hold.PlacedBy, hold.ReleasedBy }).Append(entry?.ProposedBy).OfType<string>(), .. disposals.Select(one => one.By), .. disposals.Select(one => one.ProposedBy).OfType<string>()], ct);
        return new RecordKeeping(record, rule, kept.From is { } counted ? OfficeRetention.DueOn(rule, counted) : null, kept.People)
        {
            Version = entry?.Version ?? 0,
            TakenBack = await db.TakenBack.CountAsync(row => row.HeldRecord == record, ct),
            Holds = [.. holds.Select(hold => new OfficeHoldLine(hold, names.Of(hold.PlacedBy), hold.ReleasedBy is { } by ? names.Of(by) : null, MayRelease(hold, actor)))],
            MayOpen = actor.Is(Roles.Representative),
            MayHold = KeptRecords.Keepers.Any(actor.Is),
            Proposal = entry is { ProposedBy: { } proposer, ProposedOn: { } on, ProposedReason: { } reason } ? new(names.Of(proposer), on, reason, proposer == actor.Id) : null,
            Stops = entry is null || entry.DisposedOn is not null ? [] : await Stops(db, entry, facts!, ct),
            Offers = entry is null ? [] : [.. GuidanceWorkflow.Table.Offers(entry.State, facts!, actor).Where(offer => GuidanceWorkflow.OfDisposal.Contains(offer.Action))],
            Disposals = [.. disposals.Select(one => one with { By = names.Of(one.By), ProposedBy = one.ProposedBy is { } by ? names.Of(by) : null })],
        };
    }

    /// <summary>The records of the office that wait for a second person, that are due, that are held, and that went last.</summary>
    public async Task<Result<RecordsKept>> All(Actor actor, CancellationToken ct = default)
    {
        if (!MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var through = (await RetentionRules.Of(db, RetentionKinds.Guidance, ct)).ClosedThrough(time.Today)!.Value;
        var kept = db.GuidanceEntries.AsNoTracking().Where(entry => entry.DisposedOn == null);
        var waiting = await kept.Where(entry => entry.ProposedBy != null).OrderByDescending(entry => entry.Id).Select(entry => entry.Id).Take(Most).ToListAsync(ct);
        var due = await kept.Where(entry => entry.ProposedBy == null && entry.AnsweredOn <= through).OrderBy(entry => entry.AnsweredOn).ThenByDescending(entry => entry.Id).Select(entry => entry.Id).Take(Most).ToListAsync(ct);
        var held = await OfficeHolds.InForce(db).AsNoTracking().OrderByDescending(hold => hold.Id).Select(hold => hold.Subject).Take(MostHeld).ToListAsync(ct);
        var gone = await db.GuidanceEntries.AsNoTracking().Where(entry => entry.DisposedOn != null).OrderByDescending(entry => entry.DisposedOn).ThenBy(entry => entry.Id).Select(entry => entry.Id).Take(Most).ToListAsync(ct);
        return new RecordsKept(waiting, due, [.. held.Distinct()], gone, await ClockDisposal.Last(db, Most, ct));
    }

    private static bool MayRead(Actor actor) => DisposalQueries.Readers.Any(actor.Is);

    private static bool MayRelease(OfficeHold hold, Actor actor) => hold.ReleasedOn is null && hold.PlacedBy != actor.Id && KeptRecords.Keepers.Any(actor.Is);

    private async Task<IReadOnlyList<string>> Stops(TrackerDb db, GuidanceEntry entry, GuidanceFacts facts, CancellationToken ct) =>
    [
        .. facts.IsFree ? (string[])[] : ["held"],
        .. await GuidanceKeeping.IsRecent(db, entry.Id, time.Now, settings, ct) ? ["activity"] : (string[])[],
        .. await GuidanceKeeping.IsBesideOpen(db, entry, ct) ? ["linked"] : (string[])[],
    ];

    // Out of the ledger alone: a certificate cannot differ from it.
    private async Task<List<RecordDisposal>> Disposals(TrackerDb db, long record, CancellationToken ct)
    {
        var entries = await db.Entries.AsNoTracking().Where(one => one.ComplaintId == record && (one.Action == Disposal.Action || one.Action == ClockDisposal.Happened))
            .OrderByDescending(one => one.Number).Take(Most).ToListAsync(ct);
        var numbers = entries.Select(one => one.Number - 1).ToList();
        var before = await db.Entries.AsNoTracking().Where(one => numbers.Contains(one.Number)).ToDictionaryAsync(one => one.Number, one => one.Hash, ct);
        return [.. entries.Select(one => Read(one, before.GetValueOrDefault(one.Number - 1) ?? LedgerFormat.Zero.ToArray()))];
    }

    private RecordDisposal Read(LedgerEntry entry, byte[] before)
    {
        var detail = EntryDetail.Read(entry.Detail);
        return new(time.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(entry.At)), entry.Actor, detail.GetValueOrDefault("rule", ""), detail.GetValueOrDefault("authority", ""), detail.GetValueOrDefault("standing", ""))
        {
            ProposedBy = detail.GetValueOrDefault("proposed_by"),
            Reason = detail.GetValueOrDefault("reason"),
            Despite = detail.GetValueOrDefault(DisposalStops.Despite),
            ProposedDespite = detail.GetValueOrDefault(DisposalStops.ProposedDespite),
            Days = DisposalQueries.Number(detail, "days"),
            People = detail.ContainsKey(ClockDisposal.TakenBack) ? null : DisposalQueries.Number(detail, "people"),
            TakenBack = DisposalQueries.Number(detail, ClockDisposal.TakenBack),
            Values = DisposalQueries.Number(detail, "values"),
            Fields = [.. Disposal.FieldsIn(entry.Detail).Order(StringComparer.Ordinal)],
            Entry = entry.Number,
            Sequence = entry.Sequence,
            HeadBefore = Convert.ToHexStringLower(before),
            HeadAfter = Convert.ToHexStringLower(entry.Hash),
        };
    }
}
