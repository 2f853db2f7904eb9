using System.Globalization;
using System.IO.Compression;
using System.Text;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Workbooks;

namespace SbrefaTracker.Reports.Tables;

/// <summary>Writes a list of the Desk, however long it is, for whoever asked for it: as CSV for a spreadsheet in a ZIP file, or as a workbook. Either is written forward only.</summary>
internal sealed class ListJob(ListExport export, AgencyTime time) : IJobWork
{
    public string Kind => JobKinds.List;

    public bool IsOwn => true;

    public bool MayBeAskedBy(Actor actor) => ListExport.MayBeDoneBy(actor);

    public Refusal? Refuses(AskJob command) => ListAsked.Read(command.Given) is { } asked ? asked.Fault : Refusal.Of("not_found");

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        run.Step("exporting");
        var (asked, name) = (ListAsked.Read(run.Asked.Given)!, string.Create(CultureInfo.InvariantCulture, $"complaints-{time.Today:yyyy-MM-dd}"));
        var target = JobFiles.Temporary();
        try
        {
            var written = asked.Form == ListForm.Workbook ? await WriteWorkbook(run, asked, target, ct) : await WriteCsv(run, asked, target, $"{name}.csv", ct);
            if (!written.IsDone)
            {
                await target.DisposeAsync();
                return Result<JobEnd>.Refused(written.Refusals);
            }

            target.Position = 0;
            return new JobEnd(target, name + (asked.Form == ListForm.Workbook ? ".xlsx" : ".zip"));
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    private async Task<Result> WriteCsv(JobRun run, ListAsked asked, Stream target, string name, CancellationToken ct)
    {
        await using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = time.Now;
        await using var file = await entry.OpenAsync(ct);
        await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return await export.Write(asked, run.Actor, row => text.WriteAsync(Csv.Line(row)), run.Report, ct);
    }

    // The names of the columns come first; cells of a workbook are texts, and no text of it is run.
    private async Task<Result> WriteWorkbook(JobRun run, ListAsked asked, Stream target, CancellationToken ct)
    {
        StreamedWorkbook? book = null;
        try
        {
            var written = await export.Write(asked, run.Actor, async row => book = await Next(book, row), run.Report, ct);
            if (written.IsDone)
                await book!.End();
            return written;
        }
        finally
        {
            if (book is not null)
                await book.DisposeAsync();
        }

        async Task<StreamedWorkbook> Next(StreamedWorkbook? begun, IReadOnlyList<string> row)
        {
            if (begun is null)
                return await StreamedWorkbook.Begin(target, time.Now, "complaints", row, ct: ct);
            await begun.Add(row);
            return begun;
        }
    }
}
