using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Where something was raised: an event of the office, or one at which the agency took part.</summary>
/// <param name="Address">Where staff read it; null for those who do not.</param>
public sealed record RaisedPlace(string Title, string? Address);

/// <summary>A question with where it was raised.</summary>
public sealed record RaisedAt(RaisedPlace Place, RaisedQuestion Question);

/// <summary>Finds questions by what they became, over all events and requests. Their numbers are given once over both.</summary>
public sealed class RaisedQuestions(ITrackerDbFactory databases)
{
    /// <summary>Most that a page shows of one complaint or recommendation, and of open tasks.</summary>
    public const int Shown = 100;

    /// <summary>Those out of which a complaint came, for those who read it.</summary>
    public async Task<IReadOnlyList<RaisedAt>> OfComplaint(string reference, Actor actor, CancellationToken ct = default) =>
        actor.Roles.Any(role => role.ReadsComplaints) ? await Of(QuestionEnds.Complaint, reference, actor, ct) : [];

    /// <summary>Those that belong to a recommendation of the committee, for those who serve it.</summary>
    /// <param name="number">Six digits.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<RaisedAt>> OfRecommendation(string number, Actor actor, CancellationToken ct = default) =>
        CommitteeQueries.Readers.Any(actor.Is) ? await Of(QuestionEnds.Recommendation, number, actor, ct) : [];

    /// <summary>The question that somebody files as a complaint or answers as guidance; null when it is settled, or not for the actor.</summary>
    public Task<RaisedAt?> ToFile(long question, Actor actor, CancellationToken ct = default) => Open(question, actor, actor.Roles.Any(role => role.ReadsComplaints), ct);

    /// <summary>The question that somebody takes up as a recommendation; null when it is settled, or not for the actor.</summary>
    public Task<RaisedAt?> ToRecommend(long question, Actor actor, CancellationToken ct = default) => Open(question, actor, MayRecommend(actor), ct);

    /// <summary>Who both reads what was asked and serves the committee.</summary>
    internal static bool MayRecommend(Actor actor) => OutreachQueries.Readers.Any(actor.Is) && CommitteeQueries.Readers.Any(actor.Is);

    /// <summary>Which of the recommendations that questions became everybody may read, by number.</summary>
    internal static async Task<IReadOnlySet<string>> Passed(TrackerDb db, IEnumerable<RaisedQuestion> questions, CancellationToken ct)
    {
        var numbers = questions.Where(one => one.Became == QuestionEnds.Recommendation).Select(one => one.Reference ?? "").Distinct(StringComparer.Ordinal).ToList();
        return numbers.Count == 0
            ? new HashSet<string>(StringComparer.Ordinal)
            : (await db.Recommendations.AsNoTracking().Where(one => numbers.Contains(one.Number) && one.State != RecommendationState.Proposed).Select(one => one.Number).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>It, while nothing became of it; null else.</summary>
    internal static async Task<RaisedQuestion?> Open(TrackerDb db, long question, CancellationToken ct) =>
        (RaisedQuestion?)await db.EventQuestions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == question && row.Became == null, ct)
        ?? await db.AppearanceQuestions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == question && row.Became == null, ct);

    /// <summary>Tasks that nobody has done, the earliest day first.</summary>
    internal static async Task<IReadOnlyList<RaisedAt>> OpenTasks(TrackerDb db, Actor actor, CancellationToken ct)
    {
        List<RaisedQuestion> tasks = [.. await OpenTasks(db.EventQuestions).ToListAsync(ct), .. await OpenTasks(db.AppearanceQuestions).ToListAsync(ct)];
        return await Placed(db, [.. tasks.OrderBy(task => task.DueOn).ThenBy(task => task.Id).Take(Shown)], actor, ct);
    }

    /// <summary>What the records are called in which something was raised, by their number below zero.</summary>
    internal static async Task<IReadOnlyDictionary<long, RaisedPlace>> Places(TrackerDb db, IReadOnlyList<long> records, Actor actor, CancellationToken ct)
    {
        var mayOpen = OutreachQueries.Readers.Any(actor.Is);
        var events = await db.OutreachEvents.AsNoTracking().Where(one => records.Contains(one.Id)).Select(one => new { one.Id, one.Title }).ToListAsync(ct);
        var requests = await db.ParticipationRequests.AsNoTracking().Where(one => records.Contains(one.Id)).Select(one => new { one.Id, Title = one.EventName }).ToListAsync(ct);
        return events.Select(one => (one.Id, one.Title, Room: "events")).Concat(requests.Select(one => (one.Id, one.Title, Room: "requests")))
            .ToDictionary(one => one.Id, one => new RaisedPlace(one.Title, mayOpen ? string.Create(CultureInfo.InvariantCulture, $"/outreach/{one.Room}/{-one.Id}") : null));
    }

    internal static async Task<IReadOnlyList<T>> In<T>(IQueryable<T> questions, long record, CancellationToken ct)
        where T : RaisedQuestion => await questions.AsNoTracking().Where(one => one.RecordId == record).OrderBy(one => one.Id).Take(QuestionWriting.Most).ToListAsync(ct);

    /// <summary>Tasks that nobody has done. The two conditions are the index.</summary>
    internal static IQueryable<T> Undone<T>(IQueryable<T> questions)
        where T : RaisedQuestion => questions.Where(one => one.DoneOn == null && one.DueOn != null);

    private static IQueryable<T> OpenTasks<T>(IQueryable<T> questions)
        where T : RaisedQuestion => Undone(questions).AsNoTracking().OrderBy(one => one.DueOn).ThenBy(one => one.Id).Take(Shown);

    private async Task<RaisedAt?> Open(long question, Actor actor, bool may, CancellationToken ct)
    {
        if (!may)
        {
            return null;
        }

        await using var db = databases.Create();
        return await Open(db, question, ct) is { } found ? new RaisedAt((await Places(db, [found.RecordId], actor, ct))[found.RecordId], found) : null;
    }

    private async Task<IReadOnlyList<RaisedAt>> Of(string became, string reference, Actor actor, CancellationToken ct)
    {
        await using var db = databases.Create();
        List<RaisedQuestion> questions = [.. await Became(db.EventQuestions).ToListAsync(ct), .. await Became(db.AppearanceQuestions).ToListAsync(ct)];
        return await Placed(db, questions, actor, ct);

        IQueryable<T> Became<T>(IQueryable<T> all)
            where T : RaisedQuestion => all.AsNoTracking().Where(one => one.Reference == reference && one.Became == became).OrderBy(one => one.Id).Take(Shown);
    }

    private static async Task<IReadOnlyList<RaisedAt>> Placed(TrackerDb db, IReadOnlyList<RaisedQuestion> questions, Actor actor, CancellationToken ct)
    {
        var places = await Places(db, [.. questions.Select(one => one.RecordId).Distinct()], actor, ct);
        return [.. questions.Select(one => new RaisedAt(places[one.RecordId], one))];
    }
}
