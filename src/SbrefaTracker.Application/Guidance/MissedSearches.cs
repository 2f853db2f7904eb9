using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Words that visitors looked for and found in no answer.</summary>
/// <param name="Times">How often they were looked for.</param>
/// <param name="Days">On how many days that was.</param>
public sealed record MissedSearch(string Language, string Words, int Times, int Days, DateOnly LastOn);

/// <summary>
/// Keeps searches without a result as a list of what to write next: their words without numbers and addresses, and how often. Who searched is kept nowhere, and a search is shown only when it
/// was made on two days at least, so that what one person typed by mistake, and typed again, is read by nobody.
/// </summary>
public sealed class MissedSearches(ITrackerDbFactory databases, WriteQueue queue)
{
    /// <summary>Days after the last search for which words are kept; our practice.</summary>
    public const int Kept = 180;

    /// <summary>On how many days a search must have been made before it is shown.</summary>
    public const int ShownFrom = 2;

    /// <summary>Most searches that are shown, the most frequent.</summary>
    public const int Most = 100;

    /// <summary>Most different searches that are kept: whoever floods the search fills no disk.</summary>
    public const int MostKept = 5_000;

    /// <summary>Most different searches that wait in memory to be kept.</summary>
    public const int MostWaiting = 500;

    private readonly ConcurrentDictionary<(string Language, string Words), int> _waiting = new();

    /// <summary>Counts a search that no answer matched in full. Only in memory, so that reading a public page writes nothing; <see cref="Keep"/> stores it.</summary>
    public void Note(string query, string language)
    {
        if (SearchWords.Of(query) is { } words && (_waiting.ContainsKey((language, words)) || _waiting.Count < MostWaiting))
        {
            _waiting.AddOrUpdate((language, words), 1, (_, times) => times + 1);
        }
    }

    /// <summary>Stores what was counted since. What a server had not stored when it died is lost: a count, and no record of anybody.</summary>
    public async Task Keep(CancellationToken ct = default)
    {
        var taken = _waiting.Keys.Select(key => (Key: key, Times: _waiting.TryRemove(key, out var times) ? times : 0)).Where(one => one.Times > 0).ToList();
        if (taken.Count == 0)
        {
            return;
        }

        await queue.Run(
            async (session, token) =>
            {
                var room = MostKept - await session.Db.AnswerSearches.CountAsync(token);
                foreach (var ((language, words), times) in taken)
                {
                    if (!await Raise(session, language, words, times, token) && room-- > 0)
                    {
                        session.Db.Add(new AnswerSearchRow { Language = language, Words = words, Times = times, Days = 1, FirstOn = session.Today, LastOn = session.Today });
                    }
                }

                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);
    }

    /// <summary>The most frequent first; those put aside are left out.</summary>
    public async Task<Result<MissedSearch[]>> Read(Actor actor, CancellationToken ct = default)
    {
        if (!AnswerQueries.MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        return await db.AnswerSearches.AsNoTracking().Where(row => row.SettledOn == null && row.Days >= ShownFrom)
            .OrderByDescending(row => row.Times).ThenBy(row => row.Words).Take(Most)
            .Select(row => new MissedSearch(row.Language, row.Words, row.Times, row.Days, row.LastOn)).ToArrayAsync(ct);
    }

    /// <summary>Puts a search aside until it is made again.</summary>
    public async Task<Result> Settle(string language, string words, Actor actor, CancellationToken ct = default) => !AnswerQueries.MayRead(actor)
        ? Refusal.Of("not_allowed")
        : await queue.Run(
            async (session, token) =>
            {
                DateOnly? today = session.Today;
                await session.Db.AnswerSearches.Where(row => row.Language == language && row.Words == words).ExecuteUpdateAsync(set => set.SetProperty(row => row.SettledOn, today), token);
                return Result.Done;
            },
            ct);

    /// <summary>Deletes what nobody looked for any more.</summary>
    public Task Forget(CancellationToken ct) => queue.Run(
        async (session, token) =>
        {
            var last = session.Today.AddDays(-Kept);
            await session.Db.AnswerSearches.Where(row => row.LastOn < last).ExecuteDeleteAsync(token);
            return Result.Done;
        },
        ct);

    // False when the words were not looked for before.
    private static async Task<bool> Raise(WriteSession session, string language, string words, int times, CancellationToken ct)
    {
        DateOnly? never = null;
        var today = session.Today;
        return await session.Db.AnswerSearches.Where(row => row.Language == language && row.Words == words).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Times, row => row.Times + times)
                .SetProperty(row => row.Days, row => row.LastOn < today ? row.Days + 1 : row.Days)
                .SetProperty(row => row.LastOn, today)
                .SetProperty(row => row.SettledOn, never),
            ct) > 0;
    }
}

/// <summary>Once a minute: stores the searches that this server counted.</summary>
public sealed class SearchWorker(MissedSearches searches, TimeProvider clock, ILogger<SearchWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override Task Round(CancellationToken ct) => searches.Keep(ct);
}
