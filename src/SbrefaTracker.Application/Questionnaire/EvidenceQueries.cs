using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.Questionnaire;

/// <summary>Reads the evidence of a fiscal year.</summary>
public sealed class EvidenceQueries(ITrackerDbFactory databases, IOptions<AgencyOptions> agency, AgencyTime time)
{
    /// <summary>Most pieces that are read, the latest: an office keeps tens, a large one some hundreds.</summary>
    public const int Most = 2_000;

    /// <summary>Who keeps evidence and sees it.</summary>
    public static readonly IReadOnlyList<Role> Keepers = [Roles.Auditor, Roles.Representative];

    public async Task<Result<EvidenceYear>> Of(FiscalYear year, Actor actor, CancellationToken ct = default)
    {
        if (!Keepers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        var items = await db.EvidenceItems.AsNoTracking().OrderBy(item => item.Id).Take(Most).ToListAsync(ct);
        var versions = await Versions(db, [.. items.Select(item => item.Id)], ct);
        var views = items.Select(item => View(item, [.. versions[item.Id]], year, actor)).OfType<EvidenceView>()
            .OrderBy(view => EvidenceKinds.List.Codes.Index().First(kind => kind.Item == view.Kind).Index)
            .ThenBy(view => view.Current.Values[EvidenceFields.Title], StringComparer.OrdinalIgnoreCase)
            .ToList();
        var rubric = Rubrics.For(year);
        var facts = views.Select(view => new EvidenceFact(view.Record, view.Kind, view.Current.Values)).ToList();
        return new EvidenceYear(year, time.Today, agency.Value.Name, rubric, views, SelfGrade.Of(rubric, year, facts), MayRecord: true);
    }

    private static async Task<ILookup<long, EvidenceVersionView>> Versions(TrackerDb db, List<long> items, CancellationToken ct)
    {
        var versions = await db.EvidenceVersions.AsNoTracking().Where(version => items.Contains(version.RecordId)).OrderByDescending(version => version.Number).ToListAsync(ct);
        var values = (await db.EvidenceValues.AsNoTracking().Where(value => items.Contains(value.RecordId)).ToListAsync(ct)).ToLookup(value => value.VersionId);
        var names = await StaffNames.Load(db, versions.Select(version => version.By), ct);
        return versions.ToLookup(
            version => version.RecordId,
            version => new EvidenceVersionView(
                version.Number, version.RecordedOn, names.Of(version.By), version.Sha256, values[version.Id].ToDictionary(value => value.Field, value => value.Text, StringComparer.Ordinal)));
    }

    private static EvidenceView? View(EvidenceItem item, IReadOnlyList<EvidenceVersionView> versions, FiscalYear year, Actor actor)
    {
        var number = EvidenceYears.VersionFor(item.Kind, item.EndedOn, versions.Select(version => (version.Number, EvidenceYears.FromOn(version.Values))), year);
        return number is null ? null : new(
            item.Id,
            item.Version,
            item.Kind,
            item.EndedOn,
            versions.First(version => version.Number == number),
            versions,
            May(item, actor, EvidenceAction.Revise),
            May(item, actor, EvidenceAction.End));
    }

    private static bool May(EvidenceItem item, Actor actor, EvidenceAction action) => EvidenceWorkflow.Table.Try(item.State, new EvidenceFacts(), actor, action).IsDone;
}
