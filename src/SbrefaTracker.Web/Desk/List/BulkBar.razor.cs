using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.List;

/// <summary>Runs one act on the selected complaints, with progress, and says what was left out. It goes on without this page, and is shown again where somebody comes back to it.</summary>
public sealed partial class BulkBar(BulkActs bulk, BulkRuns runs, IdentityReads reads, ActorProvider actors, Browser browser) : IDisposable
{
    private BulkRun? _run;
    private BulkRun? _awaited;
    private bool _isGone;
    private IReadOnlyList<Refusal> _refusals = [];
    private BulkKind? _chosen;
    private string _assignee = "";
    private string _tags = "";
    private string _note = "";
    private string _duplicateOf = "";
    private string _reason = "";
    private string _authority = "";
    private readonly Once _busy = new();

    /// <summary>What is selected, as it was then, by the reference.</summary>
    [Parameter, EditorRequired]
    public required Dictionary<string, BulkItem> Selected { get; set; }

    /// <summary>The list that is shown, for taking all of it.</summary>
    [Parameter, EditorRequired]
    public required WorkListFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Colleague> Colleagues { get; set; }

    /// <summary>What this person can do with many complaints.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<BulkKind> Offers { get; set; }

    /// <summary>A duplicate may be merged into the complaint that leads.</summary>
    [Parameter]
    public bool NamesLeader { get; set; }

    /// <summary>What is selected has changed.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>Complaints have changed: the list is to be read anew.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    private BulkKind What
    {
        get => _chosen ?? Offers[0];
        set => _chosen = value;
    }

    private BulkOutcome? Outcome => _run?.Outcome?.Value;

    public void Dispose()
    {
        _isGone = true;
        Attend(null);
    }

    // Begun before, on a page that was left.
    protected override async Task OnInitializedAsync() => Attend(runs.Of(await actors.Current()));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_run is not { } run || run == _awaited)
        {
            return;
        }

        var goesOn = !run.IsOver;
        _awaited = run;
        await End(run);
        if (_isGone)
        {
            return;
        }

        await Settle(run);
        if (goesOn)
        {
            await Done.InvokeAsync();
        }
    }

    // What is done is not offered to be done again.
    private async Task Settle(BulkRun run)
    {
        if (run is { IsSettled: false, Outcome.IsDone: true })
        {
            run.IsSettled = true;
            await browser.ForgetDrafts("bulk.");
        }
    }

    private async Task TakeAll()
    {
        // The preview names whose complaints they are, as the list does.
        var actor = await actors.Current();
        var frozen = await reads.SeeMany(ReadWays.WorkList, await bulk.Freeze(Filter, actor), ids => ids.Length, actor);
        _refusals = frozen.Refusals;
        foreach (var item in frozen.Value ?? [])
        {
            Selected[item.Reference] = item;
        }

        await Changed.InvokeAsync();
    }

    private async Task Clear()
    {
        Selected.Clear();
        _refusals = [];
        await Changed.InvokeAsync();
    }

    private async Task Run()
    {
        if (What == BulkKind.Assign && _assignee.Length == 0)
        {
            _refusals = [Refusal.On(nameof(BulkAct.Assignee), "required")];
            return;
        }

        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var actor = await actors.Current();
        var begun = runs.Begin([.. Selected.Values], Chosen(), actor);
        _refusals = begun.Refusals;
        if (!begun.IsDone)
        {
            return;
        }

        _awaited = begun.Value;
        Attend(begun.Value);
        await End(begun.Value);
        if (_isGone)
        {
            return;
        }

        // What was typed and selected is kept where it is refused.
        _refusals = begun.Value.Outcome!.Refusals;
        if (_refusals.Count > 0)
        {
            await PutAway();
            return;
        }

        await Settle(begun.Value);
        (_assignee, _tags, _note, _duplicateOf, _reason, _authority) = ("", "", "", "", "", "");
        Selected.Clear();
        await Changed.InvokeAsync();
        await Done.InvokeAsync();
    }

    private static async Task End(BulkRun run)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs moved)
        {
            if (run.IsOver)
            {
                over.TrySetResult();
            }
        }

        run.Moved += Look;
        Look(run, EventArgs.Empty);
        await over.Task;
        run.Moved -= Look;
    }

    // What was typed for another act and is not in view any more is not done.
    private BulkAct Chosen() => What switch
    {
        BulkKind.Assign => new BulkAct { Assignee = _assignee },
        BulkKind.Tag => new BulkAct { Tags = _tags },
        BulkKind.Note => new BulkAct { Note = _note },
        BulkKind.Hold => new BulkAct { PlacesHold = true, Reason = Given(_reason), Authority = Given(_authority) },
        _ => new BulkAct { CloseAsDuplicate = true, DuplicateOf = NamesLeader ? Given(_duplicateOf) : null, Reason = Given(_reason) },
    };

    private string? LabelOf(string field) => field switch
    {
        nameof(BulkAct.Reason) => T[What == BulkKind.Hold ? "hold.reason" : "duplicate.reason"].Value,
        nameof(BulkAct.Assignee) => T["assign"].Value,
        nameof(BulkAct.Authority) => T["hold.authority"].Value,
        nameof(BulkAct.DuplicateOf) => T["duplicate.of"].Value,
        _ => null,
    };

    private static string? Given(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private void Attend(BulkRun? run)
    {
        if (_run is not null)
        {
            _run.Moved -= Show;
        }

        _run = run;
        if (_run is not null)
        {
            _run.Moved += Show;
        }
    }

    private void Show(object? sender, EventArgs moved) => _ = InvokeAsync(StateHasChanged);

    private async Task PutAway()
    {
        runs.PutAway(await actors.Current());
        Attend(null);
    }

    private void Stop() => _run?.Stop();
}
