using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Retention;

/// <summary>How many fall due within some days from today; 0 is what is due now.</summary>
/// <param name="IsMore">There are more than were counted.</param>
public sealed record DueCount(int Days, int Count, bool IsMore);

/// <summary>A version of a rule, with the name of who wrote it.</summary>
public sealed record RetentionVersion(RetentionRule Rule, DateOnly ChangedOn, string ChangedBy, string Reason);

/// <summary>What the schedule says of a kind.</summary>
/// <param name="Due">What falls due when; empty for kinds that do not go by two people.</param>
/// <param name="Versions">The latest first; what a new database begins with is not among them.</param>
public sealed record RetentionLine(RetentionRule Rule, IReadOnlyList<DueCount> Due, IReadOnlyList<RetentionVersion> Versions);

/// <summary>The whole schedule.</summary>
/// <param name="MayRevise">The reader may write another version.</param>
public sealed record RetentionSchedule(IReadOnlyList<RetentionLine> Lines, bool MayRevise);

/// <summary>A complaint whose time is over.</summary>
/// <param name="DueOn">The first day on which its personal values may go.</param>
public sealed record DueForDisposal(long Id, string Reference, string OfficeCode, string OfficeName, string? Outcome, DateOnly ClosedOn, DateOnly DueOn)
{
    /// <summary>Codes of what keeps it now: held, activity, read, linked, proposed. What its restricted matters say is not told.</summary>
    public required IReadOnlyList<string> Stops { get; init; }

    /// <summary>When it was chosen from the list, for what is done with many.</summary>
    public required int Version { get; init; }
}

/// <summary>A page of what is due by one rule, the longest closed first.</summary>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record DuePage(RetentionRule Rule, IReadOnlyList<DueForDisposal> Rows, string? Next);

/// <summary>Reads the schedule, and what is due by it.</summary>
public sealed class RetentionQueries(ITrackerDbFactory databases, RetentionSettings settings, OfficeRetention office, AgencyTime time)
{
    public const int PageSize = 50;

    /// <summary>Counts go so far and then say that there are more.</summary>
    public const int MostCounted = 10_000;

    /// <summary>Today, within a quarter, within a year.</summary>
    private static readonly int[] Ahead = [0, 90, 365];

    private static readonly Role[] ReadersOfRecords = [Roles.Auditor, Roles.Representative, Roles.Commissioner];

    public static bool MayPropose(Actor actor) => ComplaintWorkflow.IsEverFor(actor, ComplaintAction.ProposeDisposal);

    public async Task<Result<RetentionSchedule>> Schedule(Actor actor, CancellationToken ct = default)
    {
        if (!ReadersOfRecords.Append(Roles.Administrator).Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var changes = (await RetentionRules.Changes(db, ct)).ToLookup(change => change.Kind, StringComparer.Ordinal);
        var names = await StaffNames.Load(db, changes.SelectMany(all => all, (_, change) => change.ChangedBy), ct);
        var lines = new List<RetentionLine>();
        foreach (var kind in RetentionKinds.All)
        {
            var rule = RetentionRules.Rule(kind, changes[kind.Code].FirstOrDefault());
            lines.Add(new(office.With(rule), await Counts(db, rule, ct), [.. changes[kind.Code].Select(change => new RetentionVersion(office.With(RetentionRules.Rule(kind, change)), change.ChangedOn, names.Of(change.ChangedBy), change.Reason))]));
        }

        return new RetentionSchedule(lines, ReviseRetentionUseCase.Writers.Any(actor.Is));
    }

    /// <param name="kind">A code of <see cref="RetentionKinds"/>.</param>
    /// <param name="after">What <see cref="DuePage.Next"/> of the page before gave; null is the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result<DuePage>> Due(string kind, string? after, Actor actor, CancellationToken ct = default)
    {
        if (actor != Actor.Operator && !ReadersOfRecords.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        if (RetentionKinds.Find(kind) is not { IsOfComplaints: true })
        {
            return Refusal.Of("not_found");
        }

        await using var db = databases.Create();
        var rule = await RetentionRules.Of(db, kind, ct);
        var due = DueComplaints.ClosedThrough(db, kind, rule.ClosedThrough(time.Today)!.Value).AsNoTracking();
        if (Cursor(after) is var (closedOn, id))
        {
            due = due.Where(c => c.ClosedOn > closedOn || (c.ClosedOn == closedOn && c.Id > id));
        }

        var rows = await (from c in due
                          join office in db.Offices on c.OfficeCode equals office.Code
                          orderby c.ClosedOn, c.Id
                          select new { c.Id, c.Reference, c.OfficeCode, office.Name, c.Outcome, c.Version, ClosedOn = c.ClosedOn!.Value }).Take(PageSize + 1).ToListAsync(ct);
        var ids = rows.Take(PageSize).Select(row => row.Id).ToList();
        var stops = await DisposalStops.Of(db, ids, time.Now, settings, ct);
        var proposed = await db.DisposalProposals.Where(proposal => ids.Contains(proposal.ComplaintId) && proposal.EndedOn == null).Select(proposal => proposal.ComplaintId).ToListAsync(ct);
        return new DuePage(
            rule,
            [.. rows.Take(PageSize).Select(c => new DueForDisposal(c.Id, c.Reference, c.OfficeCode, c.Name, c.Outcome, c.ClosedOn, rule.DueOn(c.ClosedOn)!.Value) { Stops = [.. stops[c.Id], .. proposed.Contains(c.Id) ? ["proposed"] : (string[])[]], Version = c.Version })],
            rows.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{rows[PageSize - 1].ClosedOn:yyyy-MM-dd}.{rows[PageSize - 1].Id}") : null);
    }

    /// <summary>What is due by one rule and neither held nor proposed, the longest closed first, as it is now; at most <see cref="BulkActs.Most"/>.</summary>
    public async Task<Result<BulkItem[]>> Freeze(string kind, Actor actor, CancellationToken ct = default)
    {
        if (!MayPropose(actor))
        {
            return Refusal.Of("not_allowed");
        }

        if (RetentionKinds.Find(kind) is not { IsOfComplaints: true })
        {
            return Refusal.Of("not_found");
        }

        await using var db = databases.Create();
        var rule = await RetentionRules.Of(db, kind, ct);
        return await DueComplaints.ClosedThrough(db, kind, rule.ClosedThrough(time.Today)!.Value).AsNoTracking()
            .Where(c => !db.Holds.Any(hold => hold.ComplaintId == c.Id && hold.ReleasedOn == null) && !db.DisposalProposals.Any(proposal => proposal.ComplaintId == c.Id && proposal.EndedOn == null))
            .OrderBy(c => c.ClosedOn).ThenBy(c => c.Id).Take(BulkActs.Most).Select(c => new BulkItem(c.Reference, c.Version)).ToArrayAsync(ct);
    }

    private async Task<IReadOnlyList<DueCount>> Counts(TrackerDb db, RetentionRule rule, CancellationToken ct)
    {
        var counts = new List<DueCount>();
        foreach (var days in rule.Years is null ? [] : Ahead)
        {
            var through = rule.ClosedThrough(time.Today.AddDays(days))!.Value;
            var count = rule.Kind.IsOfComplaints
                ? await DueComplaints.ClosedThrough(db, rule.Kind.Code, through).Take(MostCounted + 1).CountAsync(ct)
                : await db.GuidanceEntries.Where(entry => entry.DisposedOn == null && entry.AnsweredOn <= through).Take(MostCounted + 1).CountAsync(ct);
            counts.Add(new(days, Math.Min(count, MostCounted), count > MostCounted));
        }

        return counts;
    }

    private static (DateOnly ClosedOn, long Id)? Cursor(string? after) =>
        after?.Split('.') is [var day, var number]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closedOn)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (closedOn, id)
            : null;
}
