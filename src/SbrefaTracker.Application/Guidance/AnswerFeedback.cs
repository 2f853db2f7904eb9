using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Publishing;

namespace SbrefaTracker.Application.Guidance;

/// <summary>What a visitor says of an answer.</summary>
/// <param name="Help">A code of <see cref="AnswerHelp"/>.</param>
/// <param name="Place">A code of <see cref="AnswerPlaces"/>.</param>
/// <param name="Language">The language of the page.</param>
/// <param name="Comment">What the visitor would add; null or empty for nothing.</param>
public sealed record HelpGiven(string Slug, string Help, string Place, string Language, string? Comment);

/// <summary>How often visitors pressed the buttons of an answer.</summary>
/// <param name="SolvedWhileFiling">Those of <paramref name="Solved"/> that came out of the form for complaints.</param>
public sealed record HelpCounts(int Yes, int No, int Solved, int SolvedWhileFiling)
{
    public static readonly HelpCounts None = new(0, 0, 0, 0);

    /// <summary>How often any of the buttons was pressed.</summary>
    public int All => Yes + No + Solved;
}

/// <summary>A remark on an answer that waits.</summary>
public sealed record HelpComment(long Id, int Number, string Help, string Text, string Language, DateOnly Day);

/// <summary>An answer that more visitors called no help than a help.</summary>
public sealed record UnhelpfulAnswer(long Record, string Title, HelpCounts Counts);

/// <summary>Keeps what visitors say of the answers: counts by day, and remarks without what looks like an identity. Nobody is asked for a name, and no cookie tells who pressed before.</summary>
public sealed class AnswerFeedback(ITrackerDbFactory databases, WriteQueue queue, PublishedAnswers published, AgencyTime time)
{
    /// <summary>Longest remark, in characters.</summary>
    public const int CommentLimit = 1_000;

    /// <summary>Days for which a remark is kept; our practice.</summary>
    public const int CommentsKept = 365;

    /// <summary>Most remarks that are shown of an answer, the latest.</summary>
    public const int Most = 100;

    /// <summary>Days over which it is judged whether an answer helps.</summary>
    public const int JudgedOver = 365;

    public async Task<Result> Give(HelpGiven given, CancellationToken ct = default)
    {
        if (!AnswerHelp.List.Has(given.Help) || !AnswerPlaces.List.Has(given.Place) || (await published.Shelf(ct)).Find(given.Slug) is not { } answer)
        {
            return Refusal.Of("answer.not_there", given.Slug);
        }

        if (FieldText.Read(new ComplaintField("comment", FieldKind.Text, CommentLimit), given.Comment ?? "", out _) is { } refusal)
        {
            return refusal;
        }

        return await queue.Run(
            async (session, token) =>
            {
                var record = answer.Record;
                await Count(session, new AnswerCountRow { RecordId = record, Day = session.Today, Help = given.Help, Place = given.Place, Language = given.Language }, token);
                if (!string.IsNullOrWhiteSpace(given.Comment))
                {
                    session.Db.Add(new AnswerCommentRow
                    {
                        Id = await session.Next(Counters.AnswerComment),
                        RecordId = record,
                        Number = answer.Version.Number,
                        Help = given.Help,
                        Text = Scrubbed(given.Comment.Trim()),
                        Language = given.Language,
                        Day = session.Today,
                    });
                    await session.Db.SaveChangesAsync(token);
                }

                return Result.Done;
            },
            ct);
    }

    /// <summary>All counts of an answer, since it was first published.</summary>
    public async Task<Result<HelpCounts>> Counts(long record, Actor actor, CancellationToken ct = default)
    {
        if (!AnswerQueries.MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        return (await Sums(db.AnswerCounts.Where(row => row.RecordId == record), ct)).GetValueOrDefault(record, HelpCounts.None);
    }

    /// <summary>The remarks on an answer that nobody put aside, the latest first.</summary>
    public async Task<Result<HelpComment[]>> Comments(long record, Actor actor, CancellationToken ct = default)
    {
        if (!AnswerQueries.MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        return await db.AnswerComments.AsNoTracking().Where(row => row.RecordId == record && row.SettledOn == null).OrderByDescending(row => row.Id).Take(Most)
            .Select(row => new HelpComment(row.Id, row.Number, row.Help, row.Text, row.Language, row.Day)).ToArrayAsync(ct);
    }

    /// <summary>Puts a remark aside; doing it twice changes nothing.</summary>
    public async Task<Result> Settle(long id, Actor actor, CancellationToken ct = default) => !AnswerQueries.MayRead(actor)
        ? Refusal.Of("not_allowed")
        : await queue.Run(
            async (session, token) =>
            {
                DateOnly? today = session.Today;
                await session.Db.AnswerComments.Where(row => row.Id == id && row.SettledOn == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.SettledOn, today).SetProperty(row => row.SettledBy, actor.Id), token);
                return Result.Done;
            },
            ct);

    /// <summary>Those that at least half of the visitors of the last year who pressed a button called no help; the worst first.</summary>
    public async Task<Result<UnhelpfulAnswer[]>> Unhelpful(Actor actor, CancellationToken ct = default)
    {
        if (!AnswerQueries.MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var since = time.Today.AddDays(-JudgedOver);
        var sums = await Sums(db.AnswerCounts.Where(row => row.Day > since), ct);
        var all = (await published.Shelf(ct)).All.Where(answer => sums.TryGetValue(answer.Record, out var counts) && counts.No > 0 && counts.No * 2 >= counts.All);
        return all.Select(answer => new UnhelpfulAnswer(answer.Record, answer.In(Languages.English).Text.Question, sums[answer.Record])).OrderByDescending(one => one.Counts.No).ToArray();
    }

    /// <summary>Deletes remarks that were kept long enough.</summary>
    public Task Forget(CancellationToken ct) => queue.Run(
        async (session, token) =>
        {
            var last = session.Today.AddDays(-CommentsKept);
            await session.Db.AnswerComments.Where(row => row.Day < last).ExecuteDeleteAsync(token);
            return Result.Done;
        },
        ct);

    internal static async Task<Dictionary<long, HelpCounts>> Sums(IQueryable<AnswerCountRow> rows, CancellationToken ct) => (await rows
            .GroupBy(row => new { row.RecordId, row.Help, row.Place })
            .Select(group => new { group.Key.RecordId, group.Key.Help, group.Key.Place, Times = group.Sum(row => row.Times) })
            .ToListAsync(ct))
        .GroupBy(row => row.RecordId)
        .ToDictionary(group => group.Key, group =>
        {
            int Of(string help, string? place = null) => group.Where(row => row.Help == help && (place is null || row.Place == place)).Sum(row => row.Times);
            return new HelpCounts(Of(AnswerHelp.Yes), Of(AnswerHelp.No), Of(AnswerHelp.Solved), Of(AnswerHelp.Solved, AnswerPlaces.Filing));
        });

    // The writer is alone, so a row that is not there now is not there when it is added.
    private static async Task Count(WriteSession session, AnswerCountRow one, CancellationToken ct)
    {
        var there = session.Db.AnswerCounts.Where(row => row.RecordId == one.RecordId && row.Day == one.Day && row.Help == one.Help && row.Place == one.Place && row.Language == one.Language);
        if (await there.ExecuteUpdateAsync(set => set.SetProperty(row => row.Times, row => row.Times + 1), ct) == 0)
        {
            one.Times = 1;
            session.Db.Add(one);
            await session.Db.SaveChangesAsync(ct);
        }
    }

    private static string Scrubbed(string text) => Scrubbing.Apply(text, Scrubbing.Suggest(text, []));
}
