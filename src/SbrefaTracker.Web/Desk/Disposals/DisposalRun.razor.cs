using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Retention.Batches;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Disposals;

/// <summary>Freezes a list, shows it, and hands it over as a batch. What changes meanwhile is left out and named.</summary>
public sealed partial class DisposalRun(RecordCommands records, ActorProvider actors, Browser browser)
{
    private DisposalBatches? _batches;
    private IReadOnlyList<BulkItem>? _frozen;
    private IReadOnlyList<Refusal> _refusals = [];
    private string _reason = "";
    private string _despite = "";
    private readonly Once _busy = new();

    /// <summary>It is proposed; otherwise it is carried out.</summary>
    [Parameter]
    public bool Proposes { get; set; }

    /// <summary>Gives the list as it is now.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<Result<BulkItem[]>>> List { get; set; }

    /// <summary>Complaints have changed: what is shown is to be read anew.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    private Refusal? ReasonFault => _refusals.FirstOrDefault(refusal => refusal.Field == nameof(BeginDisposalBatch.Reason));

    private Refusal? DespiteFault => _refusals.FirstOrDefault(refusal => refusal.Field == nameof(BeginDisposalBatch.Despite));

    private async Task Freeze()
    {
        var list = await List();
        (_frozen, _refusals) = (list.Value, list.Refusals);
    }

    private async Task Run()
    {
        using var turn = _busy.Take();
        if (turn is null || _frozen is not { Count: > 0 } items)
        {
            return;
        }

        var batch = new BeginDisposalBatch { Step = Proposes ? BatchSteps.Propose : BatchSteps.CarryOut, Items = items, Reason = Proposes ? _reason : null, Despite = _despite };
        var begun = await records.Run(batch, await actors.Current());
        _refusals = begun.Refusals;
        if (begun.IsDone)
        {
            await browser.ForgetDrafts("disposals.");
            (_frozen, _reason, _despite) = (null, "", "");
            await _batches!.Show();
        }
    }
}
