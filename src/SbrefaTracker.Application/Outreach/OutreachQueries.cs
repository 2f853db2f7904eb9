using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Where a page of past events begins: after the event that ended on that day under that number.</summary>
public sealed record EventsBefore(DateOnly EndsOn, long Id);

/// <summary>Events in a list.</summary>
/// <param name="Events">Those ahead, the next one first; or those of the past, the latest first.</param>
/// <param name="Next">Where the next page of the past begins; null on the last one, and ahead.</param>
/// <param name="ToArrange">How many asked for help to take part in one that lies ahead, and nobody arranged it yet.</param>
/// <param name="ToReport">How many were held and wait for their after-action report.</param>
/// <param name="Tasks">What is to be done because of something that was asked, at events or where the agency took part, the earliest day first; the first <see cref="RaisedQuestions.Shown"/>.</param>
/// <param name="MayPlan">Whether a new one may be planned.</param>
public sealed record OutreachList(IReadOnlyList<OutreachEvent> Events, EventsBefore? Next, int ToArrange, int ToReport, IReadOnlyList<RaisedAt> Tasks, bool MayPlan, DateOnly Today)
{
    /// <summary>Those that lie ahead and of which something is in English alone.</summary>
    public IReadOnlySet<long> NoSpanish { get; init; } = new HashSet<long>();
}


/// <summary>One event with its programme, its history and what may be done with it.</summary>
/// <param name="MayKeep">Whether its registrations may be read.</param>
/// <param name="MayFile">Whether a complaint may be filed from a question.</param>
/// <param name="MayReadComplaints">Whether one that came of a question may be opened.</param>
/// <param name="Bulletins">What is told there to the trade.</param>
public sealed record EventView(
    OutreachEvent Event, IReadOnlyList<ProgrammeLine> Programme, IReadOnlyList<MaterialLine> Materials, IReadOnlyList<EventQuestion> Questions, RegistrationCounts Counts, bool MayKeep, bool MayFile, bool MayReadComplaints, IReadOnlyList<BulletinOfEvent> Bulletins, IReadOnlyList<Offer<EventAction>> Offers, IReadOnlyList<RecordEvent> History, DateOnly Today)
{
    /// <summary>Whether the reader may look at how its registrations are kept, and place a legal hold.</summary>
    public bool MayHold { get; init; }

    /// <summary>Whether a new recommendation may be made from a question.</summary>
    public bool MayRecommend { get; init; }

    /// <summary>Which of the recommendations that questions became everybody may read, by number.</summary>
    public IReadOnlySet<string> Passed { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}

/// <summary>Reads events for those who keep them, and for analysts, who take up what was asked there.</summary>
public sealed class OutreachQueries(ITrackerDbFactory databases, AgencyTime time, RecordHistory histories, EventPapers papers)
{
    public const int PageSize = 50;

    /// <summary>Most that lie ahead in the list: some years of one a week.</summary>
    public const int MostAhead = 200;

    internal static readonly IReadOnlyList<Role> Keepers = [Roles.OutreachCoordinator, Roles.Representative];

    internal static readonly IReadOnlyList<Role> Readers = [.. Keepers, Roles.Analyst];

    /// <summary>Those whose last day is not over.</summary>
    /// <param name="noSpanish">Those alone of which something is in English alone.</param>
    public async Task<Result<OutreachList>> Ahead(Actor actor, bool noSpanish = false, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        var today = time.Today;
        await using var db = databases.Create();
        var events = await (noSpanish ? SpanishGaps.Events(db, today) : db.OutreachEvents.Where(one => one.EndsOn >= today)).AsNoTracking().OrderBy(one => one.EndsOn).ThenBy(one => one.Id).Take(MostAhead).ToListAsync(ct);
        return new OutreachList([.. events.OrderBy(one => one.StartsOn).ThenBy(one => one.StartsAt).ThenByDescending(one => one.Id)], null, await ToArrange(db, today, ct), await ToReport(db, ct), await RaisedQuestions.OpenTasks(db, actor, ct), Keepers.Any(actor.Is), today)
        {
            NoSpanish = await NoSpanish(db, today, ct),
        };
    }

    /// <summary>Those whose last day is over, the latest first.</summary>
    /// <param name="before">Null for the first page.</param>
    public async Task<Result<OutreachList>> Past(EventsBefore? before, Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        var today = time.Today;
        await using var db = databases.Create();
        var past = db.OutreachEvents.AsNoTracking().Where(one => one.EndsOn < today);
        if (before is { } from)
        {
            past = past.Where(one => one.EndsOn < from.EndsOn || (one.EndsOn == from.EndsOn && one.Id < from.Id));
        }

        var rows = await past.OrderByDescending(one => one.EndsOn).ThenByDescending(one => one.Id).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? new EventsBefore(rows[PageSize - 1].EndsOn, rows[PageSize - 1].Id) : null;
        return new OutreachList([.. rows.Take(PageSize)], next, await ToArrange(db, today, ct), await ToReport(db, ct), await RaisedQuestions.OpenTasks(db, actor, ct), Keepers.Any(actor.Is), today)
        {
            NoSpanish = await NoSpanish(db, today, ct),
        };
    }

    /// <param name="record">The event's number, below zero.</param>
    public async Task<Result<EventView>> Read(long record, Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.OutreachEvents.AsNoTracking().FirstOrDefaultAsync(one => one.Id == record, ct) is not { } found)
        {
            return Refusal.Of("record_not_found");
        }

        var programme = await ProgrammeRows.Load(db, record, ct);
        var materials = await papers.Materials(db, record, Audience.Staff, ct);
        var questions = await RaisedQuestions.In(db.EventQuestions, record, ct);
        var facts = EventLook.Facts(found, programme.Count > 0, programme.Any(line => line.Speakers.Count > 0), materials.Count > 0, questions.Any(question => question.Became is null), questions.Any(question => question.IsOpenTask), time.Today);
        return new EventView(
            found, programme, materials, questions, await RegistrationCounts.Of(db, record, ct), Keepers.Any(actor.Is), ComplaintRecording.IsOpenTo(actor), actor.Roles.Any(role => role.ReadsComplaints), await BulletinEvents.At(db, record, actor, ct), EventWorkflow.Table.Offers(found.State, facts, actor), await histories.Of(db, record, ct), time.Today)
        {
            MayHold = KeptRecords.Keepers.Any(actor.Is),
            MayRecommend = RaisedQuestions.MayRecommend(actor),
            Passed = await RaisedQuestions.Passed(db, questions, ct),
        };
    }

    private static Task<int> ToArrange(TrackerDb db, DateOnly today, CancellationToken ct) =>
        db.EventRegistrations.CountAsync(row => row.Needs != null && row.ArrangedAt == null && db.OutreachEvents.Any(one => one.Id == row.EventRecord && one.EndsOn >= today && one.State == EventState.Announced), ct);

    private static async Task<HashSet<long>> NoSpanish(TrackerDb db, DateOnly today, CancellationToken ct) =>
        [.. await SpanishGaps.Events(db, today).OrderBy(one => one.EndsOn).ThenBy(one => one.Id).Select(one => one.Id).Take(MostAhead).ToListAsync(ct)];

    private static Task<int> ToReport(TrackerDb db, CancellationToken ct) => db.OutreachEvents.CountAsync(one => one.State == EventState.Held, ct);
}
