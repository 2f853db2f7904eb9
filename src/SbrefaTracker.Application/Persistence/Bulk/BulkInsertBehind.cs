namespace SbrefaTracker.Application.Persistence.Bulk;

/// <summary>
/// Inserts on another thread while the next rows are made ready: reading a file, judging and hashing take one processor as long as the database takes another. Rows go in in the order of
/// adding, two batches are held at most, and what fails is thrown by the call after it. While <see cref="Idle"/> was not awaited, nobody else may use the connection.
/// </summary>
internal sealed class BulkInsertBehind(BulkInsert inner) : BulkInsert
{
    private const int BatchSize = 1000;
    private List<Func<ValueTask>> _waiting = new(BatchSize);
    private Task _running = Task.CompletedTask;

    public override async ValueTask Add<T>(T row, CancellationToken ct)
    {
        _waiting.Add(() => inner.Add(row, ct));
        if (_waiting.Count >= BatchSize)
        {
            await _running;
            _running = Insert(_waiting, ct);
            _waiting = new(BatchSize);
        }
    }

    /// <summary>Until nothing of what was added is on its way; what waits for a full batch goes on waiting.</summary>
    public Task Idle() => _running;

    public override async Task Flush(CancellationToken ct)
    {
        await _running;
        await Insert(_waiting, ct);
        _waiting = [];
        await inner.Flush(ct);
    }

    public override async ValueTask DisposeAsync()
    {
        // Whoever failed has thrown it; here only the connection must be free.
        await _running.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await inner.DisposeAsync();
    }

    private static Task Insert(List<Func<ValueTask>> rows, CancellationToken ct) => Task.Run(
        async () =>
        {
            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                await row();
            }
        },
        CancellationToken.None);
}
