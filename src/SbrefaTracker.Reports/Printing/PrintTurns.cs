namespace SbrefaTracker.Reports.Printing;

/// <summary>
/// Turns at the one printer that this program has, for pages and sheets alike, one after another. Whoever waits for a print of their own comes before what is printed aside: that is stopped, and begun anew when nobody waits any more. It gives way so often and no more, so that it ends
/// however much is printed.
/// </summary>
public sealed class PrintTurns : IDisposable
{
    /// <summary>How often one print gives way.</summary>
    public const int MostStops = 3;

    /// <summary>How long somebody waits for those before; after that they are asked to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _gate = new();
    private int _waiting;
    private TaskCompletionSource? _nobodyWaits;
    private CancellationTokenSource? _aside;

    /// <summary>Something is printed.</summary>
    public bool IsBusy => _turn.CurrentCount == 0;

    /// <summary>Prints for somebody who waits; null when it is not their turn in time.</summary>
    public async Task<T?> Now<T>(Func<CancellationToken, Task<T?>> print, CancellationToken ct)
        where T : class
    {
        Come();
        try
        {
            // First in the queue, then what is printed aside is stopped: else that could be back before.
            var turn = _turn.WaitAsync(Patience, ct);
            StopAside();
            if (!await turn)
                return null;
        }
        finally
        {
            Go();
        }

        try
        {
            return await print(ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Prints what nobody waits for, when nobody waits for another.</summary>
    public async Task<T?> Aside<T>(Func<CancellationToken, Task<T?>> print, CancellationToken ct)
        where T : class
    {
        for (var stops = 0; ; stops++)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
            await Take(stops < MostStops ? stop : null, ct);
            try
            {
                return await print(stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested && !ct.IsCancellationRequested)
            {
                // Somebody waits.
            }
            finally
            {
                lock (_gate)
                    _aside = null;
                _turn.Release();
            }
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task Take(CancellationTokenSource? stop, CancellationToken ct)
    {
        while (true)
        {
            // What gave way often enough takes the next turn, whoever waits.
            if (stop is not null)
                await NobodyWaits().WaitAsync(ct);
            await _turn.WaitAsync(ct);
            lock (_gate)
            {
                if (_waiting == 0 || stop is null)
                {
                    _aside = stop;
                    return;
                }
            }

            _turn.Release();
        }
    }

    private Task NobodyWaits()
    {
        lock (_gate)
            return _nobodyWaits?.Task ?? Task.CompletedTask;
    }

    private void Come()
    {
        lock (_gate)
        {
            _waiting++;
            _nobodyWaits ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private void StopAside()
    {
        lock (_gate)
            _aside?.Cancel();
    }

    private void Go()
    {
        lock (_gate)
        {
            if (--_waiting > 0)
                return;
            _nobodyWaits!.SetResult();
            _nobodyWaits = null;
        }
    }
}
