using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Outreach.Registrations;

namespace SbrefaTracker.Web.Public.Events;

/// <summary>
/// Whoever holds the link out of a message sees their registration and withdraws. Opening the link changes nothing, because programs that look for dangerous links open every one of them; only
/// the button does.
/// </summary>
public partial class OwnRegistrationPage
{
    private OwnRegistration? _own;
    private bool _isDone;

    [Inject]
    public required EventRegistration Registration { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The secret of the link.</summary>
    [Parameter]
    public required string Key { get; set; }

    private string Heading => T[_isDone ? "done.title" : _own is not null ? "title" : "none.title"];

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Http.Response.Headers["Referrer-Policy"] = "no-referrer";
        _own = await Registration.Find(Key);
        if (_own is null)
        {
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private async Task Withdraw() => _isDone = (await Registration.Withdraw(Key)).IsDone;
}
