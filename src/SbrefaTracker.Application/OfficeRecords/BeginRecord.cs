using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.OfficeRecords;

/// <summary>A use case with which a record begins.</summary>
internal abstract class BeginRecord<TCommand, TRoot> : IRecordUseCase<TCommand>
    where TCommand : IRecordCommand
    where TRoot : class, IOfficeRoot
{
    public async Task<Result<RecordDone>> Write(WriteSession session, TCommand command, Actor actor, CancellationToken ct)
    {
        if (!Allowed.Any(actor.Is))
        {
            return Refusal.Of("workflow.not_your_role");
        }

        var begun = await Begin(session, command, actor, ct);
        if (!begun.IsDone)
        {
            return Result<RecordDone>.Refused(begun.Refusals);
        }

        var writing = new RecordWriting<TRoot>(session, await session.Add(begun.Value), actor);
        if ((await Complete(writing, command, ct)).Reason is { } reason)
        {
            return reason;
        }

        await session.Record(writing.Root, actor, Happened, EntryDetail.Write(writing.Detail), ct);
        await After(writing, command, ct);
        if ((await Further(writing, command, ct)).Reason is { } hindrance)
        {
            return hindrance;
        }

        return new RecordDone(writing.Root.Id, writing.Root.Version);
    }

    /// <summary>Who may; nobody else.</summary>
    protected abstract IReadOnlyList<Role> Allowed { get; }

    /// <summary>What the ledger calls it.</summary>
    protected abstract string Happened { get; }

    /// <summary>The first row, not yet stored.</summary>
    protected abstract Task<Result<TRoot>> Begin(WriteSession session, TCommand command, Actor actor, CancellationToken ct);

    /// <summary>Adds what belongs to it, now that it has a number.</summary>
    protected virtual Task<Refused> Complete(RecordWriting<TRoot> writing, TCommand command, CancellationToken ct) => Task.FromResult(Refused.No);

    /// <summary>Changes, in the same transaction, another record of which this one comes: with an entry of its own. A refusal takes all of it back.</summary>
    protected virtual Task<Refused> Further(RecordWriting<TRoot> writing, TCommand command, CancellationToken ct) => Task.FromResult(Refused.No);

    /// <summary>Writes, in the same transaction, what is no record and too large to be held: it refers to the record, which is stored now.</summary>
    protected virtual Task After(RecordWriting<TRoot> writing, TCommand command, CancellationToken ct) => Task.CompletedTask;
}
