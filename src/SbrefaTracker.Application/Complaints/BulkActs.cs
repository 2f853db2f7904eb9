using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints;

/// <summary>One complaint of a frozen list, as it was when it was chosen.</summary>
public sealed record BulkItem(string Reference, int Version);

/// <summary>What is to be done with each complaint of a list: somebody made responsible, or a note; exactly one of both.</summary>
/// <param name="Assignee">The account that becomes responsible.</param>
/// <param name="Note">Words for staff.</param>
public sealed record BulkAct(string? Assignee, string? Note);

/// <summary>What came of it.</summary>
/// <param name="Done">The complaints to which it was done.</param>
/// <param name="LeftOut">Those that changed meanwhile, or to which it could not be done, each with the reason.</param>
/// <param name="WasStopped">Somebody stopped it; the rest was not tried.</param>
public sealed record BulkOutcome(IReadOnlyList<string> Done, IReadOnlyList<(string Reference, Refusal Why)> LeftOut, bool WasStopped);

/// <summary>
/// Does one thing to many complaints, each through its own use case and in a transaction of its own: right, workflow and ledger are those of a single
/// act. The list is frozen by its versions: what somebody changed meanwhile is left out and named.
/// </summary>
public sealed class BulkActs(ComplaintCommands commands, WorkList list)
{
    /// <summary>Most complaints at once.</summary>
    public const int Most = 500;

    /// <summary>The first complaints of a list as they are now, at most <see cref="Most"/>.</summary>
    public async Task<Result<BulkItem[]>> Freeze(WorkListFilter filter, Actor actor, CancellationToken ct = default)
    {
        var page = await list.Read(filter with { After = null, PageSize = Most }, actor, ct);
        return page.IsDone ? page.Value.Rows.Select(row => new BulkItem(row.Reference, row.Version)).ToArray() : Result<BulkItem[]>.Refused(page.Refusals);
    }

    /// <param name="items">The frozen list.</param>
    /// <param name="act">What is done.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="progress">Told how many were tried.</param>
    /// <param name="ct">Stops before the next one; what is done stays done.</param>
    public async Task<Result<BulkOutcome>> Run(IReadOnlyList<BulkItem> items, BulkAct act, Actor actor, Action<int> progress, CancellationToken ct = default)
    {
        if (items.Count is 0 or > Most)
        {
            return Refusal.Of("not_between", 1, Most);
        }

        if (string.IsNullOrWhiteSpace(act.Assignee) == string.IsNullOrWhiteSpace(act.Note))
        {
            return Refusal.Of("bulk_one_act");
        }

        List<string> done = [];
        List<(string, Refusal)> leftOut = [];
        foreach (var item in items)
        {
            if (ct.IsCancellationRequested)
            {
                return new BulkOutcome(done, leftOut, WasStopped: true);
            }

            // Cancelled between two complaints, never within one.
            var result = await Do(item, act, actor);
            if (result.IsDone)
            {
                done.Add(item.Reference);
            }
            else
            {
                leftOut.Add((item.Reference, result.Refusals[0]));
            }

            progress(done.Count + leftOut.Count);
        }

        return new BulkOutcome(done, leftOut, WasStopped: false);
    }

    private Task<Result<int>> Do(BulkItem item, BulkAct act, Actor actor) => act.Note is { } note
        ? commands.Run(new AddNote { Reference = item.Reference, Version = item.Version, Text = note }, actor, CancellationToken.None)
        : commands.Run(new AssignComplaint { Reference = item.Reference, Version = item.Version, Assignee = act.Assignee! }, actor, CancellationToken.None);
}
