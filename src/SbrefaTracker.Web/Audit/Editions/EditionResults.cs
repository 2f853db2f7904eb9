using System.Text.Json;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>When a piece of work on an edition was done, and what came of it.</summary>
public sealed record DoneOn<T>(DateTimeOffset At, T What);

/// <summary>Reads what came of the latest recount, and of the latest comparison, of an edition out of the files that the jobs made.</summary>
public sealed class EditionResults(JobDesk desk)
{
    /// <summary>Most complaints of a page.</summary>
    private const int Most = 200;

    /// <summary>Null where none was asked for lately.</summary>
    public Task<DoneOn<EditionCheck>?> Check(long record, Actor actor, CancellationToken ct = default) =>
        Latest(JobKinds.Check, record, actor, async file => (await JsonSerializer.DeserializeAsync<EditionCheck>(file, JsonSerializerOptions.Web, ct))!, ct);

    /// <summary>One page of it; null where none was asked for lately.</summary>
    public Task<DoneOn<EditionComparison>?> Comparison(long record, long after, Actor actor, CancellationToken ct = default) =>
        Latest(JobKinds.Comparison, record, actor, file => ComparisonFile.Read(file, after, Most, ct), ct);

    private async Task<DoneOn<T>?> Latest<T>(string kind, long record, Actor actor, Func<Stream, Task<T>> read, CancellationToken ct)
    {
        if ((await desk.List(kind, actor, ct)).Value?.FirstOrDefault(line => line.MayHave && line.Job.Subject == record) is not { Job: { FinishedAt: { } at } job })
        {
            return null;
        }

        await using var file = JobFiles.Temporary();
        await desk.Write(job, file, ct);
        file.Position = 0;
        return new DoneOn<T>(at, await read(file));
    }
}
