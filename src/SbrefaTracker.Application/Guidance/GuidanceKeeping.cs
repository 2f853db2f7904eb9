using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Retention.Records;
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
    public static async Task<Refusal?> Stop(WriteSession session, long record, RetentionSettings settings, CancellationToken ct) =>
        await IsRecent(session.Db, record, session.Now, settings, ct) ? Refusal.Of("disposal.recent_activity", settings.QuietDays) : null;

    /// <summary>Something else than its disposal happened to it within the quiet days.</summary>
    public static Task<bool> IsRecent(TrackerDb db, long record, DateTimeOffset now, RetentionSettings settings, CancellationToken ct)
    {
        var since = now.AddDays(-settings.QuietDays).ToUnixTimeMilliseconds();
        return db.Entries.AnyAsync(one => one.ComplaintId == record && one.At > since && !OfDisposal.Contains(one.Action), ct);
    }

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

    /// <summary>Empties what is personal in an entry and in what was said beside it; gives the columns.</summary>
    public static async Task<IReadOnlyList<string>> Empty(RecordWriting<GuidanceEntry> writing, RecordTables tables, CancellationToken ct)
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
        return emptied;
    }
}
