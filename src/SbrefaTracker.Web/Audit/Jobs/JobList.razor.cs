using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Jobs;

/// <summary>The latest jobs, followed while they are not over.</summary>
public sealed partial class JobList(
    JobDesk jobs, ActorProvider actors, AgencyTime time, TimeProvider clock, Refusals words, IStringLocalizer<JobList> text) : IDisposable
{
    private readonly Following _following = new(clock);
    private DataPage<JobLine[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private IReadOnlyList<JobLine> _lines = [];
    private string _told = "";

    /// <summary>Only jobs of this kind; null is all.</summary>
    [Parameter]
    public string? Kind { get; set; }

    /// <summary>Only jobs about this record of the office; null is all.</summary>
    [Parameter]
    public long? Subject { get; set; }

    /// <summary>What came of a job that was done, beside its file.</summary>
    [Parameter]
    public RenderFragment<JobLine>? Result { get; set; }

    /// <summary>What stands where there is none; null is what an own page of jobs says.</summary>
    [Parameter]
    public string? None { get; set; }

    /// <summary>Told when a job came to its end while somebody looked on.</summary>
    [Parameter]
    public EventCallback Over { get; set; }

    private Refusals Words => words;

    /// <summary>Reads the list again, and follows what is not over.</summary>
    public async Task Show()
    {
        if (_data is not null)
        {
            await _data.Reload();
        }
    }

    public void Dispose() => _following.Dispose();

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    // A bar without a value moves by itself.
    private static string? Part(JobRow job) =>
        job.Total is > 0 and var total ? Math.Min(1, (double)job.Done / total).ToString("0.###", CultureInfo.InvariantCulture) : null;

    private static string Look(JobRow job) => job.State switch
    {
        JobState.Done => "ok",
        JobState.Refused or JobState.Failed => "err",
        JobState.Running => "ours",
        _ => "plain",
    };

    private static string Icon(JobRow job) => job.State switch
    {
        JobState.Done => "check",
        JobState.Refused or JobState.Failed => "alert",
        JobState.Cancelled => "x",
        JobState.Running => "clock",
        _ => "wait",
    };

    private static IReadOnlyList<Refusal> Reasons(JobRow job) => JobRefusals.Read(job.Refusals);

    // A job that makes one file of several names it.
    private string Named(JobRow job) => job is { Kind: JobKinds.Report or JobKinds.Documents, Given: { } file } ? text["kind.file", file, job.FiscalYear!, Dates.Words(job.AsOf!.Value)]
        : job.FiscalYear is { } year ? text[$"kind.{job.Kind}", year, Dates.Words(job.AsOf!.Value)] : text[$"kind.{job.Kind}"];

    private string Progress(JobRow job) => job.Step is null ? text["step.begins"]
        : job.Total is { } total ? text["progress.of", text[$"step.{job.Step}"], Count(job.Done), Count(total)]
        : job.Done > 0 ? text["progress", text[$"step.{job.Step}"], Count(job.Done)]
        : text[$"step.{job.Step}"];

    private string At(DateTimeOffset moment)
    {
        var local = time.Local(moment);
        return $"{Dates.Words(DateOnly.FromDateTime(local.DateTime))}, {Dates.Time(local)}";
    }

    private async Task<Result<JobLine[]>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var lines = Subject is { } subject ? await jobs.About(subject, actor, ct) : await jobs.List(Kind, actor, ct);
        _lines = lines.Value ?? [];
        _following.Begin(Open, () => InvokeAsync(Show), Tell);
        return lines;
    }

    private async Task Stop(long job)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        _refusals = (await jobs.Stop(job, await actors.Current())).Refusals;
        await Show();
    }

    private async Task Tell(IReadOnlySet<long> over)
    {
        _told = string.Join(". ", _lines.Where(line => over.Contains(line.Job.Id)).Select(line => $"{Named(line.Job)}: {text[$"state.{line.Job.State}"]}"));
        await InvokeAsync(Over.InvokeAsync);
        await InvokeAsync(StateHasChanged);
    }

    private HashSet<long> Open() => [.. _lines.Where(line => line.IsUnfinished).Select(line => line.Job.Id)];
}
