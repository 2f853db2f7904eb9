using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Guidance;

/// <summary>What was said beside an entry.</summary>
/// <param name="Text">Null where the reader is not told, or it is disposed of.</param>
public sealed record GuidanceRemark(string? Text, DateOnly WrittenOn, string WrittenBy);

/// <summary>An entry of the log as this reader is told it.</summary>
/// <param name="Entry">Without what the reader is not told.</param>
/// <param name="AnsweredBy">The name of whoever answered.</param>
/// <param name="AnswerSlug">The place in the address of the published answer that it rests on.</param>
/// <param name="ShowsPersons">The reader is told who asked.</param>
/// <param name="RaisedAt">The event, of the office or of others, at which it was asked; null where it was asked elsewhere.</param>
public sealed record GuidanceView(
    GuidanceEntry Entry, string AnsweredBy, string? AnswerSlug, bool ShowsPersons, RaisedPlace? RaisedAt, IReadOnlyList<GuidanceRemark> Remarks, IReadOnlyList<Offer<GuidanceAction>> Offers)
{
    /// <summary>Whether the reader may look at its keeping, place a hold and dispose of it.</summary>
    public bool MayHold { get; init; }
}

/// <summary>An entry that names a complaint as what followed.</summary>
/// <param name="Number">The record's number as pages show it, above zero.</param>
/// <param name="Topic">A code of <see cref="TradeTopics"/>.</param>
public sealed record GuidanceBefore(long Number, DateOnly AnsweredOn, string Topic);

/// <summary>How often something was so in a year.</summary>
public sealed record GuidanceCount(string Code, int Count);

/// <summary>
/// The figures of a fiscal year: inquiries by the day they were answered.
/// </summary>
/// <param name="Inquiries">All entries answered in the year: n of everything below.</param>
/// <param name="Applied">Those in which the law was applied to facts supplied.</param>
/// <param name="Entities">Different entities by name, each once however often it asked.</param>
/// <param name="SmallEntities">Those of them that said that they are small.</param>
/// <param name="Unnamed">Inquiries in which no name was given; they count as inquiries and as no entity.</param>
/// <param name="BecameComplaints">Those after which a complaint was filed.</param>
public sealed record GuidanceFigures(
    int FiscalYear, int Inquiries, int Applied, int Entities, int SmallEntities, int Unnamed, int BecameComplaints, IReadOnlyList<GuidanceCount> ByWay, IReadOnlyList<GuidanceCount> ByTopic)
{
    /// <summary>The cut-off: what was answered after it is not counted. What followed, and what was corrected, is as the log says it when it is read.</summary>
    public required DateOnly AsOf { get; init; }
}

/// <summary>A page of the log of a fiscal year, the latest first, with the year's figures.</summary>
/// <param name="Next">The number below which the next page begins; null on the last one.</param>
public sealed record GuidanceYear(GuidanceFigures Figures, IReadOnlyList<GuidanceView> Entries, long? Next, bool MayWrite)
{
    /// <summary>Only what one of the figures counts is shown.</summary>
    public bool ShowsPart { get; init; }
}

/// <summary>Reads the log of informal guidance. Who is told what, <see cref="GuidanceReaders"/> says.</summary>
public sealed class GuidanceLog(ITrackerDbFactory databases)
{
    private const int PageSize = 50;

    /// <summary>Most that a complaint's page shows.</summary>
    private const int MostOfComplaint = 50;

    internal static readonly IReadOnlyList<Role> Writers = [Roles.Analyst, Roles.Representative];

    /// <param name="fiscalYear">The year in which it was answered.</param>
    /// <param name="after">The number after which the page begins; null for the first page.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="only">Only what one of the figures counts; null for all.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<GuidanceYear>> Of(FiscalYear fiscalYear, long? after, Actor actor, GuidanceCounted? only = null, CancellationToken ct = default)
    {
        var sight = GuidanceReaders.Of(actor);
        if (sight == GuidanceSight.Nothing)
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var (first, last, beyond) = (fiscalYear.First, fiscalYear.Last, after ?? long.MinValue);

        // Numbers of the office's records fall: the latest has the smallest.
        var counted = db.GuidanceEntries.AsNoTracking().Where(entry => entry.AnsweredOn >= first && entry.AnsweredOn <= last);

        // Who is not told persons is not told which entries name one, nor after which a complaint followed.
        var entries = await (sight == GuidanceSight.Everything && only is { } figure ? figure.Of(counted) : counted).Where(entry => entry.Id > beyond)
            .OrderBy(entry => entry.Id).Take(PageSize + 1).ToListAsync(ct);
        var shown = entries.Take(PageSize).ToList();
        return new GuidanceYear(
            await Count(db, fiscalYear, fiscalYear.Last, ct),
            await Views(db, shown, sight == GuidanceSight.Everything, actor, ct),
            entries.Count > PageSize ? shown[^1].Id : null,
            Writers.Any(actor.Is))
        {
            ShowsPart = sight == GuidanceSight.Everything && only is not null,
        };
    }

    /// <summary>One entry alone, with the figures of its year.</summary>
    /// <param name="number">The record's number as pages show it, above zero.</param>
    public async Task<Result<GuidanceYear>> Entry(long number, Actor actor, CancellationToken ct = default)
    {
        var sight = GuidanceReaders.Of(actor);
        if (sight == GuidanceSight.Nothing)
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        return await db.GuidanceEntries.AsNoTracking().FirstOrDefaultAsync(entry => entry.Id == -number, ct) is { } found
            ? new GuidanceYear(await Count(db, FiscalYear.Of(found.AnsweredOn), FiscalYear.Of(found.AnsweredOn).Last, ct), await Views(db, [found], sight == GuidanceSight.Everything, actor, ct), null, MayWrite: false)
            : Refusal.Of("record_not_found");
    }

    /// <summary>The entries after which a complaint was filed, for those who are told so.</summary>
    public async Task<IReadOnlyList<GuidanceBefore>> OfComplaint(string reference, Actor actor, CancellationToken ct = default)
    {
        if (GuidanceReaders.Of(actor) != GuidanceSight.Everything)
        {
            return [];
        }

        await using var db = databases.Create();
        return await db.GuidanceEntries.AsNoTracking().Where(entry => entry.Complaint == reference).OrderByDescending(entry => entry.Id).Take(MostOfComplaint)
            .Select(entry => new GuidanceBefore(-entry.Id, entry.AnsweredOn, entry.Topic)).ToListAsync(ct);
    }

    internal static async Task<GuidanceFigures> Count(TrackerDb db, FiscalYear year, DateOnly asOf, CancellationToken ct)
    {
        var (first, last) = (year.First, asOf < year.Last ? asOf : year.Last);
        var rows = await db.GuidanceEntries.AsNoTracking().Where(entry => entry.AnsweredOn >= first && entry.AnsweredOn <= last)
            .Select(entry => new { entry.Way, entry.Topic, entry.Size, entry.Applied, entry.EntityNumber, HasComplaint = entry.Complaint != null }).ToListAsync(ct);
        return new GuidanceFigures(
            year.Year,
            rows.Count,
            rows.Count(row => row.Applied),
            rows.Where(row => row.EntityNumber is not null).DistinctBy(row => row.EntityNumber).Count(),
            rows.Where(row => row.EntityNumber is not null && row.Size == Domain.Complaints.SizeVerdicts.Small).DistinctBy(row => row.EntityNumber).Count(),
            rows.Count(row => row.EntityNumber is null),
            rows.Count(row => row.HasComplaint),
            [.. GuidanceWays.List.Codes.Select(code => new GuidanceCount(code, rows.Count(row => row.Way == code)))],
            [.. TradeTopics.List.Codes.Select(code => new GuidanceCount(code, rows.Count(row => row.Topic == code)))])
        {
            AsOf = asOf,
        };
    }

    private static async Task<IReadOnlyList<GuidanceView>> Views(TrackerDb db, List<GuidanceEntry> entries, bool persons, Actor actor, CancellationToken ct)
    {
        var records = entries.Select(entry => entry.Id).ToList();
        var remarks = (await db.GuidanceCorrections.AsNoTracking().Where(row => records.Contains(row.RecordId)).OrderBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.RecordId);
        var answers = entries.Select(entry => entry.AnswerRecord).OfType<long>().Distinct().ToList();
        var slugs = await db.Answers.AsNoTracking().Where(answer => answers.Contains(answer.Id)).ToDictionaryAsync(answer => answer.Id, answer => answer.Slug, ct);
        var events = entries.Select(entry => entry.EventRecord).OfType<long>().Distinct().ToList();
        var places = await RaisedQuestions.Places(db, events, actor, ct);
        var names = await StaffNames.Load(db, [.. entries.Select(entry => entry.AnsweredBy), .. remarks.SelectMany(group => group.Select(row => row.WrittenBy))], ct);
        return
        [
            .. entries.Select(entry => new GuidanceView(
                persons ? entry : WithoutPersons(entry),
                names.Of(entry.AnsweredBy),
                entry.AnswerRecord is { } answer ? slugs.GetValueOrDefault(answer) : null,
                persons,
                entry.EventRecord is { } asked ? places.GetValueOrDefault(asked) : null,
                [.. remarks[entry.Id].Select(row => new GuidanceRemark(persons ? row.Text : null, row.WrittenOn, names.Of(row.WrittenBy)))],
                [.. GuidanceWorkflow.Table.Offers(entry.State, new GuidanceFacts(), actor).Where(offer => !GuidanceWorkflow.OfDisposal.Contains(offer.Action))]) { MayHold = KeptRecords.Keepers.Any(actor.Is) }),
        ];
    }

    private static GuidanceEntry WithoutPersons(GuidanceEntry entry)
    {
        // Read without being followed: nothing of this is stored.
        (entry.EntityName, entry.EntityKey, entry.ContactName, entry.ContactAt, entry.Facts, entry.Given, entry.Complaint) = (null, null, null, null, null, null, null);
        return entry;
    }
}
