using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Views;

/// <summary>The lists that somebody named, and those that colleagues share.</summary>
public sealed partial class ViewListPage(
    SavedViews saved, ViewLinks links, WorkList list, ReadViewQuery read, ActorProvider actors, AgencyTime time, Browser browser, Told told, IStringLocalizer<ViewListPage> text, ILogger<ViewListPage> log)
{
    private readonly CancellationTokenSource _gone = new();
    private readonly Dictionary<string, string> _counts = new(StringComparer.Ordinal);
    private IReadOnlyList<SavedView> _toCount = [];
    private DataPage<IReadOnlyList<SavedView>>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private string? _open;
    private string? _asked;

    private ViewLinks Links => links;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    // The page waits for no count: they come one after another once it is there.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var (views, ct) = (_toCount, _gone.Token);
        _toCount = [];
        foreach (var view in views)
        {
            if (ct.IsCancellationRequested)
            {
                return;
            }

            _counts[view.Code] = await CountOf(view, ct);
            StateHasChanged();
        }
    }

    private async Task<Result<IReadOnlyList<SavedView>>> Load(CancellationToken ct)
    {
        var views = new List<SavedView>(await saved.List(await actors.Current(ct), ct)).AsReadOnly();
        _toCount = views;
        return views;
    }

    private async Task<string> CountOf(SavedView view, CancellationToken ct)
    {
        try
        {
            var actor = await actors.Current(ct);
            var count = await list.Count(read(view.Query, time.Today, actor.Id), actor, ct);
            return !count.IsDone ? text["count.unreadable"] : count.Value > WorkList.MostCounted ? text["count.more", WorkList.MostCounted] : text["count", count.Value];
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return "";
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The view {View} could not be counted", view.Code);
            return text["count.failed"];
        }
    }

    private string AlertOf(SavedView view) => view.Alert == ViewAlerts.Above ? text["above", view.AlertAbove!] : text[$"alert.{view.Alert}"];

    private void Open(SavedView view)
    {
        _open = _open == view.Code ? null : view.Code;
        _refusals = [];
    }

    private async Task Change(SavedView view, SavedViewGiven given)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var changed = await saved.Change(view.Code, given, await actors.Current());
        _refusals = changed.Refusals;
        told.Outcome(changed, text["changed", given.Name.Trim()]);
        if (changed.IsDone)
        {
            _open = null;
            await browser.ForgetDrafts($"view-{view.Code}.");
            await _data!.Reload();
        }
    }

    private async Task Watch(SavedView view, string alert, int? above)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var watched = await saved.Watch(view.Code, alert, above, await actors.Current());
        _refusals = watched.Refusals;
        told.Outcome(watched, text[alert == ViewAlerts.None ? "unwatched" : "watched", view.Name]);
        if (watched.IsDone)
        {
            _open = null;
            await browser.ForgetDrafts($"view-{view.Code}.");
            await _data!.Reload();
        }
    }

    private void Ask(SavedView view) => _asked = _asked == view.Code ? null : view.Code;

    private async Task Remove(SavedView view)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        _asked = null;
        var removed = await saved.Remove(view.Code, await actors.Current());
        told.Outcome(removed, text["removed", view.Name]);

        await _data!.Reload();
    }
}
