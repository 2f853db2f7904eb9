namespace SbrefaTracker.Web.Staff;

/// <summary>Looks at a list again every other second while something of it goes on, and tells what came to its end. Made by a component, and gone with it.</summary>
internal sealed class Following(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _gone = new();
    private bool _follows;

    /// <summary>Begins, unless it follows already or nothing goes on.</summary>
    /// <param name="goingOn">The numbers of what goes on, as the list was last read.</param>
    /// <param name="look">Reads the list again.</param>
    /// <param name="ended">Told the numbers of what went on and does no more.</param>
    public void Begin(Func<IReadOnlySet<long>> goingOn, Func<Task> look, Func<IReadOnlySet<long>, Task> ended)
    {
        if (!_follows && goingOn().Count > 0)
        {
            _follows = true;
            _ = Follow(goingOn, look, ended);
        }
    }

    public void Dispose()
    {
        // Not disposed of: who follows may just be asking it.
        _gone.Cancel();
    }

    private async Task Follow(Func<IReadOnlySet<long>> goingOn, Func<Task> look, Func<IReadOnlySet<long>, Task> ended)
    {
        try
        {
            using var timer = new PeriodicTimer(Every, clock);
            for (var before = goingOn(); before.Count > 0 && await timer.WaitForNextTickAsync(_gone.Token); before = goingOn())
            {
                await look();
                if (before.Except(goingOn()).ToHashSet() is { Count: > 0 } over)
                {
                    await ended(over);
                }
            }
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
        }
        finally
        {
            _follows = false;
        }
    }
}
