using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Guidance.Guides;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Guidance;

/// <summary>How much the trade reads, or will, that is not in Spanish; null of what the reader does not work with.</summary>
public sealed record SpanishCounts(int? Answers, int? Guides, int? Bulletins, int? Events)
{
    public bool IsNothing => this is { Answers: null or 0, Guides: null or 0, Bulletins: null or 0, Events: null or 0 };
}

/// <summary>
/// What the trade reads, or will, and nobody wrote in Spanish yet: a list of work. It holds nothing: what is urgent goes out in English, and those who read Spanish are told that it is in English.
/// </summary>
public sealed class SpanishGaps(ITrackerDbFactory databases, AgencyTime time)
{
    internal static readonly Expression<Func<Bulletin, bool>> OfBulletin =
        bulletin => bulletin.State != BulletinState.Withdrawn && bulletin.State != BulletinState.Dropped && (bulletin.TitleEs == "" || bulletin.TextEs == "");

    public async Task<SpanishCounts> Count(Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return new(
            AnswerQueries.MayRead(actor) ? await Answers(db).CountAsync(ct) : null,
            GuideQueries.Readers.Any(actor.Is) ? (await PublishedGuides(db, ct)).Count(guide => guide.IsSpanishMissing) : null,
            BulletinQueries.Readers.Any(actor.Is) ? await db.Bulletins.CountAsync(OfBulletin, ct) : null,
            OutreachQueries.Readers.Any(actor.Is) ? await Events(db, time.Today).CountAsync(ct) : null);
    }

    /// <summary>Answers that are not over, of which what was written last has no Spanish.</summary>
    internal static IQueryable<Answer> Answers(TrackerDb db) => db.Answers.Where(answer =>
        answer.EndedOn == null && db.AnswerVersions.Any(version => version.RecordId == answer.Id && version.Number == answer.Number && (version.QuestionEs == "" || version.AnswerEs == "")));

    /// <summary>Events that lie ahead, of which something that the public reads is in English alone: the event itself, or a session.</summary>
    internal static IQueryable<OutreachEvent> Events(TrackerDb db, DateOnly today) => db.OutreachEvents.Where(one =>
        one.EndsOn >= today && one.State != EventState.Cancelled
        && (one.TitleSpanish == null || (one.Summary != null && one.SummarySpanish == null) || (one.Accommodation != null && one.AccommodationSpanish == null)
            || db.EventSessions.Any(session => session.RecordId == one.Id && session.DroppedOn == null && (session.TitleSpanish == null || (session.Summary != null && session.SummarySpanish == null)))));

    private static Task<List<Guide>> PublishedGuides(TrackerDb db, CancellationToken ct) =>
        db.Guides.AsNoTracking().Where(guide => guide.State == GuideState.Kept && guide.PublishedOn != null).Select(Guide.Listed).ToListAsync(ct);
}
