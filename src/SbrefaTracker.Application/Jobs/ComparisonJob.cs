using System.Globalization;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Jobs;

/// <summary>Sets an edition beside today in the background. What differs is written line by line, so that the page can show any part of it; it tells of single complaints, and is for whoever asked.</summary>
internal sealed class ComparisonJob(CompareEdition comparing) : IJobWork
{
    public string Kind => JobKinds.Comparison;

    public bool IsOwn => true;

    public bool MayBeAskedBy(Actor actor) => EditionQueries.MayBeReadBy(actor);

    public Refusal? Refuses(AskJob command) => command.Subject is null || EditionAsked.Read(command.Given) is null ? Refusal.Of("not_found") : null;

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        run.Step("comparing");
        var file = JobFiles.Temporary();
        try
        {
            var written = await comparing.Write(run.Asked.Subject!.Value, run.Actor, file, run.Report, ct);
            if (!written.IsDone)
            {
                await file.DisposeAsync();
                return Result<JobEnd>.Refused(written.Refusals);
            }

            file.Position = 0;
            var asked = EditionAsked.Read(run.Asked.Given)!;
            return new JobEnd(file, string.Create(CultureInfo.InvariantCulture, $"edition-fy{asked.FiscalYear}-{asked.Number}-beside-today.ndjson"));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
