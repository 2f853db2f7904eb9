using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Disposals;

/// <summary>Freezes a list, shows it, and does one step with each of its complaints. What changed meanwhile is left out and named.</summary>
public sealed partial class DisposalRun(BulkActs bulk, ActorProvider actors, Browser browser) : IDisposable
{
    private CancellationTokenSource? _stop;
    private IReadOnlyList<BulkItem>? _frozen;
    private IReadOnlyList<Refusal> _refusals = [];
    private BulkOutcome? _outcome;
    private string _reason = "";
    private string _despite = "";
    private int _tried;
    private bool _busy;

    /// <summary>It is proposed; otherwise it is carried out.</summary>
    [Parameter]
    public bool Proposes { get; set; }

    /// <summary>Gives the list as it is now.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<Result<BulkItem[]>>> List { get; set; }

    /// <summary>Complaints have changed: what is shown is to be read anew.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    private Refusal? ReasonFault => _refusals.FirstOrDefault(refusal => refusal.Field == nameof(ProposeDisposal.Reason));

    private Refusal? DespiteFault => _refusals.FirstOrDefault(refusal => refusal.Field == nameof(ProposeDisposal.Despite));

    public void Dispose()
    {
        _stop?.Cancel();
        _stop?.Dispose();
    }

    private async Task Freeze()
    {
        var list = await List();
        (_frozen, _refusals, _outcome) = (list.Value, list.Refusals, null);
    }

    private async Task Run()
    {
        if (_busy || _frozen is not { Count: > 0 } items)
        {
            return;
        }

        (_busy, _tried, _outcome) = (true, 0, null);
        _stop?.Dispose();
        _stop = new CancellationTokenSource();
        var act = Proposes ? new BulkAct { ProposesDisposal = true, Reason = _reason, Despite = _despite } : new BulkAct { CarriesOutDisposal = true, Despite = _despite };
        var result = await bulk.Run(items, act, await actors.Current(), Tell, _stop.Token);
        (_busy, _refusals, _outcome) = (false, result.Refusals, result.Value);
        if (result.IsDone)
        {
            await browser.ForgetDrafts("disposals.");
            (_frozen, _reason, _despite) = (null, "", "");
            await Done.InvokeAsync();
        }
    }

    private void Tell(int tried)
    {
        _tried = tried;
        _ = InvokeAsync(StateHasChanged);
    }

    private void Stop() => _stop?.Cancel();
}
