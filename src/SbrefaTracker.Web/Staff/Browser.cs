using Microsoft.JSInterop;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Staff;

/// <summary>What the page asks of the browser: keep drafts, watch for absence, forget what was sent.</summary>
public sealed class Browser(IJSRuntime js, IdleTime idle, DraftLocks locks) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _script;

    /// <summary>Begins once a page is interactive.</summary>
    /// <param name="accountId">Whose drafts are kept; another account never sees them.</param>
    public async Task Start(string accountId)
    {
        var script = await Script();
        var locked = await script.InvokeAsync<string?>("lockOf", accountId);
        await script.InvokeVoidAsync("start", accountId, idle.WarnAfter.TotalMilliseconds, idle.Limit.TotalMilliseconds, locks.Of(accountId, locked));
    }

    /// <summary>Forgets the drafts of this page whose names begin so: what they held is saved now.</summary>
    public async Task ForgetDrafts(string prefix)
    {
        var script = await Script();
        await script.InvokeVoidAsync("forgetDrafts", prefix);
    }

    /// <summary>Puts the focus on an element, when it is there.</summary>
    public async Task Focus(string id)
    {
        var script = await Script();
        await script.InvokeVoidAsync("focus", id);
    }

    public async ValueTask DisposeAsync()
    {
        if (_script is not { IsCompletedSuccessfully: true } loaded)
        {
            return;
        }

        try
        {
            await (await loaded).DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }

    private Task<IJSObjectReference> Script() => _script ??= js.InvokeAsync<IJSObjectReference>("import", "./js/staff.js").AsTask();
}
