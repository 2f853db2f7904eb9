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
    /// <summary>A file that goes when it is closed, and also when the program is ended.</summary>
    public static FileStream Temporary()
    {
        // Windows deletes it itself; elsewhere the name is taken away at once, and the open handle alone keeps what is in it.
        var windows = OperatingSystem.IsWindows();
        var file = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16, FileOptions.Asynchronous | (windows ? FileOptions.DeleteOnClose : FileOptions.None));
        if (!windows)
        {
            File.Delete(file.Name);
        }

        return file;
    }
}
