using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>One complaint of a frozen list, as it was when it was chosen.</summary>
public sealed record BulkItem(string Reference, int Version)
{
    /// <summary>The line of the list that it was chosen by, to be looked at before anything is done; null where none was.</summary>
    public WorkListRow? Row { get; init; }

    public static BulkItem Of(WorkListRow row) => new(row.Reference, row.Version) { Row = row };
}

/// <summary>What is to be done with each complaint of a list; exactly one of these.</summary>
public sealed record BulkAct
{
    /// <summary>The account that becomes responsible.</summary>
    public string? Assignee { get; init; }

    /// <summary>Words for staff.</summary>
    public string? Note { get; init; }

    /// <summary>Tags to be put on, with commas between them.</summary>
    public string? Tags { get; init; }

    /// <summary>Each is closed as a duplicate: merged into <see cref="DuplicateOf"/> where that is given.</summary>
    public bool CloseAsDuplicate { get; init; }

    /// <summary>The reference of the complaint that leads; null where it is not known. It goes with <see cref="CloseAsDuplicate"/>.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Why they are duplicates, for colleagues: wanted with <see cref="DuplicateOf"/>, because both histories tell it.</summary>
    public string? Reason { get; init; }

    /// <summary>Each is put under a legal hold, with <see cref="Reason"/> and <see cref="Authority"/>.</summary>
    public bool PlacesHold { get; init; }

    /// <summary>Who ordered the hold, or under which number.</summary>
    public string? Authority { get; init; }

    internal int Count => new[] { CloseAsDuplicate, PlacesHold }.Count(chosen => chosen) + new[] { Assignee, Note, Tags }.Count(given => !string.IsNullOrWhiteSpace(given));
}

/// <summary>The acts that are offered for many complaints.</summary>
public enum BulkKind
{
    Assign,
    Tag,
    Note,
    Duplicate,
    Hold,
}

/// <summary>What came of it.</summary>
/// <param name="Done">The complaints to which it was done.</param>
/// <param name="LeftOut">Those that changed meanwhile, or to which it could not be done, each with the reason.</param>
/// <param name="WasStopped">Somebody stopped it; the rest was not tried.</param>
public sealed record BulkOutcome(IReadOnlyList<string> Done, IReadOnlyList<(string Reference, Refusal Why)> LeftOut, bool WasStopped);

/// <summary>
/// Does one thing to many complaints, each through its own use case and in a transaction of its own: right, workflow and ledger are those of a single
/// act. The list is frozen by its versions: what somebody changed meanwhile is left out and named.
/// </summary>
public sealed class BulkActs(ComplaintCommands commands, WorkList list, ITrackerDbFactory databases)
{
    /// <summary>Most complaints at once.</summary>
    public const int Most = 500;

    /// <summary>What the actor can do with some complaint at all; whether with each of those chosen, is told for each.</summary>
    public static IReadOnlyList<BulkKind> OffersFor(Actor actor) => [.. Enum.GetValues<BulkKind>().Where(kind => ComplaintWorkflow.IsEverFor(actor, ActionOf(kind)))];

    /// <summary>Who closes duplicates may also say which complaint leads; without this right it would be refused for each.</summary>
    public static bool MayNameLeader(Actor actor) => ComplaintWorkflow.IsEverFor(actor, ComplaintAction.Merge);

    /// <summary>The first complaints of a list as they are now, at most <see cref="Most"/>.</summary>
    public async Task<Result<BulkItem[]>> Freeze(WorkListFilter filter, Actor actor, CancellationToken ct = default)
    {
        var page = await list.Read(filter with { After = null, PageSize = Most }, actor, ct);
        return page.IsDone ? page.Value.Rows.Select(BulkItem.Of).ToArray() : Result<BulkItem[]>.Refused(page.Refusals);
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

        if (act.Count != 1)
        {
            return Refusal.Of("bulk_one_act");
        }

        if (Lacks(act) is { } lack)
        {
            return lack;
        }

        var leader = await Leader(act, ct);
        if (!leader.IsDone)
        {
            return Result<BulkOutcome>.Refused(leader.Refusals);
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
            var result = item.Reference == leader.Value ? Refusal.Of("link_to_itself") : await Do(item, act, actor);
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

    private static ComplaintAction ActionOf(BulkKind kind) => kind switch
    {
        BulkKind.Assign => ComplaintAction.Assign,
        BulkKind.Tag => ComplaintAction.Tag,
        BulkKind.Note => ComplaintAction.Note,
        BulkKind.Hold => ComplaintAction.PlaceHold,
        _ => ComplaintAction.Close,
    };

    /// <summary>What is missing for all of them is said once and not for each.</summary>
    private static Refusal? Lacks(BulkAct act) =>
        act.PlacesHold && string.IsNullOrWhiteSpace(act.Reason) ? Refusal.On(nameof(act.Reason), "required")
        : act.PlacesHold && string.IsNullOrWhiteSpace(act.Authority) ? Refusal.On(nameof(act.Authority), "required")
        : null;

    /// <summary>The complaint that leads, by our own reference; empty when none is named. What is missing is said once and not for each.</summary>
    private async Task<Result<string>> Leader(BulkAct act, CancellationToken ct)
    {
        if (!act.CloseAsDuplicate || string.IsNullOrWhiteSpace(act.DuplicateOf))
        {
            return "";
        }

        if (string.IsNullOrWhiteSpace(act.Reason))
        {
            return Refusal.On(nameof(act.Reason), "required");
        }

        await using var db = databases.Create();
        return await db.Complaints.AsNoTracking().FindByReference(act.DuplicateOf.Trim(), ct) is { } leader
            ? leader.Reference
            : Refusal.On(nameof(act.DuplicateOf), "duplicate_unknown");
    }

    private Task<Result<int>> Do(BulkItem item, BulkAct act, Actor actor)
    {
        var (reference, version, none) = (item.Reference, item.Version, CancellationToken.None);
        return act switch
        {
            { PlacesHold: true } => commands.Run(new PlaceHold { Reference = reference, Version = version, Reason = act.Reason!, Authority = act.Authority! }, actor, none),
            { CloseAsDuplicate: true, DuplicateOf: { } other } when !string.IsNullOrWhiteSpace(other) => commands.Run(
                new MergeComplaint { Reference = reference, Version = version, Other = other, Reason = act.Reason! }, actor, none),
            { CloseAsDuplicate: true } => commands.Run(
                new CloseComplaint { Reference = reference, Version = version, Outcome = Outcomes.Duplicate, Note = act.Reason }, actor, none),
            { Tags: { } tags } when !string.IsNullOrWhiteSpace(tags) => commands.Run(new TagComplaint { Reference = reference, Version = version, Tags = tags }, actor, none),
            { Note: { } note } when !string.IsNullOrWhiteSpace(note) => commands.Run(new AddNote { Reference = reference, Version = version, Text = note }, actor, none),
            _ => commands.Run(new AssignComplaint { Reference = reference, Version = version, Assignee = act.Assignee! }, actor, none),
        };
    }
}
