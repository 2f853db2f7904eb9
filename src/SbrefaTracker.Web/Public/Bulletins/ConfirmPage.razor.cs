using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Bulletins;

/// <summary>Confirms a subscription. Opening the link changes nothing, because programs that look for dangerous links open every one of them; only the button does.</summary>
public partial class ConfirmPage
{
    private bool _isOpen;
    private bool _isDone;

    [Inject]
    public required Subscriptions Subscriptions { get; set; }

    [Inject]
    public required Refusals Words { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The secret of the link.</summary>
    [Parameter]
    public required string Token { get; set; }

    private string Heading => T[_isDone ? "confirmed.title" : _isOpen ? "confirm.title" : "wrong.title"];

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Http.Response.Headers["Referrer-Policy"] = "no-referrer";
        _isOpen = await Subscriptions.IsOpen(Token);
        if (!_isOpen)
        {
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private async Task Confirm() => _isDone = (await Subscriptions.Confirm(Token)).IsDone;
}
