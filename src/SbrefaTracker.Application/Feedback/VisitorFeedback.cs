using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Feedback;

/// <summary>What a visitor said of this website.</summary>
public sealed record FeedbackGiven(long Id, DateTimeOffset At, string Page, string Text, string Language, DateTimeOffset? ReadAt);

/// <summary>A page of feedback.</summary>
/// <param name="Next">The id before which the next page begins; null on the last one.</param>
public sealed record FeedbackPage(IReadOnlyList<FeedbackGiven> Rows, long? Next);

/// <summary>Keeps what visitors say of this website, for the people of this office. Whoever says it is not asked for a name.</summary>
public sealed class VisitorFeedback(WriteQueue queue, ITrackerDbFactory databases)
{
    public const int TextLimit = 5_000;
    private const int PageLimit = 200;
    private const int PageSize = 50;
    private static readonly TimeSpan SentAgain = TimeSpan.FromHours(1);

    /// <summary>Keeps it; the same words about the same page within the hour are a form that was sent twice, and are kept once. Refused when there are no words, or too many.</summary>
    /// <param name="text">The visitor's words.</param>
    /// <param name="page">The path that it is about; cut when long.</param>
    /// <param name="language">A code of <see cref="Languages"/>; any other is taken for English.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result> Give(string text, string page, string language, CancellationToken ct = default)
    {
        var words = new ComplaintField("text", FieldKind.Text, TextLimit);
        var refusal = string.IsNullOrWhiteSpace(text) ? Refusal.On(words.Name, "required") : FieldText.Read(words, text, out _);
        if (refusal is not null)
        {
            return refusal;
        }

        // The page is no word of the visitor: a path that was made up is worth no refusal.
        var about = FieldText.IsText(page) ? Excerpt.Of(page, PageLimit) : "";
        var spoken = Languages.List.Has(language) ? language : Languages.English;
        return await queue.Run(
            async (session, token) =>
            {
                var since = session.Now - SentAgain;
                var latest = session.Db.Feedback.AsNoTracking().OrderByDescending(row => row.Id).Take(PageSize);
                if (await latest.AnyAsync(row => row.At > since && row.Page == about && row.Text == text && row.Language == spoken, token))
                {
                    return Result.Done;
                }

                session.Db.Add(new FeedbackRow
                {
                    Id = await session.Next(Counters.Feedback),
                    At = session.Now,
                    Page = about,
                    Text = text,
                    Language = spoken,
                });
                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);
    }

    /// <summary>The latest first: what waits, or what was put aside.</summary>
    public async Task<Result<FeedbackPage>> Read(Actor actor, bool wasRead, long? before, CancellationToken ct = default)
    {
        if (!Reads(actor))
        {
            return Refusal.Of("not_allowed");
        }

        var below = before ?? long.MaxValue;
        await using var db = databases.Create();
        var rows = await db.Feedback.AsNoTracking()
            .Where(row => (row.ReadAt != null) == wasRead && row.Id < below)
            .OrderByDescending(row => row.Id)
            .Take(PageSize + 1)
            .Select(row => new FeedbackGiven(row.Id, row.At, row.Page, row.Text, row.Language, row.ReadAt))
            .ToListAsync(ct);
        return new FeedbackPage([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>Puts one aside as read; doing it twice changes nothing.</summary>
    public async Task<Result> PutAside(long id, Actor actor, CancellationToken ct = default) => !Reads(actor)
        ? Refusal.Of("not_allowed")
        : await queue.Run(
            async (session, token) =>
            {
                DateTimeOffset? now = session.Now;
                await session.Db.Feedback.Where(row => row.Id == id && row.ReadAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now).SetProperty(row => row.ReadBy, actor.Id), token);
                return Result.Done;
            },
            ct);

    private static bool Reads(Actor actor) => actor.Is(Roles.Representative) || actor.Is(Roles.Analyst) || actor.Is(Roles.Administrator);
}
