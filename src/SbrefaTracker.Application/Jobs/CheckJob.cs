using System.Globalization;
using System.Text.Json;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Jobs;

/// <summary>Counts an edition again in the background; what came of it is a small file, which the page of the edition reads.</summary>
internal sealed class CheckJob(CheckEdition checking) : IJobWork
{
    public string Kind => JobKinds.Check;

    public bool MayBeAskedBy(Actor actor) => EditionQueries.MayBeReadBy(actor);

    public Refusal? Refuses(AskJob command) => command.Subject is null || EditionAsked.Read(command.Given) is null ? Refusal.Of("not_found") : null;

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        run.Step("counting-again");
        var check = await checking.Run(run.Asked.Subject!.Value, run.Actor, ct);
        if (!check.IsDone)
            return Result<JobEnd>.Refused(check.Refusals);
        var asked = EditionAsked.Read(run.Asked.Given)!;
        return new JobEnd(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(check.Value, JsonSerializerOptions.Web)), string.Create(CultureInfo.InvariantCulture, $"edition-fy{asked.FiscalYear}-{asked.Number}-counted-again.json"));
    }
}
