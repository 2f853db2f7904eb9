using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Guidance.Guides;

/// <summary>A guide with how it stands today, and what may be done with it; without what it says itself, which is read by itself.</summary>
/// <param name="EnteredBy">The name of whoever changed it last.</param>
/// <param name="ReviewIsDue">Somebody should look at it again.</param>
public sealed record GuideView(Guide Guide, GuideStanding Standing, int DaysLate, bool ReviewIsDue, string EnteredBy, IReadOnlyList<Offer<GuideAction>> Offers)
{
    /// <summary>What the guide says itself was put here, in one language at least.</summary>
    public bool HasTexts { get; init; }
}

/// <summary>All guides: those to be looked at first, then by the day on which their rules bind, the latest first.</summary>
public sealed record GuideList(IReadOnlyList<GuideView> Guides, bool MayKeep);

/// <summary>Reads compliance guides, for staff and for everybody.</summary>
public sealed class GuideQueries(ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>Most guides that are read, the latest: an agency has some tens.</summary>
    public const int Most = 500;

    /// <summary>Who keeps guides.</summary>
    public static readonly IReadOnlyList<Role> Keepers = [Roles.PolicyOwner, Roles.Representative];

    internal static readonly IReadOnlyList<Role> Readers = [.. Keepers, Roles.Analyst, Roles.Auditor];

    public async Task<Result<GuideList>> List(Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        var today = time.Today;
        await using var db = databases.Create();
        var guides = await db.Guides.AsNoTracking().OrderBy(guide => guide.Id).Select(Guide.Listed).Take(Most).ToListAsync(ct);
        var withTexts = (await db.Guides.Where(guide => guide.Text != null || guide.TextEs != null).Select(guide => guide.Id).ToListAsync(ct)).ToHashSet();
        var names = await StaffNames.Load(db, guides.Select(guide => guide.EnteredBy), ct);
        var views = guides.Select(guide => new GuideView(
            guide,
            ComplianceGuides.Standing(guide.EffectiveOn, guide.PublishedOn, today),
            ComplianceGuides.DaysLate(guide.EffectiveOn, guide.PublishedOn, today),
            guide.ReviewIsDue(today),
            names.Of(guide.EnteredBy),
            GuideWorkflow.Table.Offers(guide.State, FactsOf(guide, today), actor))
        {
            HasTexts = withTexts.Contains(guide.Id),
        });
        return new GuideList(
            [.. views.OrderBy(view => view.Guide.State).ThenByDescending(view => view.ReviewIsDue).ThenByDescending(view => view.Guide.EffectiveOn).ThenBy(view => view.Guide.Id)],
            Keepers.Any(actor.Is));
    }

    /// <summary>One guide whole, with what it says itself.</summary>
    public async Task<Result<Guide>> Whole(long record, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return !Readers.Any(actor.Is) ? Refusal.Of("not_allowed")
            : await db.Guides.AsNoTracking().FirstOrDefaultAsync(guide => guide.Id == record, ct) is { } guide ? guide
            : Refusal.Of("record_not_found");
    }

    /// <summary>What the public reads: published guides that stand, the latest rule first.</summary>
    public async Task<IReadOnlyList<Guide>> Published(CancellationToken ct = default)
    {
        var today = time.Today;
        await using var db = databases.Create();
        return await db.Guides.AsNoTracking().Where(guide => guide.State == GuideState.Kept && guide.PublishedOn != null && guide.PublishedOn <= today)
            .OrderByDescending(guide => guide.EffectiveOn).ThenBy(guide => guide.Id).Select(Guide.Listed).Take(Most).ToListAsync(ct);
    }

    /// <summary>The guides of which the section 212 report of a year speaks, in the shape of what else is entered for the documents.</summary>
    internal static async Task<IReadOnlyList<EvidenceView>> ForYear(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var last = year.Last;
        var guides = await db.Guides.AsNoTracking().Where(guide => guide.EffectiveOn <= last).OrderBy(guide => guide.Id).Select(Guide.Listed).Take(Most).ToListAsync(ct);
        var names = await StaffNames.Load(db, guides.Select(guide => guide.EnteredBy), ct);
        return [.. guides.Where(guide => !(guide.WithdrawnOn < year.First) && ComplianceGuides.IsOf(year, guide.EffectiveOn, guide.PublishedOn)).Select(guide => Entered(guide, names))];
    }

    internal static GuideFacts FactsOf(Guide guide, DateOnly today) => new()
    {
        IsPublished = guide.PublishedOn is not null,
        ReminderIsDue = guide.ReviewIsDue(today) && guide.RemindedOn is null,
    };

    private static EvidenceView Entered(Guide guide, StaffNames names)
    {
        // What the guide says is compared with later messages; the report speaks of its days.
        var values = GuideReading.Values(guide);
        var version = new EvidenceVersionView(guide.Version, guide.EnteredOn, names.Of(guide.EnteredBy), EvidenceHash.Of(values), values);
        return new EvidenceView(guide.Id, guide.Version, EvidenceKinds.Guide, guide.WithdrawnOn, version, [version], MayRevise: false, MayEnd: false);
    }
}
