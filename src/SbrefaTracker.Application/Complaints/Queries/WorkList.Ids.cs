using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries.Searching;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Says which complaints are in a list, without its order and its pages.</summary>
public sealed partial class WorkList
{
    /// <summary>All complaints of a list, or those of some that are in it.</summary>
    /// <param name="filter">The list; its order and its page do not matter.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="among">Only of these; null is of all.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>Refused as the list is.</returns>
    public async Task<Result<long[]>> Ids(WorkListFilter filter, Actor actor, IReadOnlyList<long>? among, CancellationToken ct = default)
    {
        if (!MayRead(filter, actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (filter.IsSearch)
        {
            return await ComplaintSearch.Ids(db, filter, Context(db, actor) with { Among = among }, long.MaxValue, int.MaxValue, ct);
        }

        // The limit keeps the databases from entering another index than that of the ids.
        var complaints = await UndeliveredComplaints.Source(db, filter, ct);
        complaints = among is null ? complaints : complaints.Where(c => among.Contains(c.Id)).OrderBy(c => c.Id).Take(among.Count);
        return await Filtered(complaints, filter).Select(c => c.Id).ToArrayAsync(ct);
    }
}
