using SbrefaTracker.Application.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Jobs;

/// <summary>Freezes an edition in the background. The edition and the end of the job are one transaction.</summary>
internal sealed class EditionJob(EditionFreezing freezing) : IJobWork
{
    public string Kind => JobKinds.Edition;

    public bool MayBeAskedBy(Actor actor) => EditionFreezing.MayBeDoneBy(actor);

    public Refusal? Refuses(AskJob command) => freezing.Refuses(Freeze(command));

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        var frozen = await freezing.Run(Freeze(run.Asked), run.Actor, run, ct);
        if (frozen.Refusals.Any(refusal => refusal.Code == JobEnding.NotOurs))
            throw new JobTakenException();
        return frozen.IsDone ? JobEnd.Written : Result<JobEnd>.Refused(frozen.Refusals);
    }

    private static FreezeEdition Freeze(AskJob command) => new() { FiscalYear = command.FiscalYear ?? 0, AsOf = command.AsOf };
}
