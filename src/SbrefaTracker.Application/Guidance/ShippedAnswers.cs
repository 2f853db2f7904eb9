using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>
/// The answers that come with the program. They become records once, as published: everybody reads them from the first day, and they stand on the list of those to be reviewed,
/// because nobody of this office has yet said that they hold.
/// </summary>
public sealed class ShippedAnswers(ITrackerDbFactory databases, WriteQueue queue)
{
    /// <summary>What the ledger calls the beginning of one.</summary>
    public const string Happened = "AnswerShipped";

    /// <summary>Days after which a policy owner must have looked at them; our practice.</summary>
    public const int FirstReview = 90;

    private const string Folder = "SbrefaTracker.Application.Guidance.Shipped.";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>How many there are.</summary>
    public static int Count => Names.Count;

    private static IReadOnlyList<string> Names { get; } =
        [.. typeof(ShippedAnswers).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))];

    /// <summary>Takes over those that the database never had: an answer stays in it for ever, whatever became of it. Safe when two programs start at once.</summary>
    public async Task TakeOver(CancellationToken ct = default)
    {
        await using (var db = databases.Create())
        {
            if ((await Missing(db, ct)).Count == 0)
            {
                return;
            }
        }

        await queue.Run(
            async (session, token) =>
            {
                foreach (var shipped in await Missing(session.Db, token))
                {
                    await Begin(session, shipped, token);
                }

                return Result.Done;
            },
            ct);
    }

    private static async Task<IReadOnlyList<Shipped>> Missing(TrackerDb db, CancellationToken ct)
    {
        var all = Read().OrderBy(shipped => shipped.Order).ToList();
        var slugs = all.Select(shipped => shipped.Slug).ToList();
        var there = await db.Answers.Where(answer => slugs.Contains(answer.Slug)).Select(answer => answer.Slug).ToListAsync(ct);
        return [.. all.Where(shipped => !there.Contains(shipped.Slug))];
    }

    private static async Task Begin(WriteSession session, Shipped shipped, CancellationToken ct)
    {
        var answer = await session.Add(new Answer
        {
            State = AnswerState.Published,
            Slug = shipped.Slug,
            Place = shipped.Order,
            Number = 1,
            PublishedNumber = 1,
            ReviewBy = session.Today.AddDays(FirstReview),
        });
        var version = await session.Add(new AnswerVersion
        {
            RecordId = answer.Id,
            Number = 1,
            Topics = shipped.Topic,
            ForActionTypes = AnswerLists.OfCodes(shipped.ActionTypes),
            Sources = Lines(shipped, read: true),
            RecalledSources = Lines(shipped, read: false),
            See = AnswerLists.OfCodes(shipped.See),
            WrittenOn = session.Today,
            WrittenBy = Actor.Clock.Id,
            Writers = Actor.Clock.Id,
            PublishedBy = Actor.Clock.Id,
            PublishedOn = session.Today,
            EffectiveOn = session.Today,
        });
        version.Write(Languages.English, shipped.En.Text);
        version.Write(Languages.Spanish, shipped.Es.Text);
        var detail = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["slug"] = shipped.Slug, ["number"] = 1 };
        await session.Record(answer, Actor.Clock, Happened, EntryDetail.Write(detail), ct);
    }

    private static string Lines(Shipped shipped, bool read) => string.Join('\n', shipped.Sources.Where(source => source.Read == read).Select(source => source.Citation));

    private static IEnumerable<Shipped> Read()
    {
        foreach (var name in Names)
        {
            using var stream = typeof(ShippedAnswers).Assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<Shipped>(stream, Json)!;
        }
    }

    private sealed record Shipped(
        string Slug, int Order, string Topic, IReadOnlyList<string> ActionTypes, IReadOnlyList<ShippedSource> Sources, IReadOnlyList<string> See, ShippedText En, ShippedText Es);

    private sealed record ShippedSource(string Citation, bool Read);

    private sealed record ShippedText(string Question, string Answer, IReadOnlyList<string> More, string Keywords)
    {
        public AnswerText Text => new(Question, Answer, string.Join("\n\n", More), Keywords);
    }
}
