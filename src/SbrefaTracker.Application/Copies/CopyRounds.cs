using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Copies;

/// <summary>
/// Looks for each complaint that came, whatever way that was, whether an earlier one told the same, and marks it. It goes along the ledger a moment later, so that filing waits for nothing. A narrative
/// and a name never change once they are filed; what is already closed when it comes, as most of an import, is nobody's work and left out.
/// </summary>
public sealed class CopyRounds(LedgerWalk walk, StoryPrints prints, ITrackerDbFactory databases, WriteQueue queue)
{
    private const string Mark = "copies";
    private static readonly string[] Beginnings = [PastTense.Filed, PastTense.Recorded, PastTense.Imported];

    /// <summary>Goes on from where the last round ended.</summary>
    public async Task Go(CancellationToken ct = default)
    {
        // Two that came at once must find each other.
        await prints.Follow(ct);
        await walk.Go(Mark, Beginnings, Look, ct);
    }

    private async Task Look(IReadOnlyList<long> complaints, CancellationToken ct)
    {
        await using var db = databases.Create();
        var open = await db.Complaints.AsNoTracking().Where(row => complaints.Contains(row.Id) && row.State != ComplaintState.Closed && row.DisposedOn == null).OrderBy(row => row.Id)
            .Select(row => row.Id).ToListAsync(ct);
        foreach (var id in open)
        {
            var complaint = await db.Complaints.AsNoTracking().FirstAsync(row => row.Id == id, ct);
            if (await CopyFinder.Of(db, complaint, before: true, most: 1, ct) is [var copy])
            {
                await queue.Run((session, token) => Write(session, id, copy, token), ct);
            }
        }
    }

    // What a round that was cut short wrote is there already; what was disposed of meanwhile must leave nothing behind.
    private static async Task<Result> Write(WriteSession session, long id, FoundCopy copy, CancellationToken ct)
    {
        var kept = await session.Db.Complaints.CountAsync(row => (row.Id == id || row.Id == copy.Id) && row.DisposedOn == null, ct);
        if (kept == 2 && !await session.Db.CopyMarks.AnyAsync(mark => mark.ComplaintId == id, ct))
        {
            session.Db.Add(new CopyMarkRow { ComplaintId = id, OtherId = copy.Id, IsExact = copy.IsExact });
            await session.Db.SaveChangesAsync(ct);
        }

        return Result.Done;
    }
}
