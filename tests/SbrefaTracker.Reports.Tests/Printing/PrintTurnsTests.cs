using SbrefaTracker.Reports.Printing;

namespace SbrefaTracker.Reports.Tests.Printing;

public sealed class PrintTurnsTests
{
    private const int Most = 2_000;

    [Fact]
    public async Task Whoever_waits_comes_before_what_is_printed_aside_which_is_begun_anew_afterwards()
    {
        using var turns = new PrintTurns();
        var (begun, log) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new List<string>());
        var aside = turns.Aside(
            async ct =>
            {
                log.Add("aside");
                if (log.Count == 1)
                {
                    begun.SetResult();
                    await Task.Delay(Timeout.Infinite, ct);
                }

                return "printed aside";
            },
            CancellationToken.None);
        await begun.Task;
        Assert.True(turns.IsBusy);

        var own = await turns.Now(
            _ =>
            {
                log.Add("own");
                return Task.FromResult<string?>("own");
            },
            CancellationToken.None);

        Assert.Equal(("own", "printed aside"), (own, await aside));
        Assert.Equal(["aside", "own", "aside"], log);
        Assert.False(turns.IsBusy);
    }

    [Fact]
    public async Task What_gave_way_as_often_as_it_may_is_printed_though_somebody_waits()
    {
        using var turns = new PrintTurns();
        using var begun = new SemaphoreSlim(0);
        var (last, stops) = (new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously), 0);
        var aside = turns.Aside(
            async ct =>
            {
                begun.Release();
                try
                {
                    return await last.Task.WaitAsync(ct);
                }
                catch (OperationCanceledException)
                {
                    stops++;
                    throw;
                }
            },
            CancellationToken.None);
        for (var i = 0; i < PrintTurns.MostStops; i++)
        {
            await begun.WaitAsync();
            Assert.Equal("own", await turns.Now(_ => Task.FromResult<string?>("own"), CancellationToken.None));
        }

        await begun.WaitAsync();
        var waiting = turns.Now(_ => Task.FromResult<string?>("own"), CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        last.SetResult("printed aside");

        Assert.Equal(("printed aside", "own", PrintTurns.MostStops), (await aside, await waiting, stops));
    }

    [Fact]
    public async Task What_gave_way_as_often_as_it_may_has_its_turn_though_somebody_always_waits()
    {
        using var turns = new PrintTurns();
        using var begun = new SemaphoreSlim(0);
        var runs = 0;
        var aside = turns.Aside(
            async ct =>
            {
                if (runs++ == PrintTurns.MostStops)
                    return "printed aside";
                begun.Release();
                await Task.Delay(Timeout.Infinite, ct);
                return null;
            },
            CancellationToken.None);
        for (var i = 1; i < PrintTurns.MostStops; i++)
        {
            await begun.WaitAsync();
            Assert.Equal("own", await turns.Now(_ => Task.FromResult<string?>("own"), CancellationToken.None));
        }

        await begun.WaitAsync();
        var left = Most;
        var next = turns.Now(Own, CancellationToken.None);
        while (!aside.IsCompleted && left > 0)
        {
            Assert.Equal("own", await next);
        }

        Assert.True(aside.IsCompleted);
        Assert.Equal(("printed aside", "own"), (await aside, await next));

        // Whoever prints has somebody behind them already.
        async Task<string?> Own(CancellationToken ct)
        {
            if (!aside.IsCompleted && --left > 0)
                next = turns.Now(Own, ct);
            await Task.Delay(1, ct);
            return "own";
        }
    }

    [Fact]
    public async Task Ends_where_whoever_asked_stops_it_and_lets_the_next_print()
    {
        using var turns = new PrintTurns();
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var aside = turns.Aside<string>(
            async ct =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, ct);
                return null;
            },
            stop.Token);
        await begun.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => aside);
        Assert.Equal("next", await turns.Now(_ => Task.FromResult<string?>("next"), CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => turns.Now<string>(_ => throw new InvalidOperationException(), CancellationToken.None));
        Assert.Equal("aside", await turns.Aside(_ => Task.FromResult<string?>("aside"), CancellationToken.None));
    }
}
