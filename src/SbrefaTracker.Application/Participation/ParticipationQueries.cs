using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Participation;

/// <summary>A request in a list.</summary>
/// <param name="Next">What is to be done next; null when nothing is.</param>
/// <param name="DaysLeft">Business days from today to the event.</param>
public sealed record ParticipationLine(ParticipationRequest Request, ParticipationStep? Next, int DaysLeft);

/// <summary>A page of requests.</summary>
/// <param name="Counts">How many are open, by condition.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
/// <param name="Undelivered">Requests of which a letter did not arrive, and nobody did anything about it: the first <see cref="ParticipationQueries.MostUndelivered"/>.</param>
public sealed record ParticipationList(
    IReadOnlyList<ParticipationLine> Lines, IReadOnlyDictionary<ParticipationState, int> Counts, string? Next, IReadOnlyList<ParticipationRequest> Undelivered, DateOnly Today);

/// <summary>One request with everything that belongs to it.</summary>
/// <param name="Contact">Whom to write to; null once it was deleted.</param>
/// <param name="ReferredBy">The name of the office that referred it.</param>
/// <param name="Proposal">What the rule proposes now; null before agenda and participants were weighed, and after the decision, which keeps what was proposed then.</param>
/// <param name="Near">Where else the agency appears nearby.</param>
/// <param name="Voices">What a person found of those nearby, by the number of the other record.</param>
/// <param name="Draft">The letter that is to be sent next, as it would leave unchanged; null when none is.</param>
/// <param name="Deliveries">How each letter fared on its way, by its number; none of those that left before that was kept.</param>
/// <param name="Questions">What was asked or complained of there, and what became of each.</param>
/// <param name="MayFile">Whether a complaint may be filed from one of them.</param>
/// <param name="MayReadComplaints">Whether one that came of it may be opened.</param>
/// <param name="CameInTime">It came as early as organizers are asked to write.</param>
/// <param name="Names">Names of those who did something, by account.</param>
public sealed record ParticipationView(
    ParticipationRequest Request, ParticipationContactRow? Contact, string? ReferredBy, VettingReading Vetting, RepresentationProposal? Proposal, IReadOnlyList<RepresentationDecision> Decisions,
    IReadOnlyList<VoiceMatch> Near, IReadOnlyDictionary<long, JudgedVoice> Voices, IReadOnlyList<ParticipationLetter> Letters, IReadOnlyList<Briefing> Briefings, AfterAction? Report, IReadOnlyList<AppearanceQuestion> Questions, bool MayFile, bool MayReadComplaints, Letter? Draft, IReadOnlyDictionary<long, ParticipationMailRow> Deliveries, ParticipationStep? Next, int DaysLeft, bool CameInTime,
    IReadOnlyList<Offer<ParticipationAction>> Offers, IReadOnlyList<RecordEvent> History, StaffNames Names, DateOnly Today)
{
    /// <summary>How many of those nearby at which the agency gave its word wait until somebody judges them as they stand now; none once it is too late for that. A conflict waits to be settled instead.</summary>
    public int Unjudged => Offers.Any(offer => offer.Action == ParticipationAction.JudgeVoice)
        ? Near.Where(match => match.Other.IsPromise).Select(match => Voices.GetValueOrDefault(match.Other.Record)).Count(judged => judged is not ({ IsOfTheseWords: true } or { Judgement.Verdict: VoiceVerdicts.Conflict })) : 0;

    /// <summary>Something could be asked: the agency was there.</summary>
    public bool ShowsQuestions => Questions.Count > 0 || Request.HeldOn is not null;

    /// <summary>Whether the reader may look at how whom to write to is kept, and place a legal hold.</summary>
    public bool MayHold { get; init; }

    /// <summary>Whether a new recommendation may be made from a question.</summary>
    public bool MayRecommend { get; init; }

    /// <summary>Which of the recommendations that questions became everybody may read, by number.</summary>
    public IReadOnlySet<string> Passed { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}

/// <summary>Reads requests for those who prepare and decide them.</summary>
public sealed class ParticipationQueries(
    ITrackerDbFactory databases, AgencyTime time, ParticipationSettings settings, RequestSurroundings surroundings, RecordHistory histories, IOptions<AgencyOptions> agency)
{
    /// <summary>Requests of a page.</summary>
    public const int PageSize = 50;

    public const int MostUndelivered = 50;

    internal static readonly IReadOnlyList<Role> Readers = [Roles.OutreachCoordinator, Roles.Analyst, Roles.Representative];

    /// <param name="ended">Those that came to their end, the latest first; else those that are open, the next event first.</param>
    /// <param name="from">The mark that the page before gave; null for the first.</param>
    public async Task<Result<ParticipationList>> List(bool ended, string? from, Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var all = db.ParticipationRequests.AsNoTracking();
        IQueryable<ParticipationRequest> rows = ended
            ? all.Where(request => request.EndedOn != null).OrderByDescending(request => request.EndedOn).ThenBy(request => request.Id)
            : all.Where(request => request.EndedOn == null).OrderBy(request => request.EventOn).ThenBy(request => request.Id);
        if (PageMark.Read(from) is var (on, id))
        {
            rows = ended
                ? rows.Where(request => request.EndedOn < on || (request.EndedOn == on && request.Id > id))
                : rows.Where(request => request.EventOn > on || (request.EventOn == on && request.Id > id));
        }

        var found = await rows.Take(PageSize + 1).ToListAsync(ct);
        var counts = await all.Where(request => request.EndedOn == null).GroupBy(request => request.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var left = db.ParticipationMails.Where(mail => QueuedMailStatus.Left.Contains(mail.Status)).Select(mail => mail.RequestRecord);
        var undelivered = await all.Where(request => left.Contains(request.Id)).OrderBy(request => request.EventOn).ThenBy(request => request.Id).Take(MostUndelivered).ToListAsync(ct);
        var (calendar, today) = ((await CalendarInForce.LayerOf(db, ct)).ToCalendar(), time.Today);
        return new ParticipationList(
            [.. found.Take(PageSize).Select(request => new ParticipationLine(request, Next(request, calendar, today), calendar.BusinessDaysBetween(today, request.EventOn)))], counts,
            found.Count > PageSize ? PageMark.Of(found[PageSize - 1], ended) : null, undelivered, today);
    }

    /// <param name="record">The request's number, below zero.</param>
    public async Task<Result<ParticipationView>> Read(long record, Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.ParticipationRequests.AsNoTracking().FirstOrDefaultAsync(one => one.Id == record, ct) is not { } request)
        {
            return Refusal.Of("record_not_found");
        }

        var (calendar, today) = ((await CalendarInForce.LayerOf(db, ct)).ToCalendar(), time.Today);
        var marks = await db.VettingMarks.AsNoTracking().Where(row => row.RecordId == record).ToListAsync(ct);
        var decisions = await db.RepresentationDecisions.AsNoTracking().Where(row => row.RecordId == record).OrderByDescending(row => row.Id).ToListAsync(ct);
        var letters = await db.ParticipationLetters.AsNoTracking().Where(row => row.RecordId == record).OrderByDescending(row => row.Id).ToListAsync(ct);
        var briefings = await db.Briefings.AsNoTracking().Where(row => row.RecordId == record).OrderByDescending(row => row.Number).ToListAsync(ct);
        var report = await db.AfterActions.AsNoTracking().Where(row => row.RecordId == record).OrderByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        var questions = await RaisedQuestions.In(db.AppearanceQuestions, record, ct);
        var judgements = await db.VoiceJudgements.AsNoTracking().Where(row => row.RecordId == record).ToListAsync(ct);
        var deliveries = await db.ParticipationMails.AsNoTracking().Where(row => row.RequestRecord == record).ToDictionaryAsync(row => row.LetterId, ct);
        var vetting = VettingReading.Of(marks);
        var near = await surroundings.Near(db, request, ct);
        return new ParticipationView(
            request, await db.ParticipationContacts.AsNoTracking().FirstOrDefaultAsync(row => row.RequestRecord == record, ct),
            request.ReferredBy is { } office ? await db.Offices.Where(one => one.Code == office).Select(one => one.Name).FirstOrDefaultAsync(ct) ?? office : null,
            vetting, request.DecidedOn is null ? await surroundings.Proposal(db, request, vetting, near, today, ct) : null, decisions, near, Voices(near, judgements, request), letters, briefings, report, questions, ComplaintRecording.IsOpenTo(actor), actor.Roles.Any(role => role.ReadsComplaints), await Draft(db, request, today, ct), deliveries, Next(request, calendar, today),
            calendar.BusinessDaysBetween(today, request.EventOn), settings.Lead.IsInTime(calendar, request.ReceivedOn, request.EventOn),
            ParticipationWorkflow.Table.Offers(request.State, ParticipationLook.Facts(request, vetting, deliveries.Values.Any(mail => mail.IsLeft), questions.Any(one => one.Became is null), questions.Any(one => one.IsOpenTask), today).With(VoiceStanding.Of(near, judgements, request)), actor), await histories.Of(db, record, ct),
            await StaffNames.Load(db, [.. marks.Select(row => row.MarkedBy), .. judgements.Select(row => row.JudgedBy), .. decisions.Select(row => row.DecidedBy), .. letters.Select(row => row.SentBy), .. briefings.Select(row => row.WrittenBy), report?.WrittenBy], ct),
            today)
        {
            MayHold = KeptRecords.Keepers.Any(actor.Is),
            MayRecommend = RaisedQuestions.MayRecommend(actor),
            Passed = await RaisedQuestions.Passed(db, questions, ct),
        };
    }

    private static Dictionary<long, JudgedVoice> Voices(IReadOnlyList<VoiceMatch> near, List<VoiceJudgement> judgements, ParticipationRequest request) =>
        (from match in near let judged = JudgedVoice.Of(judgements, request, match) where judged is not null select (match.Other.Record, judged!)).ToDictionary();

    private ParticipationStep? Next(ParticipationRequest request, BusinessCalendar calendar, DateOnly today) => ParticipationStep.Next(request, settings.Lead, calendar, today);

    private async Task<Letter?> Draft(TrackerDb db, ParticipationRequest request, DateOnly today, CancellationToken ct) => request.State switch
    {
        ParticipationState.Approved => await RequestLetters.Draft(db, ParticipationLetterKinds.Confirm, request, agency.Value, today, ct),
        ParticipationState.Declined when request.AnsweredOn is null => await RequestLetters.Draft(db, ParticipationLetterKinds.Decline, request, agency.Value, today, ct),
        _ => null,
    };

    /// <summary>Where a page ends: a day and a number.</summary>
    private sealed record PageMark(DateOnly On, long Id)
    {
        public static string Of(ParticipationRequest last, bool ended) => string.Create(CultureInfo.InvariantCulture, $"{(ended ? last.EndedOn!.Value : last.EventOn):yyyy-MM-dd}.{-last.Id}");

        public static PageMark? Read(string? text) => text?.Split('.') is [var day, var number]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(on, -id) : null;
    }
}
