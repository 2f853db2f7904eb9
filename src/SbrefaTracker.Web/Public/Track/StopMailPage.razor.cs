using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Mailing.NoContact;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Track;

/// <summary>
/// Whoever holds the link out of a message asks for no more of them. Opening the link changes nothing, because programs that look for
/// dangerous links open every one of them; only the button does.
/// </summary>
public partial class StopMailPage
{
    private string? _address;
    private bool _isDone;

    [Inject]
    public required StopLinks Links { get; set; }

    [Inject]
    public required Refusals Words { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The sealed address of the link.</summary>
    [Parameter]
    public required string Token { get; set; }

    private string Heading => T[_isDone ? "done.title" : _address is not null ? "ask.title" : "wrong.title"];

    protected override void OnInitialized()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Http.Response.Headers["Referrer-Policy"] = "no-referrer";
        _address = Links.Read(Token).Value;
        if (_address is null)
        {
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private async Task Stop() => _isDone = (await Links.Use(Token)).IsDone;
}
