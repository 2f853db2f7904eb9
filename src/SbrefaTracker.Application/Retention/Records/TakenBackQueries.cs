using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>A page of what was taken back and is kept, in the order in which that happened.</summary>
/// <param name="Next">The number after which the next page begins; null on the last one.</param>
/// <param name="Names">Names of those who took somebody out, by account.</param>
public sealed record TakenBackPage(IReadOnlyList<TakenBackRow> Rows, long? Next, StaffNames Names);

/// <summary>Reads what was taken back and a legal hold keeps, for those who place holds and release them: they hand it to whoever ordered it. Nobody else reads it.</summary>
public sealed class TakenBackQueries(ITrackerDbFactory databases)
{
    public const int PageSize = 100;

    /// <summary>So many rows of a file are read at once.</summary>
    public const int PieceSize = 1_000;

    /// <param name="record">The number of the record that is held, below zero.</param>
    /// <param name="after">The last number of the page before; 0 for the first.</param>
    public async Task<Result<TakenBackPage>> Read(long record, long after, Actor actor, CancellationToken ct = default)
    {
        if (!KeptRecords.Keepers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var rows = await Of(db, record).Where(row => row.Id > after).Take(PageSize + 1).ToListAsync(ct);
        return new TakenBackPage([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null, await StaffNames.Load(db, rows.Select(row => row.TakenOutBy), ct));
    }

    /// <summary>All of it, for a file, read while it is written: a file for a court leaves nobody out, however many they are. Nothing for those who may not read it.</summary>
    public async IAsyncEnumerable<TakenBackRow> All(long record, Actor actor, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var (after, isMore) = (0L, KeptRecords.Keepers.Any(actor.Is));
        while (isMore)
        {
            await using var db = databases.Create();
            var rows = await Of(db, record).Where(row => row.Id > after).Take(PieceSize).ToListAsync(ct);
            foreach (var row in rows)
            {
                yield return row;
            }

            (after, isMore) = (rows.Count > 0 ? rows[^1].Id : after, rows.Count == PieceSize);
        }
    }

    private static IQueryable<TakenBackRow> Of(TrackerDb db, long record) => db.TakenBack.AsNoTracking().Where(row => row.HeldRecord == record).OrderBy(row => row.Id);
}
