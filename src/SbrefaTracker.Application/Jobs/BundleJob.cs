using System.Globalization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Jobs;

/// <summary>Makes a bundle of the whole record, without personal values, in the background.</summary>
internal sealed class BundleJob(BundleExport bundles, AgencyTime time) : IJobWork
{
    public string Kind => JobKinds.Bundle;

    public bool MayBeAskedBy(Actor actor) => actor != Actor.Operator && BundleMakers.Includes(actor);

    public Refusal? Refuses(AskJob command) => null;

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        var file = JobFiles.Temporary();
        try
        {
            run.Step("exporting");
            var made = await bundles.Run(file, new BundleRequest([], Personal: false), run.Actor, complaints => run.Report(complaints), ct);
            if (!made.IsDone)
            {
                await file.DisposeAsync();
                return Result<JobEnd>.Refused(made.Refusals);
            }

            file.Position = 0;
            return new JobEnd(file, string.Create(CultureInfo.InvariantCulture, $"record-{time.Today:yyyy-MM-dd}.zip"));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}

/// <summary>Files that a job writes before they are kept.</summary>
public static class JobFiles
{
    /// <summary>A file that goes by itself when it is closed, also when the program is ended.</summary>
    public static FileStream Temporary() => new(
        Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
