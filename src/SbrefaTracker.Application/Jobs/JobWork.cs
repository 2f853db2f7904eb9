using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Jobs;

/// <summary>How one kind of job is done. It may be ended at any moment and begun again: what it keeps before its end does not count.</summary>
public interface IJobWork
{
    /// <summary>One of <see cref="JobKinds"/>.</summary>
    string Kind { get; }

    /// <summary>Who may ask for it, stop it and have its file.</summary>
    bool MayBeAskedBy(Actor actor);

    /// <summary>What it makes is for whoever asked and nobody else: it holds what they may read, and is forgotten after <see cref="JobRounds.OwnKeptFor"/>.</summary>
    bool IsOwn => false;

    /// <summary>Why it cannot be asked for like this; null when it can.</summary>
    Refusal? Refuses(AskJob command);

    /// <summary>Does it.</summary>
    /// <param name="run">What is asked for, by whom; told how far it is.</param>
    /// <param name="ct">Somebody stopped it, or the server stops.</param>
    Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct);
}

/// <summary>Which attempt at a job somebody makes: it is finished by nobody else.</summary>
public sealed record JobTicket(long Job, int Attempt);

/// <summary>What came of a job that was done.</summary>
/// <param name="File">The file it made, to be read from its beginning; null where it wrote into the record and said there that it is finished (<see cref="JobEnding"/>).</param>
/// <param name="FileName">What the file is called.</param>
public sealed record JobEnd(Stream? File, string? FileName)
{
    /// <summary>It marked itself as finished in the transaction in which it wrote.</summary>
    public static readonly JobEnd Written = new(null, null);
}

/// <summary>One attempt at a job, as its work sees it.</summary>
public sealed class JobRun(JobTicket ticket, AskJob asked, Actor actor)
{
    private readonly Lock _lock = new();
    private JobProgress _progress = new(null, 0, null);

    public JobTicket Ticket => ticket;

    public AskJob Asked => asked;

    /// <summary>Whoever asked, with the rights of this moment.</summary>
    public Actor Actor => actor;

    /// <summary>How far it is; kept once a second.</summary>
    public JobProgress Progress
    {
        get
        {
            lock (_lock)
                return _progress;
        }
    }

    /// <summary>Begins the next step.</summary>
    /// <param name="code">Names it.</param>
    /// <param name="total">How much there is to do; null where that is not known.</param>
    public void Step(string code, long? total = null)
    {
        lock (_lock)
            _progress = new(code, 0, total);
    }

    /// <summary>So much of the step is done.</summary>
    public void Report(long done)
    {
        lock (_lock)
            _progress = _progress with { Done = done };
    }
}

/// <summary>How far a job is.</summary>
public sealed record JobProgress(string? Step, long Done, long? Total);
