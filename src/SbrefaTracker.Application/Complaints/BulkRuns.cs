using Microsoft.Extensions.Logging;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints;

/// <summary>One act on many complaints, while it goes on and until its person has read what came of it.</summary>
/// <param name="total">How many complaints it is about.</param>
public sealed class BulkRun(int total) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>It got on, or is over; called from anywhere.</summary>
    public event EventHandler? Moved;

    public int Total => total;

    /// <summary>How many were tried.</summary>
    public int Tried { get; private set; }

    /// <summary>What came of it; null while it goes on.</summary>
    public Result<BulkOutcome>? Outcome { get; private set; }

    public bool IsOver => Outcome is not null;

    /// <summary>Its person has come by since it was done: the words of it stand in no form any more, and what is typed from then on is another's.</summary>
    public bool IsSettled { get; set; }

    internal CancellationToken Stopped => _stop.Token;

    /// <summary>Nothing more is tried; what is done stays done.</summary>
    public void Stop()
    {
        if (!IsOver)
            _stop.Cancel();
    }

    public void Dispose() => _stop.Dispose();

    internal void Tell(int tried)
    {
        Tried = tried;
        Moved?.Invoke(this, EventArgs.Empty);
    }

    internal void End(Result<BulkOutcome> outcome)
    {
        Outcome = outcome;
        Moved?.Invoke(this, EventArgs.Empty);
    }
}

/// <summary>
/// Runs acts on many complaints apart from the page on which they were begun: whoever leaves the page, or loses the connection, finds there afterwards how far it is or what came of it. One run a person at a time, kept until it
/// was read; each act is in the history of its complaint besides, and a server that ends keeps nothing but these.
/// </summary>
public sealed class BulkRuns(BulkActs acts, ILogger<BulkRuns> log) : IDisposable
{
    private readonly Dictionary<string, BulkRun> _runs = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>The run of this person: one that goes on, or whose outcome nobody has put away; null where there is none.</summary>
    public BulkRun? Of(Actor actor)
    {
        lock (_gate)
            return _runs.GetValueOrDefault(actor.Id);
    }

    /// <summary>Begins a run, which goes on whatever becomes of whoever called. Refused while another of the same person goes on.</summary>
    /// <param name="items">The frozen list.</param>
    /// <param name="act">What is done.</param>
    /// <param name="actor">By whom.</param>
    public Result<BulkRun> Begin(IReadOnlyList<BulkItem> items, BulkAct act, Actor actor)
    {
        BulkRun run;
        lock (_gate)
        {
            if (_runs.GetValueOrDefault(actor.Id) is { IsOver: false })
                return Refusal.Of("bulk_goes_on");
            Forget(actor);
            _runs.Add(actor.Id, run = new BulkRun(items.Count));
        }

        _ = Task.Run(() => Go(run, items, act, actor), CancellationToken.None);
        return run;
    }

    /// <summary>What came of it was read. One that goes on stays.</summary>
    public void PutAway(Actor actor)
    {
        lock (_gate)
        {
            if (_runs.GetValueOrDefault(actor.Id) is { IsOver: true })
                Forget(actor);
        }
    }

    /// <summary>The server ends: nothing more is begun.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var run in _runs.Values)
                run.Stop();
        }
    }

    private void Forget(Actor actor)
    {
        if (_runs.Remove(actor.Id, out var over))
            over.Dispose();
    }

    private async Task Go(BulkRun run, IReadOnlyList<BulkItem> items, BulkAct act, Actor actor)
    {
        try
        {
            run.End(await acts.Run(items, act, actor, run.Tell, run.Stopped));
        }
        catch (Exception fault)
        {
            log.LogError(fault, "An act on {Total} complaints broke off after {Tried}", run.Total, run.Tried);
            run.End(Refusal.Of("bulk_broke_off", run.Tried));
        }
    }
}
