using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Retention;

/// <summary>
/// What keeps a closed complaint beside what its workflow knows: its time is not over by the schedule, something happened lately, somebody wanted to know who filed
/// it, or another complaint that it is linked with goes on. Asked when a disposal is proposed, and again when it is carried out.
/// </summary>
internal static class DisposalStops
{
    // What was said of the disposal itself is no activity.
    private static readonly List<string> NoActivity = [PastTense.Of(ComplaintAction.ProposeDisposal), PastTense.Of(ComplaintAction.DropDisposal)];
    private static readonly List<string> StatedPurposes = [.. ReadPurposes.Choices.Codes];

    /// <summary>What the ledger calls the words with which somebody used a rule that nobody verified.</summary>
    internal const string Despite = "despite";

    /// <summary>The same words of whoever proposed it, in the entry of the disposal.</summary>
    internal const string ProposedDespite = "proposed_despite";

    /// <summary>A rule that is only recalled is used by nobody who does not say why; the second person says it again.</summary>
    public static Refusal? Unverified(RetentionRule rule, string? despite) =>
        rule.IsVerified || !string.IsNullOrWhiteSpace(despite) ? null : Refusal.On("Despite", "disposal.rule_not_verified");

    /// <summary>What whoever proposed the disposal of a record said of the rule; null where there was nothing to say. It stands in the entry of the proposal, and the entry of the disposal repeats it, because the certificate is read from that one.</summary>
    /// <param name="db">Where the ledger is.</param>
    /// <param name="record">A complaint or a record of the office.</param>
    /// <param name="proposed">What the ledger calls a proposal for such a record.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task<string?> SaidBefore(TrackerDb db, long record, string proposed, CancellationToken ct)
    {
        var detail = await db.Entries.AsNoTracking().Where(entry => entry.ComplaintId == record && entry.Action == proposed).OrderByDescending(entry => entry.Sequence).Select(entry => entry.Detail).FirstOrDefaultAsync(ct);
        return detail is null ? null : EntryDetail.Read(detail).GetValueOrDefault(Despite);
    }

    /// <returns>Every reason; none when it may go.</returns>
    public static async Task<Refused> Of(ComplaintWriting writing, RetentionRule rule, RetentionSettings settings, CancellationToken ct) =>
        new(await Of(writing.Db, writing.Complaint, rule, (writing.Today, writing.Now), settings, ct));

    /// <summary>The offers for a complaint, in which a disposal can be proposed only when nothing keeps it: else it is shown with what does, and from which day on it may go.</summary>
    public static async Task<IReadOnlyList<Offer>> Weigh(
        IReadOnlyList<Offer> offers, TrackerDb db, Complaint complaint, (DateOnly Day, DateTimeOffset Moment) now, RetentionSettings settings, CancellationToken ct)
    {
        if (complaint.ClosedOn is null || !offers.Any(offer => offer is { Action: ComplaintAction.ProposeDisposal, IsOpen: true }))
        {
            return offers;
        }

        var rule = await RetentionRules.Of(db, RetentionKinds.OfComplaint(complaint.Outcome), ct);
        var reasons = await Of(db, complaint, rule, now, settings, ct);
        return reasons.Count == 0 ? offers : [.. offers.Select(offer => offer.Action == ComplaintAction.ProposeDisposal ? offer with { IsOpen = false, Refusals = reasons } : offer)];
    }

    private static async Task<List<Refusal>> Of(
        TrackerDb db, Complaint complaint, RetentionRule rule, (DateOnly Day, DateTimeOffset Moment) now, RetentionSettings settings, CancellationToken ct)
    {
        var id = complaint.Id;
        var reasons = new List<Refusal>();
        if (rule.DueOn(complaint.ClosedOn!.Value) is var due && (due is null || due > now.Day))
        {
            reasons.Add(due is { } day ? Refusal.Of("disposal.not_due", day) : Refusal.Of("disposal.never_due"));
        }

        var since = Since(now.Moment, settings);
        if (await Active(db, since).Where(one => one == id).AnyAsync(ct))
        {
            reasons.Add(Refusal.Of("disposal.recent_activity", settings.QuietDays));
        }

        if (await Read(db, since).Where(one => one == id).AnyAsync(ct))
        {
            reasons.Add(Refusal.Of("disposal.recent_read", settings.QuietDays));
        }

        if (await OpenBeside(db).Where(pair => pair.Of == id).OrderBy(pair => pair.Reference).Select(pair => pair.Reference).FirstOrDefaultAsync(ct) is { } open)
        {
            reasons.Add(Refusal.Of("disposal.linked_open", open));
        }

        return reasons;
    }

    /// <summary>The same for a page of complaints: codes of what keeps each, without those that the schedule or the workflow gives.</summary>
    public static async Task<ILookup<long, string>> Of(TrackerDb db, IReadOnlyList<long> complaints, DateTimeOffset now, RetentionSettings settings, CancellationToken ct)
    {
        var since = Since(now, settings);
        var held = await db.Holds.Where(hold => complaints.Contains(hold.ComplaintId) && hold.ReleasedOn == null).Select(hold => hold.ComplaintId).Distinct().ToListAsync(ct);
        var active = await Active(db, since).Where(id => complaints.Contains(id)).Distinct().ToListAsync(ct);
        var read = await Read(db, since).Where(id => complaints.Contains(id)).Distinct().ToListAsync(ct);
        var linked = await OpenBeside(db).Where(pair => complaints.Contains(pair.Of)).Select(pair => pair.Of).Distinct().ToListAsync(ct);
        return ((IEnumerable<(long Id, string Code)>)
            [.. held.Select(id => (id, "held")), .. active.Select(id => (id, "activity")), .. read.Select(id => (id, "read")), .. linked.Select(id => (id, "linked"))])
            .ToLookup(one => one.Id, one => one.Code);
    }

    private static long Since(DateTimeOffset now, RetentionSettings settings) => now.AddDays(-settings.QuietDays).ToUnixTimeMilliseconds();

    private static IQueryable<long> Active(TrackerDb db, long since) =>
        db.Entries.AsNoTracking().OfWork().Where(entry => entry.At > since && !NoActivity.Contains(entry.Action)).Select(entry => entry.ComplaintId);

    private static IQueryable<long> Read(TrackerDb db, long since)
    {
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(since);
        return db.IdentityReads.AsNoTracking().Where(row => row.ComplaintId != null && row.At > moment && StatedPurposes.Contains(row.Purpose)).Select(row => row.ComplaintId!.Value);
    }

    private static IQueryable<Beside> OpenBeside(TrackerDb db) =>
        from link in db.Links.AsNoTracking()
        join other in db.Complaints on link.OtherId equals other.Id
        where link.EndedOn == null && other.State != ComplaintState.Closed
        select new Beside { Of = link.ComplaintId, Reference = other.Reference };

    private sealed class Beside
    {
        public long Of { get; init; }

        public string Reference { get; init; } = "";
    }
}
