using System.Globalization;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Jobs;

/// <summary>Issues an edition in the background: all its files are made first. The issue and the end of the job are one transaction.</summary>
internal sealed class IssueJob(EditionIssuing issuing) : IJobWork
{
    public string Kind => JobKinds.Issue;

    public bool MayBeAskedBy(Actor actor) => actor.Is(Roles.Auditor);

    public Refusal? Refuses(AskJob command) => EditionAsked.Read(command.Given) is null ? Refusal.Of("not_found") : null;

    public async Task<Result<JobEnd>> Run(JobRun run, CancellationToken ct)
    {
        var asked = EditionAsked.Read(run.Asked.Given)!;
        var issued = await issuing.Run(asked.FiscalYear, asked.Number, asked.Version, run.Actor, run, ct);
        if (issued.Refusals.Any(refusal => refusal.Code == JobEnding.NotOurs))
            throw new JobTakenException();
        return issued.IsDone ? JobEnd.Written : Result<JobEnd>.Refused(issued.Refusals);
    }
}

/// <summary>Which edition a job is about, and in which version.</summary>
public sealed record EditionAsked(int FiscalYear, int Number, int Version)
{
    /// <summary>As it stands in what is given with the job.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{FiscalYear}/{Number}/{Version}");

    /// <summary>Null when it is nothing of the kind.</summary>
    public static EditionAsked? Read(string? text) =>
        text?.Split('/') is [var year, var number, var version]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var v)
            ? new(y, n, v)
            : null;
}
