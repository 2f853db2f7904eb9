using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Copies;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>A complaint that may have to do with another.</summary>
/// <param name="Likeness">How alike the stories are, 0 to 1 (<see cref="TextLikeness"/>).</param>
public sealed record RelatedComplaint(string Reference, string EntityName, string Subject, ComplaintState State, DateOnly ReceivedOn, double Likeness)
{
    /// <summary>It was closed as a copy of another.</summary>
    public bool IsMerged { get; init; }

    /// <summary>It tells the same story, word for word.</summary>
    public bool IsExactCopy => TextLikeness.IsExact(Likeness);

    /// <summary>It tells the same story with a few words changed.</summary>
    public bool IsNearCopy => !IsExactCopy && TextLikeness.IsNear(Likeness);
}

/// <summary>What may have to do with a complaint.</summary>
/// <param name="OfEntityAndOffice">Others of the same entity about the same office, the latest first: among them are those that were filed twice.</param>
/// <param name="OfEntity">Others whose entity bears the same words in its name, about other offices, the latest first.</param>
/// <param name="OfPattern">Others of twelve months about the same office and action with a similar story, the most alike first.</param>
public sealed record Related(IReadOnlyList<RelatedComplaint> OfEntityAndOffice, IReadOnlyList<RelatedComplaint> OfEntity, IReadOnlyList<RelatedComplaint> OfPattern)
{
    /// <summary>All with a similar story, also where no twelve months hold them together: among them are copies. The most alike first.</summary>
    public IReadOnlyList<RelatedComplaint> Alike { get; init; } = [];

    /// <summary>Copies about other offices or other actions: word for word, or with a few words changed by the same entity. What is the same first, then the most alike.</summary>
    public IReadOnlyList<RelatedComplaint> CopiesElsewhere { get; init; } = [];

    /// <summary>With the complaint itself, at least three in twelve months, each filer's story once: a sign of something systemic.</summary>
    public required bool IsPattern { get; init; }
}

/// <summary>
/// Looks for complaints of the same entity, and for copies and patterns: same office, same action, similar story, within twelve months. It
/// is read when somebody asks for it, from the list's own indexes; the latest thousands of stories are compared one by one as they are read, and only those that are alike are kept. Copies about other
/// offices or actions are found by the numbers of their stories.
/// </summary>
public sealed class RelatedComplaints(ITrackerDbFactory databases, WorkList list)
{
    private const int MostOfEntity = 10;

    // Those about the same office and action are among them, and are not shown twice.
    private const int MostCopies = 30;

    // The latest: far above what an office sees of one action in two years.
    private const int MostCompared = 5_000;

    public async Task<Result<Related>> Read(string reference, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (!actor.Roles.Any(role => role.ReadsComplaints) || await db.Complaints.AsNoTracking().FindByReference(reference, ct) is not { DisposedOn: null } complaint)
        {
            return Refusal.Of("complaint_not_found", reference);
        }

        var alike = await Alike(db, complaint, ct);
        return new Related(
            await OfEntity(db, complaint, $"office:{complaint.OfficeCode}", actor, ct), await OfEntity(db, complaint, $"NOT office:{complaint.OfficeCode}", actor, ct), Together(alike, complaint))
        {
            Alike = alike,
            CopiesElsewhere = await CopiesElsewhere(db, complaint, ct),
            IsPattern = Together(OncePerFiler(alike, complaint), complaint).Count + 1 >= PatternRule.LeastComplaints,
        };
    }

    private async Task<IReadOnlyList<RelatedComplaint>> OfEntity(TrackerDb db, Complaint complaint, string office, Actor actor, CancellationToken ct)
    {
        var name = string.Join(' ', complaint.EntityName.Split([.. complaint.EntityName.Where(letter => !char.IsLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0 || complaint.Source == Sources.Anonymous)
        {
            return [];
        }

        var found = await list.Read(new WorkListFilter { Search = $"entity:\"{name}\" {office}", WithClosed = true, PageSize = MostOfEntity + 1 }, actor, ct);
        var ids = found.IsDone ? found.Value.Rows.Select(row => row.Id).Where(id => id != complaint.Id).ToList() : [];
        var rows = await db.Complaints.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.Id).Take(MostOfEntity).ToListAsync(ct);
        return [.. rows.Select(row => Of(row, complaint))];
    }

    /// <summary>Others about the same office and action with a similar story, of the twelve months around it that hold the most of them; the most alike first. What the same filer
    /// filed again is left out: a complaint that came three times is no system.</summary>
    internal static async Task<IReadOnlyList<RelatedComplaint>> OfSystem(TrackerDb db, Complaint complaint, CancellationToken ct) => Together(OncePerFiler(await Alike(db, complaint, ct), complaint), complaint);

    private static List<RelatedComplaint> OncePerFiler(IEnumerable<RelatedComplaint> alike, Complaint complaint) =>
        [.. alike.Where(row => !row.IsMerged && !(IsCopy(row) && IsOf(complaint.EntityName, row))).DistinctBy(row => IsCopy(row) && row.EntityName.Length > 0 ? row.EntityName.ToUpperInvariant() : row.Reference, StringComparer.Ordinal)];

    private static bool IsCopy(RelatedComplaint row) => row.IsExactCopy || row.IsNearCopy;

    private static bool IsOf(string entity, RelatedComplaint row) => entity.Length > 0 && string.Equals(entity, row.EntityName, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<RelatedComplaint> Together(IReadOnlyList<RelatedComplaint> alike, Complaint complaint)
    {
        var first = PatternRule.From(complaint.ReceivedOn, [.. alike.Select(row => row.ReceivedOn)]);
        return [.. alike.Where(row => row.ReceivedOn >= first && row.ReceivedOn <= first.AddMonths(PatternRule.Months))];
    }

    private static async Task<IReadOnlyList<RelatedComplaint>> Alike(TrackerDb db, Complaint complaint, CancellationToken ct)
    {
        var (from, to) = (PatternRule.Earliest(complaint.ReceivedOn), complaint.ReceivedOn.AddMonths(PatternRule.Months));
        var (likeness, alike) = (TextLikeness.To(StoryOf(complaint.Subject, complaint.Narrative)), new List<RelatedComplaint>());
        var rows = db.Complaints.AsNoTracking()
            .Where(c => c.OfficeCode == complaint.OfficeCode && c.ReceivedOn >= from && c.ReceivedOn <= to && c.ActionType == complaint.ActionType && c.Id != complaint.Id && c.DisposedOn == null)
            .OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id)
            .Take(MostCompared)
            .Select(c => new { c.Reference, c.EntityName, c.Subject, c.State, c.ReceivedOn, c.Narrative, c.Outcome });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (likeness(StoryOf(row.Subject, row.Narrative)) is var like && like >= PatternRule.LeastLikeness)
            {
                alike.Add(new RelatedComplaint(row.Reference, row.EntityName, row.Subject, row.State, row.ReceivedOn, like) { IsMerged = row.Outcome == Outcomes.Duplicate });
            }
        }

        return [.. alike.OrderByDescending(row => row.Likeness).ThenByDescending(row => row.ReceivedOn)];
    }

    private static async Task<IReadOnlyList<RelatedComplaint>> CopiesElsewhere(TrackerDb db, Complaint complaint, CancellationToken ct)
    {
        var copies = await CopyFinder.Of(db, complaint, before: false, MostCopies, ct);
        var ids = copies.Select(copy => copy.Id).ToList();
        var rows = await db.Complaints.AsNoTracking().Where(c => ids.Contains(c.Id) && (c.OfficeCode != complaint.OfficeCode || c.ActionType != complaint.ActionType)).ToDictionaryAsync(c => c.Id, ct);
        return [.. copies.Where(copy => rows.ContainsKey(copy.Id)).Take(MostOfEntity).Select(copy => Of(rows[copy.Id], complaint) with { Likeness = copy.Likeness })];
    }

    private static string StoryOf(string subject, string narrative) => $"{subject} {narrative}";

    private static RelatedComplaint Of(Complaint row, Complaint complaint) => new(
        row.Reference, row.EntityName, row.Subject, row.State, row.ReceivedOn, TextLikeness.Of(StoryOf(row.Subject, row.Narrative), StoryOf(complaint.Subject, complaint.Narrative)))
    {
        IsMerged = row.Outcome == Outcomes.Duplicate,
    };
}
