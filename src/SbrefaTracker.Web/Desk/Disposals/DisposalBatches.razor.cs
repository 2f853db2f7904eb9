using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Retention.Batches;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Disposals;

/// <summary>Batches of disposals, followed while they are not over; each opens to its complaints.</summary>
public sealed partial class DisposalBatches(BatchQueries batches, JobDesk jobs, ActorProvider actors, TimeProvider clock, IStringLocalizer<DisposalBatches> text) : IDisposable
{
    private readonly Following _following = new(clock);
    private DataPage<BatchLine[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private IReadOnlyList<BatchLine> _lines = [];
    private BatchView? _view;
    private string _told = "";

    /// <summary>Told when a batch came to its end while somebody looked on: complaints have changed.</summary>
    [Parameter]
    public EventCallback Over { get; set; }

    /// <summary>Reads the list again, and follows what is not over.</summary>
    public async Task Show()
    {
        if (_view is { } view)
        {
            _view = (await batches.Read(view.Batch.Id, await actors.Current())).Value;
        }

        if (_data is not null)
        {
            await _data.Reload();
        }
    }

    public void Dispose() => _following.Dispose();

    private static bool GoesOn(BatchLine line) => line.Standing is BatchStanding.Waiting or BatchStanding.Running;

    private static string Look(BatchStanding standing) => standing switch { BatchStanding.Ended => "ok", BatchStanding.Running => "ours", BatchStanding.Stopped => "warn", _ => "plain" };

    private static string Icon(BatchStanding standing) => standing switch { BatchStanding.Ended => "check", BatchStanding.Running => "clock", BatchStanding.Stopped => "x", _ => "wait" };

    private bool IsOpen(long record) => _view?.Batch.Id == record;

    private string Named(BatchLine line) => text[$"step.{line.Step}", line.Size];

    private async Task<Result<BatchLine[]>> Load(CancellationToken ct)
    {
        var lines = await batches.Latest(await actors.Current(ct), ct);
        _lines = lines.Value ?? [];
        _following.Begin(Open, () => InvokeAsync(Show), Tell);
        return lines;
    }

    private async Task Look(long record) => _view = IsOpen(record) ? null : (await batches.Read(record, await actors.Current())).Value;

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
        _told = string.Join(". ", _lines.Where(line => over.Contains(line.Record)).Select(line => $"{Named(line)}: {text[$"standing.{line.Standing}"]}"));
        await InvokeAsync(Over.InvokeAsync);
        await InvokeAsync(StateHasChanged);
    }

    private HashSet<long> Open() => [.. _lines.Where(GoesOn).Select(line => line.Record)];
}
