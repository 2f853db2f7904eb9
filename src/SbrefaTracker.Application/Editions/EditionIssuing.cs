using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>
/// Issues an edition: makes every file of it as it will stand, and keeps them with it in the transaction that issues it. What is given out later is what was kept, whatever became of templates, words,
/// rubrics and names meanwhile.
/// </summary>
public sealed class EditionIssuing(EditionQueries editions, IEnumerable<IEditionPress> presses, RecordCommands commands, AgencyTime time)
{
    /// <param name="fiscalYear">The year of the edition.</param>
    /// <param name="number">Its number in the year.</param>
    /// <param name="version">The version that whoever issues it has before them.</param>
    /// <param name="actor">The auditor.</param>
    /// <param name="ct">Stops it; it is not issued then.</param>
    public Task<Result<RecordDone>> Run(int fiscalYear, int number, int version, Actor actor, CancellationToken ct = default) => Run(fiscalYear, number, version, actor, run: null, ct);

    /// <summary>The same as a job in the background: the edition is issued in one transaction with the end of the job, once.</summary>
    internal async Task<Result<RecordDone>> Run(int fiscalYear, int number, int version, Actor actor, JobRun? run, CancellationToken ct)
    {
        var read = await editions.Read(fiscalYear, number, actor, ct);
        if (!read.IsDone)
        {
            return Result<RecordDone>.Refused(read.Refusals);
        }

        var (view, edition) = (read.Value, read.Value.Edition);
        var command = new IssueEdition { Record = edition.Id, Version = version, Job = run?.Ticket };
        if (edition.Version != version || !view.Offers.Any(offer => offer is { Action: EditionAction.Issue, IsOpen: true }))
        {
            return await commands.Run(command, actor, ct);
        }

        if (!await editions.HasItsRows(edition, ct))
        {
            return Refusal.Of("edition.rows_changed");
        }

        // It is printed as it will be: nothing of it is stored yet.
        (edition.State, edition.IssuedOn) = (EditionState.Issued, time.Today);
        run?.Step("files");
        List<EditionPrint> files = [];
        List<string> by = [];
        foreach (var press in presses)
        {
            files.AddRange(await press.Print(view, new Told(run, ct), ct));
            by.AddRange((await press.MadeBy(view.Report, ct)).Select(file => file.Name));
        }

        run?.Step("writing");
        return await commands.Run(command with { Printed = new PrintedEdition(time.Today, [.. view.Stories.Select(story => story.Id)], files) { MadeBy = EditionFiles.Hash(files.Where(file => by.Contains(file.Name, StringComparer.Ordinal))) } }, actor, ct);
    }

    private sealed class Told(JobRun? run, CancellationToken ct) : IProgress<string>
    {
        private long _made;

        public void Report(string value)
        {
            ct.ThrowIfCancellationRequested();
            run?.Report(++_made);
        }
    }
}
