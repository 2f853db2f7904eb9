using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Guidance;

/// <summary>What keeps an entry of the log of informal guidance, and what lets it go.</summary>
internal static class GuidanceKeeping
{
    public const string Proposed = "GuidanceDisposalProposed";
    public const string Dropped = "GuidanceDisposalDropped";

    // What was said of the disposal itself is no activity.
    private static readonly List<string> OfDisposal = [Proposed, Dropped];

    /// <summary>What the workflow asks of an entry, as it is now.</summary>
    public static async Task<GuidanceFacts> Facts(TrackerDb db, GuidanceEntry entry, DateOnly today, CancellationToken ct)
    {
        var rule = await RetentionRules.Of(db, RetentionKinds.Guidance, ct);
        return new GuidanceFacts
        {
            TimeIsOver = rule.DueOn(entry.AnsweredOn) <= today,
            IsFree = !await IsHeld(db, entry, ct),
            IsProposed = entry.ProposedBy is not null,
            ProposedBy = entry.ProposedBy,
        };
    }

    /// <summary>Why although it is not held it may not go now; null when it may. Asked when it is proposed, and again when it is carried out.</summary>
    public static async Task<Refusal?> Stop(WriteSession session, GuidanceEntry entry, RetentionSettings settings, CancellationToken ct)
    {
        if (await IsRecent(session.Db, entry.Id, session.Now, settings, ct))
        {
            return Refusal.Of("disposal.recent_activity", settings.QuietDays);
        }

        return await IsBesideOpen(session.Db, entry, ct) ? Refusal.Of("disposal.linked_open", entry.Complaint!) : null;
    }

    /// <summary>Something else than its disposal happened to it, or to a hold on it, within the quiet days.</summary>
    public static async Task<bool> IsRecent(TrackerDb db, long record, DateTimeOffset now, RetentionSettings settings, CancellationToken ct)
    {
        var since = now.AddDays(-settings.QuietDays).ToUnixTimeMilliseconds();
        List<long> records = [record, .. await db.OfficeHolds.Where(hold => hold.Subject == record).Select(hold => hold.Id).ToListAsync(ct)];
        return await db.Entries.AnyAsync(one => records.Contains(one.ComplaintId) && one.At > since && !OfDisposal.Contains(one.Action), ct);
    }

    /// <summary>The complaint that it became is not closed: whoever works on it needs what was asked before.</summary>
    public static async Task<bool> IsBesideOpen(TrackerDb db, GuidanceEntry entry, CancellationToken ct) =>
        entry.Complaint is { } reference && await db.Complaints.AsNoTracking().FindByReference(reference, ct) is { State: not ComplaintState.Closed };

    /// <summary>A hold on it, or on the complaint that it became: it may be evidence there.</summary>
    public static async Task<bool> IsHeld(TrackerDb db, GuidanceEntry entry, CancellationToken ct) =>
        await OfficeHolds.Keep(db, entry.Id, ct)
        || (entry.Complaint is { } reference && await db.Complaints.AsNoTracking().FindByReference(reference, ct) is { } complaint
            && await db.Holds.AnyAsync(hold => hold.ComplaintId == complaint.Id && hold.ReleasedOn == null, ct));

    /// <summary>What somebody works on is not over: whatever else is done with an entry ends the proposal.</summary>
    public static void EndProposal(RecordWriting<GuidanceEntry> writing)
    {
        if (writing.Root.ProposedBy is not null)
        {
            writing.Root.Propose(null);
            writing.Detail["proposal"] = ProposalEnds.Activity;
        }
    }

    /// <summary>The same where another record is what happened: with an entry of its own.</summary>
    public static Task EndProposal(WriteSession session, GuidanceEntry entry, Actor actor, CancellationToken ct)
    {
        entry.Propose(null);
        return session.Record(entry, actor, Dropped, EntryDetail.Write(new SortedDictionary<string, object>(StringComparer.Ordinal) { ["reason"] = ProposalEnds.Activity }), ct);
    }

    /// <summary>Empties what is personal in an entry and in what was said beside it.</summary>
    public static async Task Empty(RecordWriting<GuidanceEntry> writing, RecordTables tables, CancellationToken ct)
    {
        var record = writing.Root.Id;
        List<string> emptied = [.. tables.Of(typeof(GuidanceEntry)).Empty(writing.Root)];
        var corrections = await writing.Db.GuidanceCorrections.Where(row => row.RecordId == record).ToListAsync(ct);
        foreach (var correction in corrections)
        {
            emptied.AddRange(tables.Of(typeof(GuidanceCorrection)).Empty(correction));
            writing.Db.Entry(correction).State = EntityState.Modified;
        }

        writing.Detail["rows"] = corrections.Count + 1;
        writing.Detail["values"] = emptied.Count;
        writing.Detail[Disposal.Fields] = Disposal.List(emptied);
    }
}
