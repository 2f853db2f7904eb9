using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Counts what a list holds, so far as somebody would read it.</summary>
public sealed partial class WorkList
{
    /// <summary>Most that are counted: a longer list is "more than" that.</summary>
    public const int MostCounted = 1_000;

    /// <summary>How many complaints a list holds.</summary>
    /// <param name="filter">The list; its order and its page do not matter.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Stops the counting.</param>
    /// <returns>One more than <see cref="MostCounted"/> where there are more. Refused as the list is.</returns>
    public async Task<Result<int>> Count(WorkListFilter filter, Actor actor, CancellationToken ct = default)
    {
        if (!MayRead(filter, actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        var ids = await NewestIds(db, filter, actor, long.MaxValue, MostCounted + 1, ct);
        return ids.IsDone ? ids.Value.Length : Result<int>.Refused(ids.Refusals);
    }
}
