using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Documents;

namespace SbrefaTracker.Reports;

/// <summary>Makes one file of the documents beside the annual report, in the background: the figures of a year with many complaints are counted for it.</summary>
internal sealed class DocumentsJob(YearFiles files, AgencyTime time) : IJobWork
{
    public string Kind => JobKinds.Documents;

    public bool MayBeAskedBy(Actor actor) => EvidenceQueries.Keepers.Any(actor.Is);

    public Refusal? Refuses(AskJob command) =>
        command.FiscalYear is not (>= FiscalYear.Earliest and <= FiscalYear.Latest) ? Refusal.On(nameof(command.FiscalYear), "not_between", FiscalYear.Earliest, FiscalYear.Latest)
        : command.AsOf > time.Today ? Refusal.On(nameof(command.AsOf), "in_the_future", command.AsOf)
        : YearFiles.IsName(command.Given) ? null
        : Refusal.Of("not_found");

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        run.Step("counting");
        var made = await files.MakeAside(new FiscalYear(run.Asked.FiscalYear!.Value), run.Asked.Given!, run.Asked.AsOf, run.Actor, ct);
        return made.Value is { } file ? new JobEnd(new MemoryStream(file.Content), FilePrefix.Of(run.Asked.FiscalYear!.Value, file.AsOf, time.Today) + file.Name) : Result<JobEnd>.Refused(made.Refusals);
    }
}
