using System.Reflection;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// All writing of this process, one after another, several pieces in one transaction: one flush to disk serves all that
/// wait, and nobody retries on a busy database. A piece that is refused or fails is taken back alone. A caller gets the
/// answer only after the commit.
/// </summary>
public sealed class WriteQueue : IAsyncDisposable
{
    private const int LargestBatch = 64;
    private readonly Channel<Piece> _waiting = Channel.CreateUnbounded<Piece>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ITrackerDbFactory _databases;
    private readonly AgencyTime _time;
    private readonly Letterhead _letterhead;
    private readonly ILogger<WriteQueue> _log;
    private readonly Task _writer;

    public WriteQueue(ITrackerDbFactory databases, AgencyTime time, Letterhead letterhead, ILogger<WriteQueue> log)
    {
        _databases = databases;
        _time = time;
        _letterhead = letterhead;
        _log = log;
        _writer = Task.Run(WriteAll);
    }

    /// <summary>Runs the work inside the writer's transaction; its result is kept if it is done, taken back if it is refused.</summary>
    public async Task<T> Run<T>(Func<WriteSession, CancellationToken, Task<T>> work, CancellationToken ct = default)
        where T : Result
    {
        var piece = new Piece(async session => await work(session, ct), ct);
        await _waiting.Writer.WriteAsync(piece, ct);
        try
        {
            return (T)await piece.Outcome.Task;
        }
        catch (Exception failure) when (UnstorableText.IsIn(failure))
        {
            return Refused<T>(StorableTexts.Reason);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writer;
    }

    private async Task WriteAll()
    {
        var batch = new List<Piece>(LargestBatch);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var piece))
            {
                batch.Add(piece);
            }

            await WriteBatch(batch);
        }
    }

    private async Task WriteBatch(IReadOnlyList<Piece> batch)
    {
        try
        {
            await using var db = _databases.Create();
            db.Database.AutoSavepointsEnabled = false;
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync();
            var tail = await LedgerTail.Lock(db, default);
            foreach (var piece in batch)
            {
                await Write(piece, db, tail, transaction);
            }

            await tail.Store(db, default);
            await transaction.CommitAsync();
            Answer(batch);
        }
        catch (Exception broken)
        {
            _log.LogError(broken, "A batch of {Count} could not be written", batch.Count);
            Fail(batch, broken);
        }
    }

    private async Task Write(Piece piece, TrackerDb db, LedgerTail tail, IDbContextTransaction transaction)
    {
        if (piece.Cancelled.IsCancellationRequested)
        {
            piece.Failure = new OperationCanceledException(piece.Cancelled);
            return;
        }

        const string Savepoint = "piece";
        tail.Save();
        await transaction.CreateSavepointAsync(Savepoint);
        try
        {
            var session = new WriteSession(db, _databases.Tables, tail, _time, _letterhead);
            piece.Written = await piece.Work(session);
        }
        catch (Exception failure)
        {
            piece.Failure = failure;
        }

        if (piece.Written is { IsDone: true })
        {
            await transaction.ReleaseSavepointAsync(Savepoint);
        }
        else
        {
            await transaction.RollbackToSavepointAsync(Savepoint);
            tail.TakeBack();
        }

        db.ChangeTracker.Clear();
    }

    // Every kind of result is made of its refusals alike.
    private static T Refused<T>(Refusal reason)
        where T : Result => (T)typeof(T).GetMethod(nameof(Result.Refused), BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)!.Invoke(null, [new[] { reason }])!;

    private static void Answer(IReadOnlyList<Piece> batch)
    {
        foreach (var piece in batch)
        {
            if (piece.Failure is { } failure)
            {
                piece.Outcome.TrySetException(failure);
            }
            else
            {
                piece.Outcome.TrySetResult(piece.Written!);
            }
        }
    }

    private static void Fail(IReadOnlyList<Piece> batch, Exception broken)
    {
        foreach (var piece in batch)
        {
            piece.Outcome.TrySetException(piece.Failure ?? broken);
        }
    }

    private sealed class Piece(Func<WriteSession, Task<Result>> work, CancellationToken cancelled)
    {
        public Func<WriteSession, Task<Result>> Work { get; } = work;

        public CancellationToken Cancelled { get; } = cancelled;

        public TaskCompletionSource<Result> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Result? Written { get; set; }

        public Exception? Failure { get; set; }
    }
}
