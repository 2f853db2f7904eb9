using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.OfficeRecords;

/// <summary>
/// A use case on one record that has a workflow. Each kind of record closes the last four types once, in a base class of its own; a use case
/// then says only what is its own.
/// </summary>
internal abstract class RecordUseCase<TCommand, TRoot, TState, TAction, TFacts> : IRecordUseCase<TCommand>
    where TCommand : RecordCommand
    where TRoot : class, IOfficeRoot
    where TState : struct, Enum
    where TAction : struct, Enum
{
    /// <summary>The workflow of this kind of record.</summary>
    protected abstract WorkflowTable<TState, TAction, TFacts> Workflow { get; }

    public async Task<Result<RecordDone>> Write(WriteSession session, TCommand command, Actor actor, CancellationToken ct)
    {
        if (await session.Db.Set<TRoot>().FirstOrDefaultAsync(root => root.Id == command.Record, ct) is not { } root)
        {
            return Refusal.Of("record_not_found");
        }

        var action = Action(command);
        var allowed = Workflow.Try(StateOf(root), await Facts(session, root, command, ct), actor, action);
        if (root.Version != command.Version && !OnlyLacksRole(allowed))
        {
            return Refusal.Of("stale", command.Version, root.Version);
        }

        if (!allowed.IsDone)
        {
            return Result<RecordDone>.Refused(allowed.Refusals);
        }

        var writing = new RecordWriting<TRoot>(session, root, actor);
        if ((await Apply(writing, command, ct)).Reasons is { Count: > 0 } reasons)
        {
            return Result<RecordDone>.Refused(reasons);
        }

        await Finish(writing, allowed.Value, action, ct);
        await After(writing, command, ct);
        return new RecordDone(root.Id, root.Version);
    }

    /// <summary>The action of the workflow that this is.</summary>
    protected abstract TAction Action(TCommand command);

    /// <summary>What the ledger calls the action once it has happened. The names are fixed: old entries bear them.</summary>
    protected abstract string PastTense(TAction action);

    protected abstract TState StateOf(TRoot root);

    protected abstract void SetState(TRoot root, TState state);

    /// <summary>What the guards must know.</summary>
    protected abstract Task<TFacts> Facts(WriteSession session, TRoot root, TCommand command, CancellationToken ct);

    /// <summary>Changes the record and what belongs to it.</summary>
    protected abstract Task<Refused> Apply(RecordWriting<TRoot> writing, TCommand command, CancellationToken ct);

    /// <summary>Writes, in the same transaction, what has an entry of its own: the record's entry is written by now, and covers nothing of it.</summary>
    protected virtual Task After(RecordWriting<TRoot> writing, TCommand command, CancellationToken ct) => Task.CompletedTask;

    private async Task Finish(RecordWriting<TRoot> writing, TState target, TAction action, CancellationToken ct)
    {
        var before = StateOf(writing.Root);
        if (!before.Equals(target))
        {
            writing.Detail["from"] = before.ToString();
            writing.Detail["to"] = target.ToString();
            SetState(writing.Root, target);
        }

        await writing.Session.Record(writing.Root, writing.Actor, PastTense(action), EntryDetail.Write(writing.Detail), ct);
    }

    private static bool OnlyLacksRole(Result allowed) => allowed.Refusals.Any(refusal => refusal.Code == "workflow.not_your_role");
}
