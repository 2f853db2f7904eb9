using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Routing;

namespace SbrefaTracker.Application.Routing;

/// <summary>
/// Asks the rules for each complaint that came, whatever way that was: it goes along the ledger a moment later, so that filing waits for nothing and a failure here loses
/// nothing. A rule works for what comes after it was switched on.
/// </summary>
public sealed class RoutingRounds(LedgerWalk walk, ITrackerDbFactory databases, WriteQueue queue, ComplaintCommands commands)
{
    private const string Mark = "routing";
    private static readonly string[] Beginnings = [PastTense.Filed, PastTense.Recorded, PastTense.Imported];

    /// <summary>Goes on from where the last round ended.</summary>
    public Task Go(CancellationToken ct = default) => walk.Go(Mark, Beginnings, Look, ct);

    // Most complaints of an import are over or hold for no rule: only the others go through the writer.
    private async Task Look(IReadOnlyList<long> complaints, CancellationToken ct)
    {
        await using var db = databases.Create();
        if (await RulesInForce.Load(db, ct) is not { Count: > 0 } rules)
        {
            return;
        }

        var rows = await db.Complaints.AsNoTracking().Where(row => complaints.Contains(row.Id) && row.State != ComplaintState.Closed).OrderBy(row => row.Id)
            .Select(row => new { row.Id, Facts = new RoutingFacts(row.ActionType, row.OfficeCode, row.TradeRole, row.EntityState, row.Source) }).ToListAsync(ct);
        foreach (var row in rows.Where(row => rules.Any(rule => rule.When.Hold(row.Facts))))
        {
            await queue.Run((session, token) => Route(session, row.Id, token), ct);
        }
    }

    // Refused is what holds for no rule any more, and what was routed by a round that was cut short.
    private async Task<Result> Route(WriteSession session, long id, CancellationToken ct)
    {
        var complaint = await session.Db.Complaints.AsNoTracking().Where(row => row.Id == id).Select(row => new { row.Reference, row.Version }).FirstAsync(ct);
        return await commands.Run(session, new RouteComplaint { Reference = complaint.Reference, Version = complaint.Version }, Actor.Clock, ct);
    }
}
