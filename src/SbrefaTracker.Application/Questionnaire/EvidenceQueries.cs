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
    /// <summary>Who keeps evidence and sees it.</summary>
    public static readonly IReadOnlyList<Role> Keepers = [Roles.Auditor, Roles.Representative];

    /// <param name="year">The fiscal year.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="asOf">As it was on record at the end of that day; null is now.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result<EvidenceYear>> Of(FiscalYear year, Actor actor, DateOnly? asOf = null, CancellationToken ct = default)
    {
        if (!Keepers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        return await Read(db, year, actor, asOf, ct);
    }

    /// <summary>What was entered by hand for the documents of a fiscal year, with the evidence and the figures beside it, as the database is at one moment.</summary>
    /// <param name="year">The fiscal year.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="asOf">The cut-off, not after today: figures and evidence are those of that day as they are on record now; what was given out then is kept, see <see cref="GivenFiles"/>. Null is today.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result<DocumentsYear>> ForDocuments(FiscalYear year, Actor actor, DateOnly? asOf = null, CancellationToken ct = default)
    {
        if (!Keepers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        if (asOf > time.Today)
        {
            return Refusal.On("asof", "in_the_future", asOf);
        }

        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        var entered = await Views(
            db, [.. EvidenceKinds.Documents, .. EvidenceKinds.Earlier], actor, Past(asOf), (kind, ended, versions) => DocumentFacts.SpeakOf(kind, versions[0].Values, ended, year) ? versions[0].Number : null, ct);
        var kept = await GivenFiles.Of(db, [.. entered.Where(view => view.Kind == EvidenceKinds.GivenOut).Select(view => view.Record)], ct);
        entered = [.. entered.Select(view => view with { HasFile = kept.Contains(view.Record) })];
        return new DocumentsYear(await Read(db, year, actor, asOf, ct), await reports.Read(db, new FigurePeriod(year, asOf ?? time.Today), ct), [.. entered, .. await GuideQueries.ForYear(db, year, ct)]);
    }

    // Today is not past: what was ended today is ended.
    private DateOnly? Past(DateOnly? asOf) => asOf < time.Today ? asOf : null;

    private async Task<EvidenceYear> Read(TrackerDb db, FiscalYear year, Actor actor, DateOnly? asOf, CancellationToken ct)
    {
        var views = await Views(
            db,
            EvidenceKinds.Questionnaire,
            actor,
            Past(asOf),
            (kind, ended, versions) => EvidenceYears.VersionFor(kind, ended, versions.Select(version => (version.Number, EvidenceYears.FromOn(version.Values))), year),
            ct);
        var rubric = Rubrics.For(year);
        var facts = views.Select(view => new EvidenceFact(view.Record, view.Kind, view.Current.Values)).ToList();
        return new EvidenceYear(year, asOf ?? time.Today, agency.Value.Name, rubric, views, SelfGrade.Of(rubric, year, facts), MayRecord: Past(asOf) is null);
    }

    private static async Task<IReadOnlyList<EvidenceView>> Views(
        TrackerDb db, IReadOnlyList<string> kinds, Actor actor, DateOnly? past, Func<string, DateOnly?, IReadOnlyList<EvidenceVersionView>, int?> counts, CancellationToken ct)
    {
        var items = await db.EvidenceItems.AsNoTracking().Where(item => kinds.Contains(item.Kind)).OrderBy(item => item.Id).ToListAsync(ct);
        var versions = await Versions(db, [.. items.Select(item => item.Id)], ct);
        return
        [
            .. items.Select(item => View(item, [.. versions[item.Id].Where(version => past is null || version.RecordedOn <= past)], actor, past, counts)).OfType<EvidenceView>()
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

    // On a day that is past nothing can be changed any more, and what ended later, or that day, was still in force.
    private static EvidenceView? View(EvidenceItem item, IReadOnlyList<EvidenceVersionView> versions, Actor actor, DateOnly? past, Func<string, DateOnly?, IReadOnlyList<EvidenceVersionView>, int?> counts)
    {
        var ended = past is not null && item.EndedOn >= past ? null : item.EndedOn;
        var number = versions.Count == 0 ? null : counts(item.Kind, ended, versions);
        return number is null ? null : new(
            item.Id,
            item.Version,
            item.Kind,
            ended,
            versions.First(version => version.Number == number),
            versions,
            past is null && May(item, actor, EvidenceAction.Revise),
            past is null && May(item, actor, EvidenceAction.End));
    }

    private static bool May(EvidenceItem item, Actor actor, EvidenceAction action) => EvidenceWorkflow.Table.Try(item.State, new EvidenceFacts(), actor, action).IsDone;
}
