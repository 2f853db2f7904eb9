using System.Text.Json;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>One page of the comparison that a job makes.</summary>
/// <param name="At">When it was done.</param>
/// <param name="What">What differs; null until it is done, and where it came to nothing: the list of the work says so.</param>
public sealed record ComparedOn(DateTimeOffset At, EditionComparison? What)
{
    public bool IsThere => What is not null;
}

/// <summary>What came of one piece of work on an edition, read out of the file that this very job made: what an earlier one found is never taken for it.</summary>
public sealed class EditionResults(JobDesk desk)
{
    /// <summary>Most complaints of a page.</summary>
    private const int Most = 200;

    /// <summary>What came of a recount.</summary>
    public async Task<EditionCheck> Check(JobRow job, CancellationToken ct = default)
    {
        await using var file = await Open(job, ct);
        return (await JsonSerializer.DeserializeAsync<EditionCheck>(file, JsonSerializerOptions.Web, ct))!;
    }

    /// <summary>One page of a comparison.</summary>
    /// <param name="job">The job that makes it.</param>
    /// <param name="edition">The edition that is set beside today.</param>
    /// <param name="after">After which complaint the page begins; 0 is the first one.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Refused where it is kept no more, or was asked for by somebody else.</returns>
    public async Task<Result<ComparedOn>> Comparison(long job, long edition, long after, Actor actor, CancellationToken ct = default)
    {
        var known = (await desk.About(edition, actor, ct)).Value?.FirstOrDefault(line => line.Job.Id == job && line.Job.Kind == JobKinds.Comparison);
        if (known is null)
        {
            return Refusal.Of("job.kept_no_more");
        }

        if (known is not { MayHave: true, Job: { FinishedAt: { } at } row })
        {
            return new ComparedOn(known.Job.AskedAt, null);
        }

        await using var file = await Open(row, ct);
        return new ComparedOn(at, await ComparisonFile.Read(file, after, Most, ct));
    }

    private async Task<Stream> Open(JobRow job, CancellationToken ct)
    {
        var file = JobFiles.Temporary();
        await desk.Write(job, file, ct);
        file.Position = 0;
        return file;
    }
}
