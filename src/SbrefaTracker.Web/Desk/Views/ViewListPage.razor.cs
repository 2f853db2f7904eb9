using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Views;

/// <summary>The lists that somebody named, and those that colleagues share.</summary>
public sealed partial class ViewListPage(SavedViews saved, ViewLinks links, ActorProvider actors, Browser browser, Told told, IStringLocalizer<ViewListPage> text)
{
    private DataPage<IReadOnlyList<SavedView>>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private string? _open;
    private string? _asked;

    private ViewLinks Links => links;

    private async Task<Result<IReadOnlyList<SavedView>>> Load(CancellationToken ct) => new List<SavedView>(await saved.List(await actors.Current(ct), ct)).AsReadOnly();

    private string AlertOf(SavedView view) => view.Alert == ViewAlerts.Above ? text["above", view.AlertAbove!] : text[$"alert.{view.Alert}"];

    private void Open(SavedView view)
    {
        _open = _open == view.Code ? null : view.Code;
        _refusals = [];
    }

    private async Task Change(SavedView view, SavedViewGiven given)
    {
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

    private void Ask(SavedView view) => _asked = _asked == view.Code ? null : view.Code;

    private async Task Remove(SavedView view)
    {
        _asked = null;
        var removed = await saved.Remove(view.Code, await actors.Current());
        told.Outcome(removed, text["removed", view.Name]);

        await _data!.Reload();
    }
}
