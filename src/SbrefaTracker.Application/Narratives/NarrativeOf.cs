using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Narratives;

namespace SbrefaTracker.Application.Narratives;

/// <summary>
/// What becomes of a complaint's narrative when something happens to the complaint. Each writes an entry of the narrative's own, before anything of the complaint has changed: an entry covers
/// whatever the session saw change.
/// </summary>
internal static class NarrativeOf
{
    /// <summary>The filer does not agree any more: it is taken off in the same moment.</summary>
    /// <param name="session">The piece of writing.</param>
    /// <param name="complaint">Whose narrative.</param>
    /// <param name="askedOn">The day on which the filer said so.</param>
    /// <param name="actor">Who writes it down.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task Withdraw(WriteSession session, Complaint complaint, DateOnly askedOn, Actor actor, CancellationToken ct)
    {
        var live = await session.Db.Narratives.Where(row => row.Reference == complaint.Reference && row.State != NarrativeState.Withdrawn).ToListAsync(ct);
        foreach (var narrative in live)
        {
            var detail = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["asked"] = askedOn, ["from"] = narrative.State.ToString(), ["to"] = nameof(NarrativeState.Withdrawn) };
            (narrative.State, narrative.WithdrawnAt, narrative.AskedOffOn) = (NarrativeState.Withdrawn, session.Now, askedOn);
            await session.Record(narrative, actor, NarrativeEntries.Withdrawn, EntryDetail.Write(detail), ct);
        }
    }

    /// <summary>
    /// The personal values of the complaint go: with them every draft and every comment. What the public reads now holds nothing that points to somebody, and stays while the filer agrees.
    /// </summary>
    public static async Task Dispose(WriteSession session, RecordTables tables, Complaint complaint, Actor actor, CancellationToken ct)
    {
        var all = await session.Db.Narratives.Where(row => row.Reference == complaint.Reference).ToListAsync(ct);
        foreach (var narrative in all)
        {
            await Empty(session, tables, narrative, narrative.State == NarrativeState.Published ? narrative.PublishedText : null, actor, ct);
        }
    }

    /// <summary>Taken off for good after the complaint's personal values went: what the public read was all that was left, and goes as well.</summary>
    public static async Task EmptyWithdrawn(WriteSession session, RecordTables tables, Narrative narrative, Actor actor, CancellationToken ct)
    {
        if (await session.Db.Complaints.AnyAsync(row => row.Reference == narrative.Reference && row.DisposedOn != null, ct))
        {
            await Empty(session, tables, narrative, keep: null, actor, ct);
        }
    }

    private static async Task Empty(WriteSession session, RecordTables tables, Narrative narrative, int? keep, Actor actor, CancellationToken ct)
    {
        var id = narrative.Id;
        List<IRecord> rows =
        [
            .. await session.Db.NarrativeTexts.Where(text => text.RecordId == id && text.Number != keep).ToListAsync(ct),
            .. await session.Db.NarrativeChecks.Where(check => check.RecordId == id).ToListAsync(ct),
        ];
        var emptied = new List<string>();
        foreach (var row in rows)
        {
            emptied.AddRange(tables.Of(row.GetType()).Empty(row));
            session.Db.Entry(row).State = EntityState.Modified;
        }

        var detail = new SortedDictionary<string, object>(StringComparer.Ordinal) { [Disposal.Fields] = Disposal.List(emptied) };
        await session.Record(narrative, actor, Disposal.Action, EntryDetail.Write(detail), ct);
    }
}
