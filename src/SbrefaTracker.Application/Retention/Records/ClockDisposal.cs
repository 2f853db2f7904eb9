using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>What is left of what the clock deleted: an entry of the ledger with the record that it lay beside. It says by which rule, of how many people, and of nobody who.</summary>
internal static class ClockDisposal
{
    /// <summary>What the ledger calls it.</summary>
    public const string Happened = "PersonsDeleted";

    /// <summary>Of the detail of an entry: how many entries of what was taken back before, or replaced.</summary>
    public const string TakenBack = "taken_back";

    private const int LookedThrough = 1_000;

    /// <summary>Deletes what lies beside these records, all in one transaction; what a hold keeps that was placed since they were found stays.</summary>
    public static async Task Each(WriteQueue queue, IReadOnlyList<long> over, Func<WriteSession, long, CancellationToken, Task> delete, CancellationToken ct)
    {
        if (over.Count == 0)
        {
            return;
        }

        await queue.Run(
            async (session, token) =>
            {
                foreach (var record in over)
                {
                    if (!await OfficeHolds.Keep(session.Db, record, token))
                    {
                        await delete(session, record, token);
                    }
                }

                return Result.Done;
            },
            ct);
    }

    /// <param name="session">The transaction in which they are deleted.</param>
    /// <param name="root">The record.</param>
    /// <param name="kind">A code of <see cref="RetentionKinds"/>.</param>
    /// <param name="days">The days that were kept to.</param>
    /// <param name="people">Of how many people.</param>
    /// <param name="ct">Stops the work.</param>
    public static Task Note(WriteSession session, IOfficeRoot root, string kind, int days, int people, CancellationToken ct) =>
        Note(session, root, kind, people, new SortedDictionary<string, object>(StringComparer.Ordinal) { ["days"] = days }, ct);

    /// <summary>
    /// The same of what had been taken back and was kept by a legal hold alone: no days, because its time was over when it was taken back, and no people, because somebody may have taken back several times and
    /// one address may have been put right twice.
    /// </summary>
    public static Task NoteTakenBack(WriteSession session, IOfficeRoot root, string kind, int entries, CancellationToken ct) =>
        Note(session, root, kind, people: null, new SortedDictionary<string, object>(StringComparer.Ordinal) { [TakenBack] = entries }, ct);

    /// <summary>The records beside which something was deleted last, the latest first: of each kind the latest are looked through, and each by its own chain, so that no page reads the ledger.</summary>
    public static async Task<IReadOnlyList<long>> Last(TrackerDb db, int most, CancellationToken ct)
    {
        IQueryable<long>[] kinds = [db.OutreachEvents.OrderByDescending(one => one.EndsOn).Select(one => one.Id), db.Meetings.OrderByDescending(one => one.MeetsOn).Select(one => one.Id), db.ParticipationRequests.OrderByDescending(one => one.EventOn).Select(one => one.Id), db.Bulletins.OrderBy(one => one.Id).Select(one => one.Id)];
        var found = new List<(long Record, long Entry)>();
        foreach (var kind in kinds)
        {
            var gone = await kind.Take(LookedThrough)
                .Select(record => new { Record = record, Entry = db.Entries.Where(entry => entry.ComplaintId == record && entry.Action == Happened).Max(entry => (long?)entry.Number) })
                .Where(one => one.Entry != null).OrderByDescending(one => one.Entry).Take(most).ToListAsync(ct);
            found.AddRange(gone.Select(one => (one.Record, one.Entry!.Value)));
        }

        return [.. found.OrderByDescending(one => one.Entry).Take(most).Select(one => one.Record)];
    }

    private static async Task Note(WriteSession session, IOfficeRoot root, string kind, int? people, SortedDictionary<string, object> detail, CancellationToken ct)
    {
        var rule = await RetentionRules.Of(session.Db, kind, ct);
        detail["authority"] = rule.Authority;
        if (people is { } counted)
        {
            detail["people"] = counted;
        }

        detail["rule"] = RetentionRules.NameOf(rule);
        detail["standing"] = rule.Standing;
        await session.Record(root, Actor.Clock, Happened, EntryDetail.Write(detail), ct);
    }
}
