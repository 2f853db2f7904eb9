using System.Globalization;
using System.IO.Compression;
using System.Text;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Reports.Tables;

/// <summary>Writes a list of the Desk, however long it is, as CSV for a spreadsheet in a ZIP file, for whoever asked for it.</summary>
internal sealed class ListJob(ListExport export, AgencyTime time) : IJobWork
{
    public string Kind => JobKinds.List;

    public bool IsOwn => true;

    public bool MayBeAskedBy(Actor actor) => ListExport.MayBeDoneBy(actor);

    public Refusal? Refuses(AskJob command) => ListAsked.Read(command.Given) is { } asked ? asked.Fault : Refusal.Of("not_found");

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        run.Step("exporting");
        var name = string.Create(CultureInfo.InvariantCulture, $"complaints-{time.Today:yyyy-MM-dd}");
        var target = JobFiles.Temporary();
        try
        {
            var written = await Write(run, target, $"{name}.csv", ct);
            if (!written.IsDone)
            {
                await target.DisposeAsync();
                return Result<JobEnd>.Refused(written.Refusals);
            }

            target.Position = 0;
            return new JobEnd(target, $"{name}.zip");
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    private async Task<Result> Write(JobRun run, Stream target, string name, CancellationToken ct)
    {
        await using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = time.Now;
        await using var file = await entry.OpenAsync(ct);
        await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return await export.Write(ListAsked.Read(run.Asked.Given)!, run.Actor, row => text.WriteAsync(Csv.Line(row)), run.Report, ct);
    }
}
