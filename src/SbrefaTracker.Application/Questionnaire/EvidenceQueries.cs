using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Guidance.Guides;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.Questionnaire;

/// <summary>Reads the evidence of a fiscal year.</summary>
public sealed class EvidenceQueries(ITrackerDbFactory databases, ReadAnnualReport reports, IOptions<AgencyOptions> agency, AgencyTime time)
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
        return await Read(db, year, actor, ct);
    }

    /// <summary>What was entered by hand for the documents of a fiscal year, with the evidence and the figures beside it, as the database is at one moment.</summary>
    public async Task<Result<DocumentsYear>> ForDocuments(FiscalYear year, Actor actor, CancellationToken ct = default)
    {
        if (!Keepers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        var entered = await Views(
            db, [.. EvidenceKinds.Documents, .. EvidenceKinds.Earlier], actor, (item, versions) => DocumentFacts.SpeakOf(item.Kind, versions[0].Values, item.EndedOn, year) ? versions[0].Number : null, ct);
        return new DocumentsYear(await Read(db, year, actor, ct), await reports.Read(db, new FigurePeriod(year, time.Today), ct), [.. entered, .. await GuideQueries.ForYear(db, year, ct)]);
    }

    private async Task<EvidenceYear> Read(TrackerDb db, FiscalYear year, Actor actor, CancellationToken ct)
    {
        var views = await Views(
            db,
            EvidenceKinds.Questionnaire,
            actor,
            (item, versions) => EvidenceYears.VersionFor(item.Kind, item.EndedOn, versions.Select(version => (version.Number, EvidenceYears.FromOn(version.Values))), year),
            ct);
        var rubric = Rubrics.For(year);
        var facts = views.Select(view => new EvidenceFact(view.Record, view.Kind, view.Current.Values)).ToList();
        return new EvidenceYear(year, time.Today, agency.Value.Name, rubric, views, SelfGrade.Of(rubric, year, facts), MayRecord: true);
    }

    private static async Task<IReadOnlyList<EvidenceView>> Views(
        TrackerDb db, IReadOnlyList<string> kinds, Actor actor, Func<EvidenceItem, IReadOnlyList<EvidenceVersionView>, int?> counts, CancellationToken ct)
    {
        var items = await db.EvidenceItems.AsNoTracking().Where(item => kinds.Contains(item.Kind)).OrderBy(item => item.Id).Take(Most).ToListAsync(ct);
        var versions = await Versions(db, [.. items.Select(item => item.Id)], ct);
        return
        [
            .. items.Select(item => View(item, [.. versions[item.Id]], actor, counts)).OfType<EvidenceView>()
                .OrderBy(view => kinds.Index().First(kind => kind.Item == view.Kind).Index)
                .ThenBy(view => view.Current.Values[EvidenceFields.Title], StringComparer.OrdinalIgnoreCase),
        ];
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

    private static EvidenceView? View(EvidenceItem item, IReadOnlyList<EvidenceVersionView> versions, Actor actor, Func<EvidenceItem, IReadOnlyList<EvidenceVersionView>, int?> counts)
    {
        var number = counts(item, versions);
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
