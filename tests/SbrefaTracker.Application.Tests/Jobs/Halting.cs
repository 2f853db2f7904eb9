using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Tests.Jobs;

/// <summary>Work that makes a file of more than one piece; in the middle of which it may halt or break off.</summary>
internal sealed class Halting : IJobWork
{
    public const string Name = "halting";

    /// <summary>What the file holds.</summary>
    public static readonly byte[] Content = [.. Enumerable.Range(0, 1_200_000).Select(i => (byte)(i % 251))];

    public bool Halts { get; init; }

    public bool Breaks { get; init; }

    public bool IsOwn { get; init; }

    /// <summary>Done when it is in the middle.</summary>
    public TaskCompletionSource Begun { get; } = new();

    public string Kind => Name;

    public bool MayBeAskedBy(Actor actor) => actor.Is(Roles.Auditor);

    public Refusal? Refuses(AskJob command) => null;

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        run.Step("half", 14);
        run.Report(7);
        Begun.TrySetResult();
        if (Halts)
            await Task.Delay(Timeout.Infinite, ct);
        return Breaks ? throw new InvalidOperationException("Broken off on purpose.") : new JobEnd(new MemoryStream(Content), "halting.zip");
    }
}
