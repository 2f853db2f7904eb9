using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Answers to the survey that were given before their day was kept are counted in no year. The ledger knows the day: each gets that of the entry in which it was given, by an entry of its own.
/// </summary>
public sealed class UndatedAnswers(ITrackerDbFactory databases, WriteQueue queue, AgencyTime time)
{
    /// <summary>Complaints a transaction.</summary>
    public const int MostAtOnce = 100;

    private static readonly string Said = PastTense.Of(ComplaintAction.SayUsefulness);

    /// <returns>How many got their day.</returns>
    public async Task<int> Follow(CancellationToken ct = default)
    {
        var (dated, after) = (0, 0L);
        while (await Next(after, ct) is { Count: > 0 } ids)
        {
            after = ids[^1];
            dated += (await queue.Run((session, token) => Write(session, ids, token), ct)).Value;
        }

        return dated;
    }

    private async Task<List<long>> Next(long after, CancellationToken ct)
    {
        await using var db = databases.Create();
        return await db.Complaints.Where(c => c.Id > after && c.Usefulness != null && c.UsefulnessOn == null && c.DisposedOn == null).OrderBy(c => c.Id).Take(MostAtOnce).Select(c => c.Id).ToListAsync(ct);
    }

    private async Task<Result<int>> Write(WriteSession session, List<long> ids, CancellationToken ct)
    {
        var dated = 0;
        foreach (var complaint in await session.Db.Complaints.Where(c => ids.Contains(c.Id) && c.Usefulness != null && c.UsefulnessOn == null && c.DisposedOn == null).OrderBy(c => c.Id).ToListAsync(ct))
        {
            var id = complaint.Id;
            if (await session.Db.Entries.Where(entry => entry.ComplaintId == id && entry.Action == Said).OrderByDescending(entry => entry.Sequence).Select(entry => new { entry.Sequence, entry.At }).FirstOrDefaultAsync(ct) is not { } said)
                continue;
            complaint.UsefulnessOn = time.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(said.At));
            var before = complaint.Version;
            await session.Record(complaint, Actor.Clock, PastTense.AnswerDated, EntryDetail.Write(new SortedDictionary<string, object>(StringComparer.Ordinal) { ["entry"] = said.Sequence.ToString(CultureInfo.InvariantCulture) }), ct);
            await ReadMarks.Follow(session, id, before, complaint.Version, ct);
            dated++;
        }

        return dated;
    }
}

/// <summary>Dates them when a server starts; there are none afterwards.</summary>
public sealed class UndatedAnswersWorker(UndatedAnswers answers, TimeProvider clock, ILogger<UndatedAnswersWorker> log) : RecurringWork(clock, TimeSpan.FromDays(1), log)
{
    protected override Task Round(CancellationToken ct) => answers.Follow(ct);
}
